import type { MultiSearchQuery } from "meilisearch";
import type { DeliveryKind } from "../delivery-kinds";
import { type FacetCount, type Facets, noFacets } from "../facets";
import type { SearchFilters, SearchQuery, SearchSort } from "../query";

export type Match = "all" | "frequency" | "last";

/** What one search asks at once: the page, then each facet as if nothing of its kind were chosen. */
export type Questions = {
  readonly queries: MultiSearchQuery[];
  /** Place in `queries` that counts each kind of facet. */
  readonly counts: Readonly<Record<"category" | "district" | "village" | "delivery", number>>;
};

export function questionsFor(
  query: SearchQuery,
  words: readonly string[],
  match: Match,
  indexUid: string,
): Questions {
  const q = words.map((word) => (query.isExact ? `"${word}"` : word)).join(" ");
  const shared = { indexUid, q, matchingStrategy: match, attributesToRetrieve: ["productId"] };
  const queries: MultiSearchQuery[] = [
    {
      ...shared,
      filter: filtersOf(query.filters),
      sort: sorts[query.sort],
      page: query.page,
      hitsPerPage: query.perPage,
      facets: [...facetNames, "shopId"],
    },
  ];
  const count = (without: readonly (keyof SearchFilters)[], facet: string) => {
    if (without.every((name) => query.filters[name] === undefined)) return 0;
    const rest = Object.fromEntries(
      Object.entries(query.filters).filter(([name]) => !without.some((one) => one === name)),
    );
    return queries.push({ ...shared, filter: filtersOf(rest), limit: 0, facets: [facet] }) - 1;
  };
  const counts = {
    category: count(["categorySlug"], "categorySlug"),
    district: count(["districtCode", "villageCode"], "districtCode"),
    village: count(["villageCode"], "villageCode"),
    delivery: count(["delivery"], "deliveries"),
  };
  return { queries, counts };
}

/** Whether anything holds the words at all, the facets' filters aside. */
export function anythingQuestion(
  query: SearchQuery,
  words: readonly string[],
  indexUid: string,
): MultiSearchQuery {
  const { shopId, minPrice, maxPrice } = query.filters;
  const filter = filtersOf({ shopId, minPrice, maxPrice });
  return {
    indexUid,
    q: words.join(" "),
    matchingStrategy: "all",
    filter,
    limit: 1,
    attributesToRetrieve: ["productId"],
  };
}

const facetNames = [
  "categorySlug",
  "districtCode",
  "villageCode",
  "deliveries",
  "isHalal",
  "inStock",
  "isWellRated",
];

const sorts: Readonly<Record<SearchSort, string[]>> = {
  relevance: [],
  newest: ["publishedAt:desc", "popularity:desc"],
  price: ["price:asc", "popularity:desc"],
  "-price": ["price:desc", "popularity:desc"],
  best_selling: ["soldCount:desc", "popularity:desc"],
  rating: ["rating:desc", "popularity:desc"],
};

function filtersOf(filters: SearchFilters): string[] {
  const { categorySlug, districtCode, villageCode, shopId, minPrice, maxPrice, delivery } = filters;
  return [
    ...equals("categorySlug", categorySlug),
    ...equals("districtCode", districtCode),
    ...equals("villageCode", villageCode),
    ...equals("shopId", shopId),
    ...equals("deliveries", delivery),
    ...(minPrice === undefined ? [] : [`price >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [`price <= ${maxPrice}`]),
    ...(filters.isHalal ? ["isHalal = true"] : []),
    ...(filters.inStock ? ["inStock = true"] : []),
    ...(filters.isWellRated ? ["isWellRated = true"] : []),
  ];
}

function equals(attribute: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${attribute} = ${quoted(value)}`];
}

/** A value within a filter, whatever it holds. */
export function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

export type Distribution = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Facets out of the answers' distributions, in the order of `counts`. */
export function readFacets(distributions: readonly Distribution[], counts: Questions["counts"]): Facets {
  const page = distributions[0] ?? {};
  const list = (kind: keyof Questions["counts"], attribute: string) =>
    sorted(distributions[counts[kind]]?.[attribute] ?? {});
  return {
    ...noFacets,
    category: list("category", "categorySlug"),
    district: list("district", "districtCode"),
    village: list("village", "villageCode"),
    delivery: list("delivery", "deliveries") as FacetCount<DeliveryKind>[],
    isHalal: page.isHalal?.true ?? 0,
    inStock: page.inStock?.true ?? 0,
    isWellRated: page.isWellRated?.true ?? 0,
  };
}

function sorted(counts: Readonly<Record<string, number>>): FacetCount[] {
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
