import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastAddress } from "~/domain/accounts/last-address.server";
import { relatedProducts } from "~/domain/catalog/product-cards.server";
import { movedProduct, type Preview, productPage } from "~/domain/catalog/product-page.server";
import { districts, villageByCode, villagesIn } from "~/domain/city/city";
import { productReviews } from "~/domain/reviews/queries.server";
import { deliveryOffers } from "~/domain/shipping/queries.server";
import { notFound, type RequestContext } from "~/http/context.server";
import { cookieName, cookieText, readCookies } from "~/http/cookies.server";
import type { RouteHandle } from "~/http/policy";
import { catalogWords } from "~/messages/catalog";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { ProductBuyBar } from "~/ui/catalog/buy-box";
import { DeliveryBox } from "~/ui/catalog/delivery-box";
import { productMeta } from "~/ui/catalog/product-meta";
import { ProductView, useChosenVariant } from "~/ui/catalog/product-view";
import { ReviewBlock } from "~/ui/reviews/review-block";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", noScripts: true, isShared: true };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shop = "", product: slug = "" } = params;
  const product = await productPage(shop, slug, previewOf(context));
  if (!product?.variants.length) {
    const moved = await movedProduct(shop, slug);
    if (moved) throw redirect(paths.product(moved.shopSlug, moved.productSlug), 301);
    return notFound();
  }
  const query = new URL(request.url).searchParams;
  const [related, offers, reviews, village] = await Promise.all([
    relatedProducts({ id: product.id, shopId: product.shop.id, categoryId: product.category.id }),
    deliveryOffers([product.shop.id]),
    product.ratingCount > 0 ? productReviews(product.id, pageOf(query.get("ulasan"))) : null,
    villageOf(query.get("ke"), request, context),
  ]);
  return {
    product,
    related,
    reviews,
    delivery: { offers: offers.get(product.shop.id) ?? [], village, places, at: now() },
    locale: context.locale,
    wanted: query.get("varian"),
    url: context.publicUrl + paths.product(product.shop.slug, product.slug),
  };
}

/** A shop sees its own drafts, the city all. */
function previewOf({ viewer }: RequestContext): Preview {
  return { shopIds: viewer?.shops.map((shop) => shop.id) ?? [], seesAll: viewer?.role === "admin" };
}

function pageOf(text: string | null): number {
  return text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}

const places = districts.map((district) => ({
  label: district.name,
  options: villagesIn(district.code).map(({ code, name }) => ({ value: code, label: name })),
}));

const destinationCookie = "tujuan";
const halfYearSeconds = 15_552_000;

/** Where she asked for now, else asked for before, else lives. Codes of the city's villages alone. */
async function villageOf(asked: string | null, request: Request, context: RequestContext) {
  const known = villageByCode(asked ?? "");
  if (known)
    context.cookies.add(cookieText(destinationCookie, known.code, { maxAgeSeconds: halfYearSeconds }));
  const before = readCookies(request.headers.get("Cookie") ?? "").get(cookieName(destinationCookie)) ?? "";
  const village = known ?? villageByCode(before) ?? villageByCode((await homeOf(context)) ?? "");
  return village && { code: village.code, name: village.name, districtCode: village.districtCode };
}

async function homeOf({ viewer }: RequestContext): Promise<string | null> {
  return viewer ? ((await lastAddress(viewer.accountId))?.villageCode ?? null) : null;
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? productMeta(data.product, data.url, catalogWords[data.locale]) : [{ title: "Etalase" }];

export default function ProductRoute() {
  const { product, related, url, wanted, delivery, reviews } = useLoaderData<typeof loader>();
  const { variant, choose } = useChosenVariant(product, wanted);
  if (!variant) return null;
  const { shop, slug } = product;
  return (
    <StorefrontShell
      {...useFrame()}
      category={product.category.slug}
      back={paths.shop(shop.slug)}
      buyBar={<ProductBuyBar product={product} variant={variant} />}
    >
      <ProductView
        {...{ product, related, url, variant, choose }}
        delivery={<DeliveryBox {...delivery} weightGrams={variant.weightGrams} />}
        reviews={
          reviews ? (
            <ReviewBlock
              list={reviews}
              shop={shop}
              hrefFor={(ulasan) => `${paths.product(shop.slug, slug, { ulasan })}#ulasan`}
            />
          ) : undefined
        }
      />
    </StorefrontShell>
  );
}
