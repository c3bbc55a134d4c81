import { MeilisearchApiError, type MultiSearchQuery, type SearchResponse } from "meilisearch";
import { type EngineAnswer, type EngineSuggestions, nothingFound, type SearchEngine } from "../engine";
import { foldWords, startsMeant } from "../fold";
import { mostReachable, mostWords, type SearchQuery } from "../query";
import {
  anythingQuestion,
  type Distribution,
  type Match,
  questionsFor,
  readFacets,
} from "./meilisearch-query";
import {
  forgetSearchKey,
  indexName,
  isMissingIndex,
  NotBuiltError,
  searchClient,
} from "./meilisearch-settings.server";

/** Searches by Meilisearch. Throws where it is late, broken or answers with what isn't an answer. */
export const meilisearchEngine: SearchEngine = { name: "meilisearch", search, suggest };

type Hit = { readonly productId: string };
type Answer = SearchResponse<Hit>;

async function search(query: SearchQuery): Promise<EngineAnswer> {
  const words = foldWords(query.text).slice(0, mostWords);
  if (query.text !== "" && words.length === 0) return nothingFound;
  const first = await page(query, words, "all");
  if (first.total > 0 || words.length < 2 || query.isExact) return first;
  const [anything] = await ask([anythingQuestion(query, words, indexName)]);
  if (anything && anything.hits.length > 0) return first;
  return (await relaxed(query, words)) ?? first;
}

/**
 * What holds some of the words: of those that anything holds, the frequent are given up first. The engine gives up
 * words of the same frequency together and the rarest never, so that it may find nothing: then from the last on.
 */
async function relaxed(query: SearchQuery, words: readonly string[]): Promise<EngineAnswer | null> {
  const counts = await ask(words.map((word) => anythingQuestion(query, [word], indexName)));
  const known = words.filter((_, index) => (counts[index]?.hits.length ?? 0) > 0);
  if (known.length === 0) return null;
  for (const match of ["frequency", "last"] as const) {
    const answer = await page(query, known, match);
    if (answer.total > 0) return { ...answer, terms: words, isRelaxed: true };
  }
  return null;
}

async function page(query: SearchQuery, words: readonly string[], match: Match): Promise<EngineAnswer> {
  const { queries, counts } = questionsFor(query, words, match, indexName);
  const answers = await ask(queries);
  const [found] = answers;
  if (!found) throw new Error("Meilisearch answered no query");
  const total = found.totalHits ?? 0;
  const shops = Object.keys(found.facetDistribution?.shopId ?? {}).length;
  return {
    ...nothingFound,
    ids: found.hits.map(({ productId }) => productId),
    total,
    isTotalLeast: total >= mostReachable,
    // A longer list of shops is cut, so its length says nothing.
    shopCount: shops < 100 ? shops : null,
    facets: readFacets(
      answers.map(({ facetDistribution }): Distribution => facetDistribution ?? {}),
      counts,
    ),
    terms: words,
  };
}

async function suggest(text: string, limit: number): Promise<EngineSuggestions> {
  const words = foldWords(text).slice(0, mostWords);
  const last = words.at(-1);
  if (!last) return { productIds: [], categories: [], terms: [] };
  const readings = startsMeant(last).map((start) => [...words.slice(0, -1), start]);
  const answers = await ask(
    readings.map((reading) => ({
      indexUid: indexName,
      q: reading.join(" "),
      matchingStrategy: "all",
      attributesToSearchOn: ["title"],
      attributesToRetrieve: ["productId"],
      facets: ["categorySlug"],
      limit,
    })),
  );
  // The words as typed come first; another reading of the last only fills up.
  const productIds = [...new Set(answers.flatMap(({ hits }) => hits.map((hit) => hit.productId)))].slice(
    0,
    limit,
  );
  const fullest = answers.find(({ hits }) => hits.length > 0);
  const categories = Object.entries(fullest?.facetDistribution?.categorySlug ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 3);
  return { productIds, categories, terms: [...new Set(readings.flat())] };
}

async function ask(queries: MultiSearchQuery[]): Promise<Answer[]> {
  const client = await searchClient();
  try {
    const answer: unknown = await client.multiSearch({ queries });
    return checked(answer, queries.length);
  } catch (error) {
    if (isMissingIndex(error))
      throw new NotBuiltError("the index of products isn't built yet", { cause: error });
    if (error instanceof MeilisearchApiError && error.response.status === 403) forgetSearchKey();
    throw error;
  }
}

/** An answer in the shape of one; anything else counts as none. */
function checked(answer: unknown, expected: number): Answer[] {
  const results = (answer as { results?: unknown } | null | undefined)?.results;
  if (!Array.isArray(results) || results.length !== expected)
    throw new Error("Meilisearch answered in another shape");
  for (const result of results as Partial<Answer>[]) {
    const isWhole =
      Array.isArray(result?.hits) && result.hits.every((hit) => typeof hit?.productId === "string");
    if (!isWhole) throw new Error("Meilisearch answered in another shape");
  }
  return results as Answer[];
}
