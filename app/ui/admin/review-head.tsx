import type { ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { formatRupiah } from "~/platform/format";
import { Badge, GraduateBadge } from "~/ui/kit/badge";
import { Photo } from "~/ui/kit/photo";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useLocale, useWords } from "~/ui/kit/words";
import { ShopStatusBadge } from "./shop-badges";

/** Mark, name, owner and village. `isPage`: the heading of a page of its own. */
export function ReviewHead({ shop, isPage }: { readonly shop: ShopReview; readonly isPage?: boolean }) {
  const Heading = isPage ? "h1" : "h2";
  return (
    <div className="row nowrap gap-3">
      <ShopMark name={shop.name} color={shop.color} />
      <div className="fill leading-snug">
        <Heading className={isPage ? "text-25" : "text-20"}>{shop.name}</Heading>
        <p className="meta">
          {shop.owner ? <span>{shop.owner}</span> : null}
          <span>{shop.village}</span>
        </p>
      </div>
      {isPage ? <ShopStatusBadge status={shop.status} /> : null}
    </div>
  );
}

/** What vouches for the owner: her training and the last digits of her NIK. */
export function ReviewBadges({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords).review;
  const { isTrained, batchNumber, attendance, nikLast4 } = shop;
  return (
    <div className="row">
      {isTrained ? <GraduateBadge /> : <Badge tone="warn">{t.untrained}</Badge>}
      {batchNumber !== null && attendance ? (
        <Badge>{t.batch(batchNumber, attendance.attended, attendance.meetings)}</Badge>
      ) : null}
      {nikLast4 ? <Badge className="num">{t.nik(nikLast4)}</Badge> : null}
    </div>
  );
}

/** Up to four photos of what is sold, and in a sentence how complete it is. */
export function GoodsGlanceBlock({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords).review;
  const locale = useLocale();
  const { count, minPrice, maxPrice, withoutPhoto, withoutStock, photos } = shop.goods;
  if (count === 0) return <p className="muted text-13">{t.noGoods}</p>;
  const prices = [...new Set([minPrice, maxPrice].flatMap((price) => price ?? []))];
  const said = [
    t.goods(count, prices.map((price) => formatRupiah(price, locale)).join("–") || "–"),
    ...(withoutPhoto > 0 ? [t.withoutPhoto(withoutPhoto)] : []),
    ...(withoutStock > 0 ? [t.withoutStock(withoutStock)] : []),
    ...(withoutPhoto + withoutStock === 0 ? [t.goodsFull] : []),
  ];
  return (
    <>
      {photos.length > 0 ? (
        <div className="grid grid-cols-4 gap-3">
          {photos.map((photo) => (
            <span key={photo.hash} className="block aspect-square overflow-hidden rounded-12">
              <Photo photo={photo} sizes="5rem" className="h-full w-full object-cover" />
            </span>
          ))}
        </div>
      ) : null}
      <p className="muted text-13">{said.join(" ")}</p>
    </>
  );
}
