import type { ReactNode } from "react";
import type { ShopPace } from "~/domain/orders/shop-pace.server";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import type { PublicVoucher } from "~/domain/vouchers/public-vouchers.server";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { scriptSafeJson } from "~/ui/catalog/product-json-ld";
import { Banner } from "~/ui/kit/banner";
import { LinkButton } from "~/ui/kit/link-button";
import { ShopBanner } from "~/ui/kit/shop-banner";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useWords } from "~/ui/kit/words";
import { useFrame } from "~/ui/shell/use-frame";
import { VoucherOffers } from "~/ui/vouchers/voucher-offers";
import { ShopAbout } from "./shop-about";
import { shopJsonLd } from "./shop-meta";
import { ShopPlace } from "./shop-place";
import { type ShelvesProps, ShopShelves } from "./shop-shelves";

type ShopViewProps = ShelvesProps & {
  readonly pace: ShopPace;
  readonly kinds: readonly DeliveryKind[];
  /** The whole address. */
  readonly url: string;
  readonly city: string;
  /** What buyers said, with its heading: of the room of reviews. */
  readonly reviews?: ReactNode;
  readonly vouchers: readonly PublicVoucher[];
};

/** Everything of a shop's page inside its frame. */
export function ShopView({ pace, kinds, url, city, reviews, vouchers, ...shelves }: ShopViewProps) {
  const { shop } = shelves;
  const banner = shop.bannerHash ? { hash: shop.bannerHash, width: 1600, height: 533, alt: "" } : null;
  return (
    <>
      <ShopBanner photo={banner} color={shop.color} first />
      <div className="wrap">
        <div className="relative -mt-8">
          <ShopMark name={shop.name} color={shop.color} size="large" />
        </div>
        <PreviewNote shop={shop} />
        <div className="layout-aside gap-6 pt-3">
          <ShopAbout shop={shop} pace={pace} url={url} />
          <ShopPlace shop={shop} kinds={kinds} />
        </div>
        <VoucherOffers vouchers={vouchers} />
      </div>
      <ShopShelves {...shelves} />
      {reviews ? <div id="ulasan">{reviews}</div> : <div className="pb-8" />}
      {shop.isLive ? <JsonLd json={scriptSafeJson(shopJsonLd(shop, url, city))} /> : null}
    </>
  );
}

/** For its own people's eyes and the officer's: why nobody else sees the page. */
function PreviewNote({ shop }: Pick<ShelvesProps, "shop">) {
  const t = useWords(shopsWords).page;
  const isOfficer = useFrame().viewer?.role === "admin";
  if (shop.isLive) return null;
  return (
    <Banner tone="warn" icon="eye-off" className="mt-4">
      <p>{shop.status === "suspended" ? t.previewSuspended : t.preview}</p>
      <p className="mt-2">
        <LinkButton kind="line" to={isOfficer ? paths.admin.shop(shop.id) : paths.owner.home()}>
          {isOfficer ? t.toReview : t.toHome}
        </LinkButton>
      </p>
    </Banner>
  );
}

/** scriptSafeJson leaves nothing that could end the element; a data block runs no script. */
function JsonLd({ json }: { readonly json: string }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
