import { parsePrice } from "~/domain/catalog/price";
import type { DeliveryKind } from "./delivery-kinds";
import { findDistrict, findVillage } from "./places";
import {
  lastPage,
  longestText,
  type SearchFilters,
  type SearchQuery,
  type SearchSort,
  wellRatedFrom,
} from "./query";

/** The words of an address `/cari?q=…`, Indonesian as people see and share them. */
export const pageSorts = {
  relevan: "relevance",
  terbaru: "newest",
  termurah: "price",
  termahal: "-price",
  terlaris: "best_selling",
  rating: "rating",
} as const satisfies Record<string, SearchSort>;
export type PageSort = keyof typeof pageSorts;

export const pageDeliveries = {
  ambil: "pickup",
  kurir: "shop_courier",
  ojek: "local_ojek",
  paket: "parcel",
} as const satisfies Record<string, DeliveryKind>;
export type PageDelivery = keyof typeof pageDeliveries;

export type PageField =
  | "q"
  | "kategori"
  | "kecamatan"
  | "kelurahan"
  | "min"
  | "maks"
  | "halal"
  | "stok"
  | "nilai"
  | "kirim"
  | "urut"
  | "hal"
  | "persis";

export type PageProblem = "too_long" | "unknown" | "not_a_price" | "min_over_max" | "not_a_page";

export type PageRead = {
  readonly query: SearchQuery;
  /** What was typed, to be shown again; empty fields left out. */
  readonly typed: Readonly<Partial<Record<PageField, string>>>;
  /** Empty where the address made sense; else the page says why and finds nothing. */
  readonly problems: Readonly<Partial<Record<PageField, PageProblem>>>;
};

const perPage = 24;

const fields: readonly PageField[] = [
  "q",
  "kategori",
  "kecamatan",
  "kelurahan",
  "min",
  "maks",
  "halal",
  "stok",
  "nilai",
  "kirim",
  "urut",
  "hal",
  "persis",
];

/**
 * Reads the address of a search page. Unknown names are ignored, the first of a repeated one counts, an empty
 * one is as if it weren't there; a value that means nothing is a problem of its field.
 */
export function parsePageQuery(params: URLSearchParams, categorySlugs: ReadonlySet<string>): PageRead {
  const typed: Partial<Record<PageField, string>> = {};
  for (const name of fields) {
    const value = tidy(params.get(name) ?? "");
    if (value !== "") typed[name] = value.slice(0, longestText);
  }
  const problems: Partial<Record<PageField, PageProblem>> = {};
  if (tidy(params.get("q") ?? "").length > longestText) problems.q = "too_long";
  const take = <Value>(field: PageField, read: (text: string) => Value | undefined, problem: PageProblem) => {
    const text = typed[field];
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) problems[field] = problem;
    return value;
  };
  const filters: SearchFilters = {
    categorySlug: take("kategori", (text) => (categorySlugs.has(text) ? text : undefined), "unknown"),
    districtCode: take("kecamatan", (text) => findDistrict(text)?.code, "unknown"),
    villageCode: take("kelurahan", (text) => findVillage(text)?.code, "unknown"),
    minPrice: take("min", readPrice, "not_a_price"),
    maxPrice: take("maks", readPrice, "not_a_price"),
    isHalal: take("halal", readFlag, "unknown"),
    inStock: take("stok", readFlag, "unknown"),
    isWellRated: take(
      "nilai",
      (text) => (Number(text.replace(",", ".")) === wellRatedFrom ? true : undefined),
      "unknown",
    ),
    delivery: take("kirim", (text) => ownValue(pageDeliveries, text), "unknown"),
  };
  if (
    filters.minPrice !== undefined &&
    filters.maxPrice !== undefined &&
    filters.minPrice > filters.maxPrice
  ) {
    problems.maks = "min_over_max";
  }
  const sort = take("urut", (text) => ownValue(pageSorts, text), "unknown") ?? "relevance";
  const page = take("hal", readPage, "not_a_page") ?? 1;
  const isExact = take("persis", readFlag, "unknown") ?? false;
  return { query: { text: typed.q ?? "", isExact, filters, sort, page, perPage }, typed, problems };
}

/** One line without control characters. */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

function readPrice(text: string): bigint | undefined {
  return parsePrice(text) ?? undefined;
}

function readFlag(text: string): boolean | undefined {
  if (["1", "true", "on", "ya"].includes(text)) return true;
  return ["0", "false", "tidak"].includes(text) ? false : undefined;
}

function readPage(text: string): number | undefined {
  const page = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return page >= 1 && page <= lastPage(perPage) ? page : undefined;
}

function ownValue<Value>(table: Readonly<Record<string, Value>>, text: string): Value | undefined {
  return Object.hasOwn(table, text) ? table[text] : undefined;
}
