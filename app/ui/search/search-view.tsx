import { Link } from "@remix-run/react";
import type { SearchPage } from "~/domain/search/search-page.server";
import { searchWords } from "~/messages/search";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { GoodsGrid } from "~/ui/catalog/goods-grid";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Sheet } from "~/ui/kit/dialog";
import { Pagination } from "~/ui/kit/pagination";
import { BareSelect } from "~/ui/kit/select";
import { useLocale, useWords } from "~/ui/kit/words";
import { FilterForm } from "./filter-form";
import { NothingFound } from "./nothing-found";
import { narrowingCount, searchHref, unfilteredHref } from "./search-address";
import { SearchChips } from "./search-chips";

type SearchViewProps = {
  readonly page: SearchPage;
  /** Of a category's own page; else the count is the heading. */
  readonly heading?: string;
};

/** Results with everything that narrows and orders them; on a phone the filters stand in a sheet. */
export function SearchView({ page, heading }: SearchViewProps) {
  const t = useWords(searchWords);
  const { typed } = page;
  const version = JSON.stringify(typed);
  const chosen = narrowingCount(typed);
  return (
    <div className="wrap">
      <div className="only-wide">
        <Breadcrumbs
          label={t.trail}
          crumbs={[{ text: t.home, to: paths.home() }, { text: heading ?? t.searchTitle }]}
        />
      </div>
      <div className="layout-filter">
        <aside className="only-wide stack" aria-label={t.filter}>
          <div className="row between">
            <h2 className="text-17">{t.filter}</h2>
            {chosen > 0 ? (
              <Link className="link text-13" to={unfilteredHref(typed)}>
                {t.clearAll}
              </Link>
            ) : null}
          </div>
          <FilterForm key={version} id="saring" page={page} button={t.apply} />
        </aside>
        <div className="stack pt-3 lg:pt-0">
          <SaidFirst page={page} />
          <div className="row between pt-2">
            <ResultHeading page={page} heading={heading} />
            <div className="only-wide">
              <SortSelect key={version} typed={typed} />
            </div>
          </div>
          <div className="only-phone row gap-2">
            <Sheet
              id="saring-lembar"
              title={t.filter}
              trigger={{ text: t.filterCount(chosen), icon: "sliders-horizontal" }}
            >
              <FilterForm key={version} id="lembar" page={page} button={t.showResults} />
            </Sheet>
            <SortSelect key={version} typed={typed} />
          </div>
          <SearchChips page={page} />
          <Results page={page} />
        </div>
      </div>
    </div>
  );
}

/** What was searched instead, or what of the address makes no sense. */
function SaidFirst({ page }: { readonly page: SearchPage }) {
  const t = useWords(searchWords);
  const { typed, mendedText, isRelaxed, problems } = page;
  const wrong = Object.entries(problems) as [keyof typeof problems, keyof typeof t.problems][];
  if (wrong.length > 0) {
    return (
      <Banner tone="warn" live>
        <p className="font-semibold">{t.wrongTitle}</p>
        {wrong.map(([field, problem]) => (
          <p key={field}>
            {t.fieldNames[field]}: {t.problems[problem]}
          </p>
        ))}
      </Banner>
    );
  }
  if (mendedText) {
    return (
      <Banner tone="plain" icon="search">
        <p>
          {t.mended} <b>{mendedText}</b>.{" "}
          <Link className="link" to={searchHref(typed, { persis: "1" })}>
            {t.mendedExact(typed.q ?? "")}
          </Link>
        </p>
        {isRelaxed ? <p>{t.relaxed}</p> : null}
      </Banner>
    );
  }
  return isRelaxed ? (
    <Banner tone="plain" icon="search">
      {t.relaxed}
    </Banner>
  ) : null;
}

function ResultHeading({ page, heading }: SearchViewProps) {
  const t = useWords(searchWords);
  const locale = useLocale();
  const { total, isTotalLeast, shopCount } = page;
  const count = (isTotalLeast ? t.foundAtLeast : t.found)(formatNumber(total, locale));
  const shops = shopCount && shopCount > 1 ? t.fromShops(formatNumber(shopCount, locale)) : null;
  if (heading) {
    return (
      <div>
        <h1 className="text-25">{heading}</h1>
        <p className="muted num">{shops ? `${count} ${shops}` : count}</p>
      </div>
    );
  }
  return (
    <h1 className="text-20 num">
      {count} {shops ? <span className="muted font-normal">{shops}</span> : null}
    </h1>
  );
}

/** Orders at once with a script; without one, the button beside it sends the form. */
function SortSelect({ typed }: { readonly typed: SearchPage["typed"] }) {
  const t = useWords(searchWords);
  const { urut, hal: _, ...kept } = typed;
  return (
    <form className="row nowrap grow" action={paths.search()} method="get" data-auto="" data-tidy>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <BareSelect
        name="urut"
        aria-label={t.sort}
        defaultValue={urut ?? "relevan"}
        options={Object.entries(t.sorts).map(([value, label]) => ({ value, label }))}
      />
      <button type="submit" className="btn line only-plain">
        {t.sort}
      </button>
    </form>
  );
}

function Results({ page }: { readonly page: SearchPage }) {
  const t = useWords(searchWords);
  if (page.products.length === 0) return <NothingFound page={page} />;
  return (
    <section>
      <h2 className="sr-only">{t.results}</h2>
      <GoodsGrid products={page.products} first={4} highlight={page.terms} />
      <Pagination
        page={page.page}
        perPage={page.perPage}
        total={page.reachable}
        hrefFor={(number) => searchHref(page.typed, { hal: String(number) })}
      />
    </section>
  );
}
