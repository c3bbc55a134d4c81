import { listCategories } from "~/domain/catalog/categories.server";
import { search } from "~/domain/search/search.server";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import type { RouteHandle } from "~/http/policy";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async ({ context }) => {
  const everything = {
    text: "",
    isExact: false,
    filters: {},
    sort: "relevance",
    page: 1,
    perPage: 1,
  } as const;
  const [categories, { facets }] = await Promise.all([listCategories(), search(everything)]);
  const counts = new Map(facets.category.map(({ value, count }) => [value, count]));
  return {
    items: categories.map(({ slug, name, nameEn }) => ({
      slug,
      name,
      name_en: nameEn,
      products: counts.get(slug) ?? 0,
      url: context.publicUrl + paths.category(slug),
    })),
  };
});
