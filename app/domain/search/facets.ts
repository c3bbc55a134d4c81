import { type DeliveryKind, deliveryKinds } from "./delivery-kinds";
import { districtOfVillage } from "./places";
import { type SearchFilters, wellRatedFrom } from "./query";

/** A value to filter by and how many products remain if it is chosen. */
export type FacetCount<Value extends string = string> = { readonly value: Value; readonly count: number };

/** Counts beside the filters: each list counts as if nothing of its own kind were chosen yet. Most first. */
export type Facets = {
  readonly category: readonly FacetCount[];
  /** By code. */
  readonly district: readonly FacetCount[];
  /** By code, of the chosen district where one is chosen. */
  readonly village: readonly FacetCount[];
  readonly delivery: readonly FacetCount<DeliveryKind>[];
  readonly isHalal: number;
  readonly inStock: number;
  readonly isWellRated: number;
};

export const noFacets: Facets = {
  category: [],
  district: [],
  village: [],
  delivery: [],
  isHalal: 0,
  inStock: 0,
  isWellRated: 0,
};

export type FacetValues = {
  readonly categorySlug: string;
  readonly villageCode: string;
  readonly rating: number;
  readonly isHalal: boolean;
  readonly inStock: boolean;
  readonly deliveries: readonly DeliveryKind[];
};

const deliveryLetters: Readonly<Record<DeliveryKind, string>> = {
  pickup: "p",
  shop_courier: "c",
  local_ojek: "o",
  parcel: "x",
};

/** `amplang 65.71.01.1003 hsgpc`: all that facets count, in one text, so that equal products are counted at once. */
export function facetCellOf(values: FacetValues): string {
  const flags = [
    values.isHalal ? "h" : "",
    values.inStock ? "s" : "",
    values.rating >= wellRatedFrom ? "g" : "",
    ...deliveryKinds.map((kind) => (values.deliveries.includes(kind) ? deliveryLetters[kind] : "")),
  ];
  return `${values.categorySlug} ${values.villageCode} ${flags.join("")}`;
}

/** How many products share a cell. */
export type FacetCell = {
  readonly categorySlug: string;
  readonly districtCode: string;
  readonly villageCode: string;
  readonly flags: string;
  readonly count: number;
};

/** Lines of `category village flags count`, as the database sums them up. */
export function readFacetCells(lines: string): FacetCell[] {
  if (lines === "") return [];
  return lines.split("\n").map((line) => {
    const [categorySlug = "", villageCode = "", flags = "", count = ""] = line.split(" ");
    return {
      categorySlug,
      districtCode: districtOfVillage(villageCode),
      villageCode,
      flags,
      count: Number(count),
    };
  });
}

export type Counted = { readonly total: number; readonly facets: Facets };

/** Counts cells under the filters that facets know; price and shop are the database's to apply. */
export function countFacets(cells: readonly FacetCell[], filters: SearchFilters): Counted {
  const category = new Map<string, number>();
  const district = new Map<string, number>();
  const village = new Map<string, number>();
  const delivery = new Map<DeliveryKind, number>();
  const sums = { total: 0, isHalal: 0, inStock: 0, isWellRated: 0 };
  for (const cell of cells) {
    const fits = fitsOf(cell, filters);
    if (!fits.flags) continue;
    if (fits.district && fits.village && fits.delivery) add(category, cell.categorySlug, cell.count);
    if (!fits.category) continue;
    if (fits.delivery) {
      add(district, cell.districtCode, cell.count);
      if (fits.district) add(village, cell.villageCode, cell.count);
    }
    if (!fits.district || !fits.village) continue;
    for (const kind of deliveryKinds)
      if (cell.flags.includes(deliveryLetters[kind])) add(delivery, kind, cell.count);
    if (!fits.delivery) continue;
    sums.total += cell.count;
    if (cell.flags.includes("h")) sums.isHalal += cell.count;
    if (cell.flags.includes("s")) sums.inStock += cell.count;
    if (cell.flags.includes("g")) sums.isWellRated += cell.count;
  }
  const { total, ...flags } = sums;
  return {
    total,
    facets: {
      category: sorted(category),
      district: sorted(district),
      village: sorted(village),
      delivery: sorted(delivery),
      ...flags,
    },
  };
}

function fitsOf({ categorySlug, districtCode, villageCode, flags }: FacetCell, filters: SearchFilters) {
  return {
    category: filters.categorySlug === undefined || filters.categorySlug === categorySlug,
    district: filters.districtCode === undefined || filters.districtCode === districtCode,
    village: filters.villageCode === undefined || filters.villageCode === villageCode,
    delivery: filters.delivery === undefined || flags.includes(deliveryLetters[filters.delivery]),
    flags:
      (!filters.isHalal || flags.includes("h")) &&
      (!filters.inStock || flags.includes("s")) &&
      (!filters.isWellRated || flags.includes("g")),
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sorted<Value extends string>(counts: ReadonlyMap<Value, number>): FacetCount<Value>[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
