import { districtByCode, villageByCode } from "~/domain/city/city";
import type { DeliveryKind } from "./delivery-kinds";
import type { FacetCount, Facets } from "./facets";

/** A value as addresses carry it, its name, and how many products remain with it. */
export type LabelledCount = { readonly value: string; readonly label: string; readonly count: number };

/** Facets that a person or a program can read: slugs instead of codes, with names. */
export type LabelledFacets = {
  readonly category: readonly LabelledCount[];
  readonly district: readonly LabelledCount[];
  readonly village: readonly LabelledCount[];
  readonly delivery: readonly FacetCount<DeliveryKind>[];
  readonly isHalal: number;
  readonly inStock: number;
  readonly isWellRated: number;
};

export type NamedCategory = { readonly slug: string; readonly name: string; readonly nameEn: string };

/** What the city or the catalogue doesn't know any more is left out. */
export function labelFacets(
  facets: Facets,
  categories: readonly NamedCategory[],
  locale: "id" | "en",
): LabelledFacets {
  const named = new Map(categories.map((category) => [category.slug, category]));
  return {
    ...facets,
    category: facets.category.flatMap(({ value, count }) => {
      const category = named.get(value);
      return category ? [{ value, label: categoryName(category, locale), count }] : [];
    }),
    district: facets.district.flatMap(({ value, count }) => placeCount(districtByCode(value), count)),
    village: facets.village.flatMap(({ value, count }) => placeCount(villageByCode(value), count)),
  };
}

export function categoryName(category: NamedCategory, locale: "id" | "en"): string {
  return locale === "en" ? category.nameEn : category.name;
}

function placeCount(
  place: { readonly slug: string; readonly name: string } | null,
  count: number,
): LabelledCount[] {
  return place ? [{ value: place.slug, label: place.name, count }] : [];
}
