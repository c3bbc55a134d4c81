import { listCategories } from "~/domain/catalog/categories.server";
import { villages } from "~/domain/city/city";
import { labelFacets } from "~/domain/search/facet-labels";
import { findDistrict, findVillage } from "~/domain/search/places";
import { lastPage, type SearchQuery } from "~/domain/search/query";
import { search } from "~/domain/search/search.server";
import { findShop } from "~/domain/search/shop-list.server";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import { toProductItem } from "~/http/api/items";
import { productParameters, readParameters } from "~/http/api/parameters";
import { badParameter } from "~/http/api/problem";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

/** Search as JSON: the same engine, filters and counts as the page. */
export const loader = apiLoader(async ({ request, context }) => {
  const given = readParameters(request, productParameters);
  const categories = await listCategories();
  const query = await toQuery(given, new Set(categories.map(({ slug }) => slug)));
  const { products, total, facets } = await search(query);
  const { category, district, village } = labelFacets(facets, categories, "id");
  const districtOf = new Map(villages.map((one) => [one.name, one.district]));
  return {
    items: products.map((card) =>
      toProductItem(card, context.publicUrl, districtOf.get(card.shop.village) ?? ""),
    ),
    total,
    page: query.page,
    per_page: query.perPage,
    facets: { category, district, village },
  };
});

type Given = ReturnType<typeof readParameters<typeof productParameters>>;

async function toQuery(given: Given, categories: ReadonlySet<string>): Promise<SearchQuery> {
  const { category, district, village, shop, min_price, max_price, page = 1, per_page = 24 } = given;
  if (category !== undefined && !categories.has(category)) throw badParameter("category", "no such category");
  const districtFound = district === undefined ? undefined : findDistrict(district);
  if (districtFound === null) throw badParameter("district", "no such district");
  const villageFound = village === undefined ? undefined : findVillage(village);
  if (villageFound === null) throw badParameter("village", "no such village");
  const shopFound = shop === undefined ? undefined : await findShop(shop);
  if (shopFound === null) throw badParameter("shop", "no such shop");
  if (min_price !== undefined && max_price !== undefined && min_price > max_price) {
    throw badParameter("max_price", "less than min_price");
  }
  if (page > lastPage(per_page))
    throw badParameter("page", `at most ${lastPage(per_page)} with per_page ${per_page}`);
  return {
    text: (given.q ?? "").trim(),
    isExact: false,
    filters: {
      categorySlug: category,
      districtCode: districtFound?.code,
      villageCode: villageFound?.code,
      shopId: shopFound?.id,
      minPrice: min_price === undefined ? undefined : BigInt(min_price),
      maxPrice: max_price === undefined ? undefined : BigInt(max_price),
      isHalal: given.halal,
    },
    sort: given.sort ?? "relevance",
    page,
    perPage: per_page,
  };
}
