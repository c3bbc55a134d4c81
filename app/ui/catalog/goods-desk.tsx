import { Link } from "@remix-run/react";
import type { OwnerProducts, OwnerTab } from "~/domain/catalog/owner-products.server";
import { ownerProductsPerPage } from "~/domain/catalog/product";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Pagination } from "~/ui/kit/pagination";
import { SearchBox } from "~/ui/kit/search-box";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";
import { OwnerGoods } from "./owner-goods";

type GoodsDeskProps = OwnerProducts & {
  readonly tab: OwnerTab;
  readonly q: string;
  readonly page: number;
  readonly formToken: string;
  readonly here: string;
};

/** All of a shop's goods: tabs by status, a search, the list, and what to do when there is nothing. */
export function GoodsDesk({ rows, total, counts, tab, q, page, formToken, here }: GoodsDeskProps) {
  const t = useWords(catalogOwnerWords);
  const locale = useLocale();
  const status = tab === "all" ? undefined : tab;
  const isNew = counts.all + counts.archived === 0;
  return (
    <div className="wrap stack py-4 pb-8 lg:pt-8">
      <div className="row between">
        <h1>{t.goods}</h1>
        {isNew ? null : (
          <div className="row">
            <TablesLink />
            <LinkButton icon="plus" to={paths.owner.newProduct()}>
              {t.addProduct}
            </LinkButton>
          </div>
        )}
      </div>
      {isNew ? (
        <FirstProduct />
      ) : (
        <>
          <GoodsTabs counts={counts} tab={tab} />
          <SearchBox
            action={paths.owner.products()}
            id="cari-barang"
            defaultValue={q}
            label={t.searchGoods}
            placeholder={t.searchGoodsHint}
          >
            {status ? <input type="hidden" name="status" value={status} /> : null}
          </SearchBox>
          {q ? (
            <p className="row between" role="status">
              <span>{t.found(formatNumber(total, locale), q)}</span>
              <Link className="link" to={paths.owner.products({ status })}>
                {t.clearSearch}
              </Link>
            </p>
          ) : null}
          {rows.length === 0 ? (
            <Nothing isSearch={q !== ""} />
          ) : (
            <>
              <OwnerGoods rows={rows} formToken={formToken} here={here} />
              <Pagination
                page={page}
                perPage={ownerProductsPerPage}
                total={total}
                hrefFor={(hal) => paths.owner.products({ status, q, hal })}
              />
            </>
          )}
        </>
      )}
    </div>
  );
}

/** Many goods at once, in and out as a table. */
function TablesLink() {
  return (
    <LinkButton kind="line" icon="upload" to={paths.owner.productTables()}>
      {useWords(catalogCsvWords).link}
    </LinkButton>
  );
}

const shownTabs = ["all", "published", "draft", "low", "archived"] as const;

/** The tab of goods that were taken down is there only when there are some. */
function GoodsTabs({ counts, tab }: Pick<GoodsDeskProps, "counts" | "tab">) {
  const t = useWords(catalogOwnerWords);
  const keys: readonly OwnerTab[] = counts.taken_down > 0 ? [...shownTabs, "taken_down"] : shownTabs;
  const tabs = keys.map((key) => ({
    key,
    to: paths.owner.products({ status: key === "all" ? undefined : key }),
    text: t.tabs[key],
    count: counts[key],
  }));
  return <Tabs label={t.columns.status} tabs={tabs} current={tab} />;
}

function FirstProduct() {
  const t = useWords(catalogOwnerWords);
  return (
    <EmptyState icon="tag" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <LinkButton icon="plus" to={paths.owner.newProduct()}>
        {t.addProduct}
      </LinkButton>
      <TablesLink />
    </EmptyState>
  );
}

function Nothing({ isSearch }: { readonly isSearch: boolean }) {
  const t = useWords(catalogOwnerWords);
  return (
    <EmptyState icon={isSearch ? "search" : "package-open"} title={isSearch ? t.notFound : t.emptyTab}>
      <p>{isSearch ? t.notFoundText : t.emptyTabText}</p>
    </EmptyState>
  );
}
