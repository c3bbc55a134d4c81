import { listCategories } from "~/domain/catalog/categories.server";
import type { ProductCard } from "~/domain/catalog/product-card";
import { productCards } from "~/domain/catalog/product-cards.server";
import { pool } from "~/platform/db.server";
import { plainWords } from "./fold";
import { longestText, mostWords } from "./query";
import { ask } from "./search.server";

export type SuggestedShop = { readonly slug: string; readonly name: string; readonly village: string };
export type SuggestedCategory = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  /** Goods of it that fit; null where its name alone does. */
  readonly count: number | null;
};

/** What may be meant by the text typed so far: visible products, live shops, categories; at most `limit` of each. */
export type Suggestions = {
  readonly products: readonly ProductCard[];
  readonly shops: readonly SuggestedShop[];
  readonly categories: readonly SuggestedCategory[];
};

const nothing: Suggestions = { products: [], shops: [], categories: [] };

/** Less than two letters propose nothing: everything would fit. */
export async function suggest(text: string, limit = 5): Promise<Suggestions> {
  const typed = text.slice(0, longestText);
  const words = plainWords(typed).slice(0, mostWords);
  if (words.join("").length < 2) return nothing;
  const [{ answer }, shops, all] = await Promise.all([
    ask((engine) => engine.suggest(typed, limit)),
    shopsNamed(words, limit),
    listCategories(),
  ]);
  const named = all.filter(({ name, nameEn }) => words.every((word) => begins([name, nameEn], word)));
  const filled = answer.categories.flatMap(({ value }) => all.filter(({ slug }) => slug === value));
  const categories = [...new Set([...named, ...filled])].slice(0, Math.min(limit, 3));
  return {
    products: await productCards(answer.productIds),
    shops,
    categories: categories.map(({ slug, name, nameEn }) => ({
      slug,
      name,
      nameEn,
      count: answer.categories.find(({ value }) => value === slug)?.count ?? null,
    })),
  };
}

function begins(texts: readonly string[], start: string): boolean {
  return texts.some((text) => plainWords(text).some((word) => word.startsWith(start)));
}

/** `words` are letters and digits alone, so nothing in them is a wildcard. */
async function shopsNamed(words: readonly string[], limit: number): Promise<SuggestedShop[]> {
  const named = words.map((_, at) => `s.name ILIKE $${at + 2}`).join(" AND ");
  const { rows } = await pool().query<SuggestedShop>(
    `SELECT s.slug, s.name, g.name AS village FROM "Shop" s JOIN "Village" g ON g.code = s."villageCode"
     WHERE s.status = 'live' AND ${named} ORDER BY s."soldCount" DESC, s.name LIMIT $1`,
    [limit, ...words.map((word) => `%${word}%`)],
  );
  return rows;
}
