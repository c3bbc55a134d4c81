import type { ProductCard as ProductCardFacts } from "~/domain/catalog/product-card";
import type { ShopGoods } from "~/domain/catalog/shop-goods.server";
import type { ShopPage } from "~/domain/shops/shop-page.server";
import { catalogWords } from "~/messages/catalog";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { cardView } from "~/ui/catalog/goods-grid";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Pagination } from "~/ui/kit/pagination";
import { ProductCard } from "~/ui/kit/product-card";
import { Tabs } from "~/ui/kit/tabs";
import { useLocale, useWords } from "~/ui/kit/words";

export type ShelvesProps = {
  readonly shop: ShopPage;
  readonly goods: ShopGoods;
  /** Slug of the shelf that is open; null shows all. */
  readonly shelf: string | null;
  readonly page: number;
  readonly perPage: number;
};

/** The shop's goods by shelf, best sellers first. */
export function ShopShelves({ shop, goods, shelf, page, perPage }: ShelvesProps) {
  const t = useWords(shopsWords).page;
  const locale = useLocale();
  const all = goods.categories.reduce((sum, one) => sum + one.count, 0);
  return (
    <section className="wrap stack gap-5 pt-6" id="barang">
      <Tabs
        label={t.shelves}
        current={shelf ?? "all"}
        tabs={[
          { key: "all", to: `${paths.shop(shop.slug)}#barang`, text: t.all, count: all },
          ...(goods.categories.length > 1 ? goods.categories : []).map((one) => ({
            key: one.slug,
            to: `${paths.shop(shop.slug, { kategori: one.slug })}#barang`,
            text: locale === "en" ? one.nameEn : one.name,
            count: one.count,
          })),
          ...(shop.ratingCount > 0
            ? [{ key: "reviews", to: `${paths.shop(shop.slug)}#ulasan`, text: t.reviewsTab }]
            : []),
        ]}
      />
      {goods.cards.length === 0 ? <NoGoods /> : <Cards goods={goods} page={page} shelf={shelf} />}
      {goods.total > perPage ? (
        <Pagination
          page={page}
          perPage={perPage}
          total={goods.total}
          hrefFor={(hal) => `${paths.shop(shop.slug, { kategori: shelf ?? undefined, hal })}#barang`}
        />
      ) : null}
    </section>
  );
}

function NoGoods() {
  const t = useWords(shopsWords).page;
  return (
    <EmptyState icon="package-open" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <LinkButton kind="line" to={paths.search()}>
        {t.searchAll}
      </LinkButton>
    </EmptyState>
  );
}

/** A best seller stands first, and has sold enough to be called one. */
const bestSellerSold = 5;

function Cards({ goods, page, shelf }: Pick<ShelvesProps, "goods" | "page" | "shelf">) {
  const t = useWords(shopsWords).page;
  const c = useWords(catalogWords);
  const by = (product: ProductCardFacts) => {
    if (product.preorderDays) return t.madeToOrder(product.preorderDays);
    return product.available > 0 ? t.ready : t.soldOut;
  };
  return (
    <div className="goods">
      {goods.cards.map((product, place) => {
        const card = cardView(product, c, by(product));
        const isBest = place === 0 && page === 1 && !shelf && product.soldCount >= bestSellerSold;
        return (
          <ProductCard
            key={product.id}
            product={{ ...card, village: null, tag: card.tag ?? (isBest ? t.bestSeller : null) }}
            first={place < 4}
          />
        );
      })}
    </div>
  );
}
