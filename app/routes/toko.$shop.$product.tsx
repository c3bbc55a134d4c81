import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { relatedProducts } from "~/domain/catalog/product-cards.server";
import { movedProduct, type Preview, productPage } from "~/domain/catalog/product-page.server";
import { notFound, type RequestContext } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { catalogWords } from "~/messages/catalog";
import { paths } from "~/paths";
import { ProductBuyBar } from "~/ui/catalog/buy-box";
import { productMeta } from "~/ui/catalog/product-meta";
import { ProductView, useChosenVariant } from "~/ui/catalog/product-view";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { shop = "", product: slug = "" } = params;
  const product = await productPage(shop, slug, previewOf(context));
  if (!product?.variants.length) {
    const moved = await movedProduct(shop, slug);
    if (moved) throw redirect(paths.product(moved.shopSlug, moved.productSlug), 301);
    return notFound();
  }
  const related = await relatedProducts({
    id: product.id,
    shopId: product.shop.id,
    categoryId: product.category.id,
  });
  return {
    product,
    related,
    locale: context.locale,
    wanted: new URL(request.url).searchParams.get("varian"),
    url: context.publicUrl + paths.product(product.shop.slug, product.slug),
  };
}

/** A shop sees its own drafts, the city all. */
function previewOf({ viewer }: RequestContext): Preview {
  return { shopIds: viewer?.shops.map((shop) => shop.id) ?? [], seesAll: viewer?.role === "admin" };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: "Etalase" }];
  return productMeta(data.product, data.url, catalogWords[data.locale]);
};

export default function ProductRoute() {
  const { product, related, url, wanted } = useLoaderData<typeof loader>();
  const { variant, choose } = useChosenVariant(product, wanted);
  if (!variant) return null;
  return (
    <StorefrontShell
      {...useFrame()}
      category={product.category.slug}
      back={paths.shop(product.shop.slug)}
      buyBar={<ProductBuyBar product={product} variant={variant} />}
    >
      <ProductView product={product} related={related} url={url} variant={variant} choose={choose} />
    </StorefrontShell>
  );
}
