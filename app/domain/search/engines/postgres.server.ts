import { LRUCache } from "lru-cache";
import { pool } from "~/platform/db.server";
import { type EngineAnswer, type EngineSuggestions, nothingFound, type SearchEngine } from "../engine";
import { countFacets, readFacetCells } from "../facets";
import { foldWords } from "../fold";
import {
  mostCounted,
  mostReachable,
  mostWords,
  narrowsBeyondFacets,
  type SearchFilters,
  type SearchQuery,
} from "../query";
import type { KnownWord } from "../spelling";
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

async function gather(
  query: SearchQuery,
  wanted: WordsWanted,
  { pushFilters = false, limit = mostCounted + 1 } = {},
): Promise<Gathered> {
  const { sql, values } = gatherStatement(query, wanted, { pushFilters, limit });
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
  const narrowed = hasFacetFilters(query.filters)
    ? await gather(query, wanted, { pushFilters: true })
    : gathered;
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
  const ids = total === 0 ? [] : await pageOfAll(query, total);
  return { ...nothingFound, ids, total, facets, shopCount: null };
}

/** Rows that an index may be walked over for one page; beyond it, gathering the few that pass is quicker. */
const longestWalk = 4000;

async function pageOfAll(query: SearchQuery, total: number): Promise<readonly string[]> {
  const { categorySlug } = query.filters;
  // There is an index in each order for the whole and for each category.
  const walked = (await countAll(categorySlug === undefined ? {} : { categorySlug })).total;
  const rows = (walked * query.page * query.perPage) / total;
  if (rows <= longestWalk || total > mostReachable) return walk(query, null, false);
  return (await gather(query, null, { pushFilters: true, limit: mostReachable })).ids;
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
  const ends = last ? await endsOf(last) : [];
  if (!last || ends.length === 0) return { productIds: [], categories: [], terms: [] };
  const before = words.slice(0, -1);
  const tsquery = [
    ...(before.length > 0 ? [tsqueryText(before, "all", "A")] : []),
    `(${ends.map(({ word }) => tsqueryText([word], "all", "A")).join(" | ")})`,
  ].join(" & ");
  const isBroad = before.length === 0 && ends.reduce((sum, { titles }) => sum + titles, 0) > mostCounted;
  const { sql, values } = suggestStatement(tsquery, isBroad, limit);
  const { rows } = await pool().query<{ ids: string[]; slugs: string[]; counts: number[] }>(sql, [...values]);
  const [found] = rows;
  const categories = (found?.slugs ?? []).map((value, at) => ({ value, count: found?.counts[at] ?? 0 }));
  return { productIds: found?.ids ?? [], categories, terms: [...before, ...ends.map(({ word }) => word)] };
}

/** Words of titles that begin so, else the one that was meant. A word that no title holds proposes nothing. */
async function endsOf(last: string): Promise<readonly KnownWord[]> {
  const completions = await completeWord(last, 6);
  if (completions.length > 0) return completions;
  const [mended = last] = await mendWords([last]);
  return mended === last ? [] : completeWord(mended, 1);
}
