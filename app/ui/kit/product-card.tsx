import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { formatCompact } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { Highlight } from "./highlight";
import { Price } from "./money";
import { cardSizes, NoPhoto, Photo, type PhotoView } from "./photo";
import { Rating } from "./rating";
import { useLocale, useWords } from "./words";

/** A product as a card shows it. */
export type ProductCardView = {
  readonly href: string;
  readonly name: string;
  readonly photo: PhotoView | null;
  readonly price: Rupiah;
  /** Variants cost different amounts; `price` is the least. */
  readonly isFrom?: boolean;
  readonly was?: Rupiah | null;
  /** Average of 1–5; null before the first review. */
  readonly rating?: number | null;
  readonly sold?: number;
  /** The last line: the shop, or inside a shop "Siap kirim". */
  readonly by: ReactNode;
  /** After `by`, on a desktop only. */
  readonly village?: string | null;
  /** At most one state on the photo: "Sisa 3", "Pra-pesan". */
  readonly tag?: string | null;
  /** Nothing left of it. */
  readonly isGone?: boolean;
};

type ProductCardProps = {
  readonly product: ProductCardView;
  /** Words of the search, marked in the name. */
  readonly highlight?: readonly string[];
  /** In the first rows of a page: its photo is fetched at once. */
  readonly first?: boolean;
  readonly sizes?: string;
};

/** Stands in `<div className="goods">`. The title's link covers the card. */
export function ProductCard({ product, highlight, first, sizes = cardSizes }: ProductCardProps) {
  const t = useWords(kitWords);
  const locale = useLocale();
  const { rating, sold, village, tag } = product;
  return (
    <article className={`product-card ${product.isGone ? "gone" : ""}`}>
      <div className="pic">
        {product.photo ? (
          <Photo photo={product.photo} sizes={sizes} first={first} alt="" />
        ) : (
          <NoPhoto name={product.name} />
        )}
        {tag ? <span className="badge tag">{tag}</span> : null}
      </div>
      <h3 className="clamp2">
        <Link to={product.href}>
          <Highlight text={product.name} words={highlight} />
        </Link>
      </h3>
      <Price amount={product.price} isFrom={product.isFrom} was={product.was} />
      <p className="meta">
        {rating ? <Rating stars={rating} /> : null}
        {sold ? <span>{t.sold(formatCompact(sold, locale))}</span> : null}
      </p>
      <p className="by clamp1">
        {product.by}
        {village ? <span className="only-wide">, {village}</span> : null}
      </p>
    </article>
  );
}
