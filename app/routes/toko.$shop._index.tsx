import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopGoods } from "~/domain/catalog/shop-goods.server";
import { city } from "~/domain/city/city";
import { shopPace } from "~/domain/orders/shop-pace.server";
import { shopReviews } from "~/domain/reviews/queries.server";
import { deliveryOffers } from "~/domain/shipping/queries.server";
import { movedShop, shopPage } from "~/domain/shops/shop-page.server";
import { publicVouchers } from "~/domain/vouchers/public-vouchers.server";
import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { ReviewBlock } from "~/ui/reviews/review-block";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { shopMeta } from "~/ui/shops/shop-meta";
import { ShopView } from "~/ui/shops/shop-view";

export const handle: RouteHandle = { policy: "public", light: true, isShared: true };
const perPage = 24;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { viewer, locale, publicUrl } = context;
  const slug = params.shop ?? "";
  const shop = await shopPage(slug, {
    shopIds: viewer?.shops.map((one) => one.id) ?? [],
    seesAll: viewer?.role === "admin",
  });
  if (!shop) {
    const moved = await movedShop(slug);
    if (moved) throw redirect(paths.shop(moved), 301);
    return notFound();
  }
  const query = new URL(request.url).searchParams;
  const shelf = query.get("kategori");
  const page = pageOf(query.get("hal"));
  const [goods, offers, reviews, pace, vouchers] = await Promise.all([
    shopGoods(shop.id, { categorySlug: shelf, page, perPage, isPreview: !shop.isLive }),
    deliveryOffers([shop.id]),
    shop.ratingCount > 0 ? shopReviews(shop.id, pageOf(query.get("ulasan"))) : null,
    shopPace(shop.id),
    publicVouchers(shop.id),
  ]);
  return {
    ...{ shop, goods, reviews, pace, vouchers, shelf, page, perPage, locale, city: city.name },
    kinds: (offers.get(shop.id) ?? []).map((offer) => offer.kind),
    url: publicUrl + paths.shop(shop.slug),
  };
}

function pageOf(text: string | null): number {
  return text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: "Etalase" }];
  const picture = data.shop.bannerHash ?? data.goods.cards[0]?.photo?.hash ?? null;
  return shopMeta(data.shop, data.url, picture, shopsWords[data.locale]);
};

export default function ShopRoute() {
  const { reviews, locale: _, ...view } = useLoaderData<typeof loader>();
  const { shop } = view;
  return (
    <StorefrontShell {...useFrame()} back={paths.shops()}>
      <ShopView
        {...view}
        reviews={
          reviews ? (
            <ReviewBlock
              list={reviews}
              shop={shop}
              showProduct
              hrefFor={(ulasan) => `${paths.shop(shop.slug, { ulasan })}#ulasan`}
            />
          ) : undefined
        }
      />
    </StorefrontShell>
  );
}
