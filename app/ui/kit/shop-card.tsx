import { Link } from "@remix-run/react";
import { kitWords } from "~/messages/kit";
import { formatNumber, formatRating } from "~/platform/format";
import { Badge, GraduateBadge } from "./badge";
import type { PhotoView } from "./photo";
import { ShopBanner } from "./shop-banner";
import { ShopMark } from "./shop-mark";
import { useLocale, useWords } from "./words";

/** A shop as a card shows it. */
export type ShopCardView = {
  readonly href: string;
  readonly name: string;
  readonly color: string;
  readonly banner?: PhotoView | null;
  readonly village?: string | null;
  readonly products?: number;
  /** One or two sentences of its story. */
  readonly story?: string | null;
  readonly isGraduate?: boolean;
  readonly rating?: number | null;
};

/** Banner, label, name, place, story; the name's link covers the card. */
export function ShopCard({ shop }: { readonly shop: ShopCardView }) {
  const t = useWords(kitWords);
  const locale = useLocale();
  return (
    <article className="shop-card">
      <ShopBanner
        photo={shop.banner}
        color={shop.color}
        sizes="(min-width: 64rem) 24rem, (min-width: 48rem) 48vw, 92vw"
      />
      <div className="in">
        <ShopMark name={shop.name} color={shop.color} />
        <div>
          <h3>
            <Link to={shop.href}>{shop.name}</Link>
          </h3>
          <p className="meta">
            {shop.village ? <span>{shop.village}</span> : null}
            {shop.products === undefined ? null : <span>{t.goods(formatNumber(shop.products, locale))}</span>}
          </p>
        </div>
        {shop.story ? <p className="muted clamp2 leading-snug">{shop.story}</p> : null}
        <div className="row">
          {shop.isGraduate ? <GraduateBadge /> : null}
          {shop.rating ? <Badge icon="star">{formatRating(shop.rating, locale)}</Badge> : null}
        </div>
      </div>
    </article>
  );
}
