import type { SearchPage } from "~/domain/search/search-page.server";
import { searchWords } from "~/messages/search";
import { paths } from "~/paths";
import { GoodsGrid } from "~/ui/catalog/goods-grid";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkChips } from "~/ui/kit/filter-chips";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { narrowingCount, searchHref, unfilteredHref } from "./search-address";

/** An empty result says what would help: fewer filters, other words, or a look around. */
export function NothingFound({ page }: { readonly page: SearchPage }) {
  const t = useWords(searchWords);
  const { typed, total, categories } = page;
  if (total > 0) {
    return (
      <EmptyState icon="package-open" title={t.beyondTitle}>
        <p>{t.beyondHint}</p>
        <LinkButton to={searchHref(typed)}>{t.firstPage}</LinkButton>
      </EmptyState>
    );
  }
  const isNarrowed = narrowingCount(typed) > 0;
  const title = isNarrowed ? t.emptyFiltered : typed.q ? t.emptyTitle(typed.q) : t.emptyAll;
  const hint = isNarrowed ? t.emptyFilteredHint : typed.q ? t.emptyHint : t.emptyAllHint;
  return (
    <div className="stack gap-6">
      <EmptyState icon="search" title={title}>
        <p>{hint}</p>
        <div className="row justify-center">
          {isNarrowed ? <LinkButton to={unfilteredHref(typed)}>{t.removeFilters}</LinkButton> : null}
          {typed.q || isNarrowed ? (
            <LinkButton kind="line" to={paths.search()}>
              {t.seeAll}
            </LinkButton>
          ) : null}
        </div>
      </EmptyState>
      {page.popular.length > 0 ? (
        <section className="stack gap-3">
          <h2 className="text-17">{t.popular}</h2>
          <GoodsGrid products={page.popular} />
        </section>
      ) : null}
      <section className="stack gap-2">
        <h2 className="text-17">{t.browse}</h2>
        <LinkChips chips={categories.map(({ slug, name }) => ({ text: name, to: paths.category(slug) }))} />
      </section>
    </div>
  );
}
