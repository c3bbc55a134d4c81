import { suggest } from "~/domain/search/suggest.server";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import { readParameters, suggestParameters } from "~/http/api/parameters";
import type { RouteHandle } from "~/http/policy";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async ({ request, context: { publicUrl } }) => {
  const { q } = readParameters(request, suggestParameters);
  const { products, shops, categories } = await suggest(q);
  return {
    products: products.map(({ slug, name, shop }) => ({
      name,
      shop: shop.name,
      url: publicUrl + paths.product(shop.slug, slug),
    })),
    shops: shops.map((shop) => ({ ...shop, url: publicUrl + paths.shop(shop.slug) })),
    categories: categories.map(({ slug, name, count }) => ({
      slug,
      name,
      count,
      url: publicUrl + paths.category(slug),
    })),
  };
});
