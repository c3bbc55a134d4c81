import { LRUCache } from "lru-cache";
import { pool } from "~/platform/db.server";
import { type EngineAnswer, type EngineSuggestions, nothingFound, type SearchEngine } from "../engine";
import { countFacets, readFacetCells } from "../facets";
import { foldText, foldWords } from "../fold";
import { mostCounted, mostWords, narrowsBeyondFacets, type SearchFilters, type SearchQuery } from "../query";
import { countAll, forgetSummary } from "./facet-summary.server";
import {
  gatherStatement,
  suggestStatement,
  tsqueryText,
  type WordsWanted,
  walkStatement,
} from "./postgres-sql";
import { completeWord, mendWords } from "./postgres-words.server";

/**
 * Full-text search on the table SearchDocument. Answers are kept for a moment, since many people look at the
 * same first pages; a write in this process forgets them at once, one in another process is seen within it.
 */
export const postgresEngine: SearchEngine = { name: "postgres", search: keptSearch, suggest };

const answers = new LRUCache<string, Promise<EngineAnswer>>({ max: 500, ttl: 2000, ttlAutopurge: false });

export function forgetAnswers(): void {
  answers.clear();
  forgetSummary();
}

function keptSearch(query: SearchQuery): Promise<EngineAnswer> {
  const key = JSON.stringify(query, (_name, value) => (typeof value === "bigint" ? String(value) : value));
  const kept = answers.get(key);
  if (kept) return kept;
  const answer = search(query);
  answers.set(key, answer);
  answer.catch(() => {
    if (answers.peek(key) === answer) answers.delete(key);
  });
  return answer;
}

async function search(query: SearchQuery): Promise<EngineAnswer> {
  if (!narrowsBeyondFacets(query)) return browse(query);
  if (query.text === "") return answerOf(query, null, await gather(query, null));
  const words = foldWords(query.text).slice(0, mostWords);
  if (words.length === 0) return nothingFound;
  const asTyped = { words, join: "all" } as const;
  const first = await gather(query, asTyped);
  if (first.found > 0 || query.isExact) return answerOf(query, asTyped, first);
  return searchNearby(query, words);
}

/** Nothing holds all the words as typed: mend their spelling, then settle for some of them. */
async function searchNearby(query: SearchQuery, words: readonly string[]): Promise<EngineAnswer> {
  const mended = await mendWords(words);
  const isMended = mended.join(" ") !== words.join(" ");
  const mendedText = isMended ? mended.join(" ") : null;
  if (isMended) {
    const wanted = { words: mended, join: "all" } as const;
    const found = await gather(query, wanted);
    if (found.found > 0) return { ...(await answerOf(query, wanted, found)), mendedText };
  }
  const wanted = { words: mended, join: "any" } as const;
  const found = await gather(query, wanted);
  const answer = await answerOf(query, wanted, found);
  return {
    ...answer,
    mendedText: found.found > 0 ? mendedText : null,
    isRelaxed: found.found > 0 && mended.length > 1,
  };
}

type Gathered = {
  readonly found: number;
  readonly titles: number;
  readonly shops: number;
  readonly cells: string | null;
  readonly ids: readonly string[];
};

async function gather(query: SearchQuery, wanted: WordsWanted, pushFilters = false): Promise<Gathered> {
  const { sql, values } = gatherStatement(query, wanted, pushFilters);
  const { rows } = await pool().query<Gathered>(sql, [...values]);
  const [gathered] = rows;
  if (!gathered) throw new Error("a statement without FROM gave no row");
  return gathered;
}

async function answerOf(query: SearchQuery, wanted: WordsWanted, gathered: Gathered): Promise<EngineAnswer> {
  const { total, facets } = countFacets(readFacetCells(gathered.cells ?? ""), query.filters);
  const shared = { facets, terms: wanted?.words ?? [] };
  if (gathered.found <= mostCounted) {
    return { ...nothingFound, ...shared, ids: gathered.ids, total, shopCount: gathered.shops };
  }
  const narrowed = hasFacetFilters(query.filters) ? await gather(query, wanted, true) : gathered;
  if (narrowed.found <= mostCounted) {
    const { ids, found, shops } = narrowed;
    return { ...nothingFound, ...shared, ids, total: found, areFacetsLeast: true, shopCount: shops };
  }
  // A walk is quick where matches are dense, and of very many the well-known ones are looked for.
  const titlesOnly = query.sort === "relevance" && narrowed.titles * 10 > narrowed.found;
  const ids = await walk(query, wanted, titlesOnly);
  return {
    ...nothingFound,
    ...shared,
    ids,
    total: mostCounted,
    isTotalLeast: true,
    areFacetsLeast: true,
    shopCount: null,
  };
}

async function walk(
  query: SearchQuery,
  wanted: WordsWanted,
  titlesOnly: boolean,
): Promise<readonly string[]> {
  const { sql, values } = walkStatement(query, wanted, titlesOnly);
  const { rows } = await pool().query<{ ids: string[] }>(sql, [...values]);
  return rows[0]?.ids ?? [];
}

/** No words, price or shop: the summary counts, and an index already has the order. */
async function browse(query: SearchQuery): Promise<EngineAnswer> {
  const { total, facets } = await countAll(query.filters);
  const { categorySlug, ...others } = query.filters;
  // A walk may search long for few that pass; those are gathered. Within a category it is short either way.
  const isSparse =
    total <= mostCounted && hasFacetFilters({ ...others, ...(total < 500 && { categorySlug }) });
  const ids =
    total === 0 ? [] : isSparse ? (await gather(query, null, true)).ids : await walk(query, null, false);
  return { ...nothingFound, ids, total, facets, shopCount: null };
}

function hasFacetFilters(filters: SearchFilters): boolean {
  const { categorySlug, districtCode, villageCode, delivery, isHalal, inStock, isWellRated } = filters;
  const named = [categorySlug, districtCode, villageCode, delivery].some((value) => value !== undefined);
  return named || Boolean(isHalal || inStock || isWellRated);
}

/** The word being typed may still be growing: its completions stand for it, or what it was probably meant to be. */
async function suggest(text: string, limit: number): Promise<EngineSuggestions> {
  const words = foldWords(text).slice(0, mostWords);
  const last = words.at(-1);
  if (!last) return { productIds: [], categories: [], terms: [] };
  const completions = await completeWord(last, 6);
  const ends =
    completions.length > 0 ? completions : (await mendWords([last])).map((word) => ({ word, titles: 0 }));
  const before = words.slice(0, -1);
  const tsquery = [
    ...(before.length > 0 ? [tsqueryText(before, "all", "A")] : []),
    `(${ends.map(({ word }) => tsqueryText(foldText(word).split(" "), "all", "A")).join(" | ")})`,
  ].join(" & ");
  const isBroad = before.length === 0 && ends.reduce((sum, { titles }) => sum + titles, 0) > mostCounted;
  const { sql, values } = suggestStatement(tsquery, isBroad, limit);
  const { rows } = await pool().query<{ ids: string[]; slugs: string[]; counts: number[] }>(sql, [...values]);
  const [found] = rows;
  const categories = (found?.slugs ?? []).map((value, at) => ({ value, count: found?.counts[at] ?? 0 }));
  return { productIds: found?.ids ?? [], categories, terms: [...before, ...ends.map(({ word }) => word)] };
}
