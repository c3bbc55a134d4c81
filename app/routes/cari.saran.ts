import type { LoaderFunctionArgs } from "@remix-run/node";
import { categoryName } from "~/domain/search/facet-labels";
import { suggest } from "~/domain/search/suggest.server";
import type { RouteHandle } from "~/http/policy";
import { limitSearch } from "~/http/rate-limit.server";
import { paths } from "~/paths";
import type { SuggestedLine } from "~/ui/search/suggested-line";

export const handle: RouteHandle = { policy: "public" };

/** What the text typed so far may mean, as JSON for the search field. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await limitSearch(context, "suggestion");
  const text = new URL(request.url).searchParams.get("q") ?? "";
  const { products, shops, categories } = await suggest(text, 5);
  const lines: SuggestedLine[] = [
    ...categories.map((category) => ({
      kind: "category" as const,
      text: categoryName(category, context.locale),
      detail: null,
      href: paths.category(category.slug),
    })),
    ...products.map(({ name, slug, shop }) => ({
      kind: "product" as const,
      text: name,
      detail: shop.name,
      href: paths.product(shop.slug, slug),
    })),
    ...shops.slice(0, 3).map(({ slug, name, village }) => ({
      kind: "shop" as const,
      text: name,
      detail: village,
      href: paths.shop(slug),
    })),
  ];
  return Response.json({ lines }, { headers: { "Cache-Control": "private, max-age=30" } });
}
