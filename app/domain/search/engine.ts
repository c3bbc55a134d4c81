import type { ProductDocument } from "./document";
import { type FacetCount, type Facets, noFacets } from "./facets";
import type { SearchQuery } from "./query";

/** What an engine finds. Its word is a proposal: whether a product is visible is asked of the database after. */
export type EngineAnswer = {
  /** Product ids of the page asked for, best first. */
  readonly ids: readonly string[];
  readonly total: number;
  /** There are more than `total`: counting stopped there. */
  readonly isTotalLeast: boolean;
  /** There are more than the facets say, for the same reason. */
  readonly areFacetsLeast: boolean;
  /** Of how many shops; null where it was not counted. */
  readonly shopCount: number | null;
  readonly facets: Facets;
  /** Folded words that were looked for in the end, to mark them in titles. */
  readonly terms: readonly string[];
  /** What was searched instead of the words typed, where they were mended. */
  readonly mendedText: string | null;
  /** No product holds all the words; these hold some of them. */
  readonly isRelaxed: boolean;
};

export type EngineSuggestions = {
  readonly productIds: readonly string[];
  /** Where what is typed is found most; counted among the first thousand. */
  readonly categories: readonly FacetCount[];
  readonly terms: readonly string[];
};

export type IndexedDocument = { readonly document: ProductDocument; readonly fingerprint: string };

/** Batches of documents; the engine takes the next when it is done with the last, so memory stays small. */
export type DocumentBatches = AsyncIterable<readonly IndexedDocument[]>;

/** Finding. Each method throws where the engine can't answer; `search.server.ts` then asks the other engine. */
export type SearchEngine = {
  readonly name: "postgres" | "meilisearch";
  search(query: SearchQuery): Promise<EngineAnswer>;
  /** `text` as typed so far; at most `limit` of each kind. */
  suggest(text: string, limit: number): Promise<EngineSuggestions>;
};

/** Keeping the index. */
export type SearchIndex = {
  readonly name: SearchEngine["name"];
  /** Adds or replaces. Returns once it is certain: a task that failed later throws here. */
  upsert(documents: readonly IndexedDocument[]): Promise<void>;
  remove(productIds: readonly string[]): Promise<void>;
  /** Builds a new index from `documents` beside the one in use and swaps them at once. @returns how many it holds */
  rebuild(documents: DocumentBatches): Promise<number>;
  /** What the index holds of these products: fingerprint by product id, absent ones left out. */
  fingerprints(productIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  count(): Promise<number>;
  /** All product ids, in batches, in any order. */
  productIds(): AsyncIterable<readonly string[]>;
};

export const nothingFound: EngineAnswer = {
  ids: [],
  total: 0,
  isTotalLeast: false,
  areFacetsLeast: false,
  shopCount: 0,
  facets: noFacets,
  terms: [],
  mendedText: null,
  isRelaxed: false,
};
