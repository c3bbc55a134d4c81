import type { DeliveryKind } from "./delivery-kinds";

/** What to find, how to narrow, order and page it. Whoever makes one has checked its values. */
export type SearchQuery = {
  /** As typed, trimmed; "" = everything. */
  readonly text: string;
  /** As typed and nothing else: no spelling is mended. */
  readonly isExact: boolean;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
};

export type SearchFilters = {
  readonly categorySlug?: string;
  readonly districtCode?: string;
  readonly villageCode?: string;
  readonly shopId?: string;
  /** Whole rupiah, both bounds included. */
  readonly minPrice?: bigint;
  readonly maxPrice?: bigint;
  readonly isHalal?: boolean;
  readonly inStock?: boolean;
  /** Rated `wellRatedFrom` or more. */
  readonly isWellRated?: boolean;
  readonly delivery?: DeliveryKind;
};

export const searchSorts = ["relevance", "newest", "price", "-price", "best_selling", "rating"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** Longer than any name of goods; a longer query is refused, never cut. */
export const longestText = 200;

/** More words than this are not looked at. */
export const mostWords = 12;

/** Stars from which a product counts as well rated. */
export const wellRatedFrom = 4.5;

/** Matches beyond this many are not counted: nobody compares such numbers, and every one costs. */
export const mostCounted = 2000;

/** Products beyond this place can't be paged to. */
export const mostReachable = 5000;

/** Pages that can be asked for: the last of them ends at `mostReachable`. */
export function lastPage(perPage: number): number {
  return Math.ceil(mostReachable / perPage);
}

/** Filters that change from product to product inside one answer; without them counts come from a summary. */
export function narrowsBeyondFacets(query: SearchQuery): boolean {
  const { shopId, minPrice, maxPrice } = query.filters;
  return query.text !== "" || shopId !== undefined || minPrice !== undefined || maxPrice !== undefined;
}
