import type { ReactNode } from "react";
import { stockLevel } from "~/domain/catalog/product";
import type { ProductCard as ProductCardFacts } from "~/domain/catalog/product-card";
import { catalogWords } from "~/messages/catalog";
import { paths } from "~/paths";
import { ProductCard, type ProductCardView } from "~/ui/kit/product-card";
import { useWords } from "~/ui/kit/words";

type CatalogText = ReturnType<typeof useWords<typeof catalogWords.id>>;

/** A product as a card of any list; `by` is its shop unless the page says otherwise. */
export function cardView(
  product: ProductCardFacts,
  t: CatalogText,
  by: ReactNode = product.shop.name,
): ProductCardView {
  return {
    href: paths.product(product.shop.slug, product.slug),
    name: product.name,
    photo: product.photo,
    price: product.price,
    isFrom: product.maxPrice > product.price,
    rating: product.rating,
    sold: product.soldCount,
    by,
    village: product.shop.village,
    tag: tagOf(product, t),
    isGone: product.available <= 0,
  };
}

function tagOf(product: ProductCardFacts, t: CatalogText): string | null {
  const level = stockLevel(product.available);
  if (level === "out") return t.soldOutTag;
  if (product.preorderDays) return t.preorderTag;
  return level === "low" ? t.leftTag(product.available) : null;
}

type GoodsGridProps = {
  readonly products: readonly ProductCardFacts[];
  /** So many cards are on the first screen: their photos come at once. */
  readonly first?: number;
  readonly highlight?: readonly string[];
  readonly by?: (product: ProductCardFacts) => ReactNode;
};

/** Cards in columns; the caller says what stands there when there are none. */
export function GoodsGrid({ products, first = 0, highlight, by }: GoodsGridProps) {
  const t = useWords(catalogWords);
  return (
    <div className="goods">
      {products.map((product, place) => (
        <ProductCard
          key={product.id}
          product={cardView(product, t, by?.(product))}
          highlight={highlight}
          first={place < first}
        />
      ))}
    </div>
  );
}
