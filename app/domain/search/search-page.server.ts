import { listCategories } from "~/domain/catalog/categories.server";
import type { ProductCard } from "~/domain/catalog/product-card";
import { districtByCode, villageByCode } from "~/domain/city/city";
import { nothingFound } from "./engine";
import { categoryName, labelFacets, type NamedCategory } from "./facet-labels";
import { type PageRead, parsePageQuery } from "./parse-page-query";
import { popularGoods } from "./popular.server";
import { mostReachable } from "./query";
import { type Found, search } from "./search.server";
import { noteSearch } from "./search-log.server";

export type { PageField } from "./parse-page-query";

/** What the search page and a category's page show. */
export type SearchPage = Pick<PageRead, "typed" | "problems"> &
  Omit<Found, "facets" | "answeredBy"> & {
    /** In place of results where there are none. */
    readonly popular: readonly ProductCard[];
    readonly facets: ReturnType<typeof labelFacets>;
    /** Slug → name, in the reader's language. */
    readonly names: {
      readonly category: string | null;
      readonly district: string | null;
      readonly village: string | null;
    };
    readonly categories: readonly { readonly slug: string; readonly name: string }[];
    readonly page: number;
    readonly perPage: number;
    /** Products that pages lead to: no more than are counted. */
    readonly reachable: number;
  };

const { ids: _ids, ...emptyAnswer } = nothingFound;
const unsearched: Found = { ...emptyAnswer, products: [], answeredBy: "postgres" };

/** Reads the address, searches, and names what it found. An address that means nothing finds nothing and says why. */
export async function searchPage(params: URLSearchParams, locale: "id" | "en"): Promise<SearchPage> {
  const categories = await listCategories();
  const { query, typed, problems } = parsePageQuery(params, new Set(categories.map(({ slug }) => slug)));
  const isSound = Object.keys(problems).length === 0;
  const { answeredBy: _, ...found } = isSound ? await search(query) : unsearched;
  if (isSound && query.page === 1 && query.text !== "") noteSearch(query.text, found.total);
  const isEmpty = isSound && found.products.length === 0;
  const { categorySlug, districtCode, villageCode } = query.filters;
  return {
    ...found,
    popular: isEmpty ? await popularGoods() : [],
    typed,
    problems,
    facets: labelFacets(found.facets, categories, locale),
    names: {
      category: nameOf(categories, categorySlug, locale),
      district: districtCode ? (districtByCode(districtCode)?.name ?? null) : null,
      village: villageCode ? (villageByCode(villageCode)?.name ?? null) : null,
    },
    categories: categories.map((category) => ({
      slug: category.slug,
      name: categoryName(category, locale),
    })),
    page: query.page,
    perPage: query.perPage,
    reachable: Math.min(found.total, mostReachable),
  };
}

function nameOf(
  categories: readonly NamedCategory[],
  slug: string | undefined,
  locale: "id" | "en",
): string | null {
  const category = categories.find((one) => one.slug === slug);
  return category ? categoryName(category, locale) : null;
}
