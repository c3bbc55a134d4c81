import type { ProductCard } from "~/domain/catalog/product-card";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { GoodsGrid } from "~/ui/catalog/goods-grid";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";

/** Where to look, and what many people buy. */
export function EmptyCart({ popular }: { readonly popular: readonly ProductCard[] }) {
  const t = useWords(cartWords);
  return (
    <div className="stack gap-6">
      <EmptyState icon="shopping-cart" title={t.emptyTitle}>
        <p>{t.emptyText}</p>
        <div className="row justify-center">
          <LinkButton to={paths.search()} icon="search">
            {t.findGoods}
          </LinkButton>
          <LinkButton kind="line" to={paths.shops()}>
            {t.seeShops}
          </LinkButton>
        </div>
      </EmptyState>
      {popular.length > 0 ? (
        <section className="stack gap-3" aria-labelledby="laris">
          <h2 className="text-20" id="laris">
            {t.popular}
          </h2>
          <GoodsGrid products={popular} />
        </section>
      ) : null}
    </div>
  );
}
