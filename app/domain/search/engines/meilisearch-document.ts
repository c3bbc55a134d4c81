import type { Settings } from "meilisearch";
import type { IndexedDocument } from "../engine";
import { alsoMeans, stopWords } from "../indonesian";
import { mostReachable, wellRatedFrom } from "../query";
import { typosFrom } from "../spelling";

/** A document as Meilisearch holds it: JSON, so prices are numbers (all are far below 2⁵³) and times milliseconds. */
export type MeilisearchDocument = {
  readonly productId: string;
  readonly shopId: string;
  readonly title: string;
  readonly shop: string;
  readonly about: string;
  readonly description: string;
  readonly categorySlug: string;
  readonly districtCode: string;
  readonly villageCode: string;
  readonly price: number;
  readonly rating: number;
  readonly soldCount: number;
  readonly popularity: number;
  readonly isHalal: boolean;
  readonly inStock: boolean;
  readonly isWellRated: boolean;
  readonly deliveries: readonly string[];
  readonly publishedAt: number;
  readonly fingerprint: string;
};

export function toMeilisearch({ document, fingerprint }: IndexedDocument): MeilisearchDocument {
  const { facetCell: _cell, price, publishedAt, ...rest } = document;
  return {
    ...rest,
    price: Number(price),
    isWellRated: document.rating >= wellRatedFrom,
    publishedAt: publishedAt.getTime(),
    fingerprint,
  };
}

/** Settings as code: every rebuild makes its index with exactly these. */
export const indexSettings = {
  searchableAttributes: ["title", "shop", "about", "description"],
  displayedAttributes: ["productId", "fingerprint"],
  filterableAttributes: [
    "productId",
    "shopId",
    "categorySlug",
    "districtCode",
    "villageCode",
    "price",
    "isHalal",
    "inStock",
    "isWellRated",
    "deliveries",
  ],
  sortableAttributes: ["price", "rating", "soldCount", "publishedAt", "popularity"],
  // An order that was asked for comes before how well words fit; all words fit anyway.
  rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness", "popularity:desc"],
  stopWords: [...stopWords],
  // Other spellings and names are folded away before they come here; this is what folding leaves open.
  synonyms: Object.fromEntries(Object.entries(alsoMeans).map(([word, others]) => [word, [...others]])),
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: typosFrom.one, twoTypos: typosFrom.two } },
  pagination: { maxTotalHits: mostReachable },
  faceting: { maxValuesPerFacet: 100 },
  searchCutoffMs: 400,
} satisfies Settings;
