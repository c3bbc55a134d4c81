import { alsoMeans } from "../indonesian";
import { type SearchFilters, type SearchQuery, type SearchSort, wellRatedFrom } from "../query";

/** A statement and its values; nothing that people typed stands in the text itself. */
export type Statement = { readonly sql: string; readonly values: readonly unknown[] };

/** Collects values and hands out their places: `$1`, `$2` … */
class Values {
  readonly list: unknown[] = [];
  add(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
}

/** Folded words hold letters and digits alone, so they are no operators here. `A` looks into titles only. */
export function tsqueryText(words: readonly string[], join: "all" | "any", weight: "A" | "" = ""): string {
  const mark = weight && `:${weight}`;
  return words
    .map((word) => `(${[word, ...(alsoMeans[word] ?? [])].map((one) => one + mark).join(" | ")})`)
    .join(join === "all" ? " & " : " | ");
}

/** Weights of D, C, B, A: a word in the title tells more than twenty in descriptions. */
const weights = "'{0.05, 0.25, 0.35, 1}'";

/** The words looked for; null = whatever there is. */
export type WordsWanted = { readonly words: readonly string[]; readonly join: "all" | "any" } | null;

export type GatherOptions = {
  /** Narrow while gathering: facets then count only what passes all filters. */
  readonly pushFilters: boolean;
  readonly limit: number;
};

/**
 * Gathers what matches, `limit` at most, in one pass, and from that answers the page's ids and the cells that
 * facets are counted from. As many as `limit` mean: there may be more.
 */
export function gatherStatement(
  query: SearchQuery,
  wanted: WordsWanted,
  { pushFilters, limit }: GatherOptions,
): Statement {
  const values = new Values();
  const where = [
    ...textConditions(wanted, values),
    ...ownConditions(query.filters, values),
    ...(pushFilters ? facetConditions(query.filters, values) : []),
  ];
  const fits = pushFilters ? [] : facetConditions(query.filters, values);
  const rank = wanted && query.sort === "relevance" ? rankSql(wanted, values) : "0::float8";
  const title = wanted ? matchSql(tsqueryText(wanted.words, wanted.join, "A"), values) : "false";
  const page = `LIMIT ${values.add(query.perPage, "int")} OFFSET ${values.add((query.page - 1) * query.perPage, "int")}`;
  const sql = `
    WITH found AS MATERIALIZED (
      SELECT d."productId", d."shopId", d."facetCell", d."categorySlug", d."districtCode", d."villageCode", d.price,
        d.rating, d."soldCount", d.popularity, d."publishedAt", d."isHalal", d."inStock", d.deliveries,
        ${title} AS "inTitle", ${rank} AS rank
      FROM "SearchDocument" d ${whereSql(where)} LIMIT ${values.add(limit, "int")}
    ), fitting AS NOT MATERIALIZED (
      SELECT * FROM found d ${whereSql(fits)}
    )
    SELECT (SELECT count(*) FROM found)::int AS found,
      (SELECT count(*) FROM found WHERE "inTitle")::int AS titles,
      (SELECT count(DISTINCT "shopId") FROM fitting)::int AS shops,
      (SELECT string_agg(cell || ' ' || n, E'\\n')
        FROM (SELECT "facetCell" AS cell, count(*) AS n FROM found GROUP BY 1) counted) AS cells,
      ARRAY(SELECT "productId"::text FROM fitting d ORDER BY ${orderSql(query.sort, "rank")} ${page}) AS ids`;
  return { sql, values: values.list };
}

/**
 * Walks an index in the order wanted and stops when the page is full: for what matches so often that gathering
 * all of it would cost more.
 */
export function walkStatement(query: SearchQuery, wanted: WordsWanted, titlesOnly: boolean): Statement {
  const values = new Values();
  const where = [
    ...textConditions(wanted, values, titlesOnly ? "A" : ""),
    ...ownConditions(query.filters, values),
    ...facetConditions(query.filters, values),
  ];
  const sql = `
    SELECT ARRAY(
      SELECT d."productId"::text FROM "SearchDocument" d ${whereSql(where)}
      ORDER BY ${orderSql(query.sort, "0")}
      LIMIT ${values.add(query.perPage, "int")} OFFSET ${values.add((query.page - 1) * query.perPage, "int")}
    ) AS ids`;
  return { sql, values: values.list };
}

/** The best-known of what holds the words in its title, with the categories they are in. */
export function suggestStatement(tsquery: string, isBroad: boolean, limit: number): Statement {
  const values = new Values();
  const matches = matchSql(tsquery, values);
  const sample = `SELECT d."productId", d."categorySlug", d.popularity FROM "SearchDocument" d WHERE ${matches}`;
  const sql = `
    WITH found AS MATERIALIZED (${sample} ${isBroad ? "ORDER BY d.popularity DESC" : ""} LIMIT ${isBroad ? 200 : 1000})
    SELECT ARRAY(SELECT "productId"::text FROM found ORDER BY popularity DESC LIMIT ${values.add(limit, "int")}) AS ids,
      ARRAY(SELECT "categorySlug" FROM found GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 3) AS slugs,
      ARRAY(SELECT count(*)::int FROM found GROUP BY "categorySlug" ORDER BY count(*) DESC, "categorySlug" LIMIT 3) AS counts`;
  return { sql, values: values.list };
}

function whereSql(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}

function matchSql(tsquery: string, values: Values): string {
  return `d.lexemes @@ to_tsquery('indonesian', ${values.add(tsquery, "text")})`;
}

function textConditions(wanted: WordsWanted, values: Values, weight: "A" | "" = ""): string[] {
  return wanted ? [matchSql(tsqueryText(wanted.words, wanted.join, weight), values)] : [];
}

/** Relevance: how well the words sit, and among equals what sells and is in stock. */
function rankSql(wanted: NonNullable<WordsWanted>, values: Values): string {
  const tsquery = values.add(tsqueryText(wanted.words, wanted.join), "text");
  const found = `ts_rank(${weights}, d.lexemes, to_tsquery('indonesian', ${tsquery}))`;
  return `${found} + d.popularity * 0.02`;
}

function ownConditions(filters: SearchFilters, values: Values): string[] {
  const { shopId, minPrice, maxPrice } = filters;
  return [
    ...(shopId === undefined ? [] : [`d."shopId" = ${values.add(shopId, "uuid")}`]),
    ...(minPrice === undefined ? [] : [`d.price >= ${values.add(String(minPrice), "bigint")}`]),
    ...(maxPrice === undefined ? [] : [`d.price <= ${values.add(String(maxPrice), "bigint")}`]),
  ];
}

function facetConditions(filters: SearchFilters, values: Values): string[] {
  const { categorySlug, districtCode, villageCode, delivery } = filters;
  return [
    ...(categorySlug === undefined ? [] : [`d."categorySlug" = ${values.add(categorySlug, "text")}`]),
    ...(districtCode === undefined ? [] : [`d."districtCode" = ${values.add(districtCode, "text")}`]),
    ...(villageCode === undefined ? [] : [`d."villageCode" = ${values.add(villageCode, "text")}`]),
    ...(delivery === undefined ? [] : [`${values.add(delivery, "text")} = ANY(d.deliveries)`]),
    ...(filters.isHalal ? [`d."isHalal"`] : []),
    ...(filters.inStock ? [`d."inStock"`] : []),
    ...(filters.isWellRated ? [`d.rating >= ${wellRatedFrom}`] : []),
  ];
}

const orders: Readonly<Record<Exclude<SearchSort, "relevance">, string>> = {
  newest: `d."publishedAt" DESC, d.popularity DESC`,
  price: "d.price, d.popularity DESC",
  "-price": "d.price DESC, d.popularity DESC",
  best_selling: `d."soldCount" DESC, d.popularity DESC`,
  rating: "d.rating DESC, d.popularity DESC",
};

function orderSql(sort: SearchSort, rank: "rank" | "0"): string {
  if (sort !== "relevance") return orders[sort];
  return rank === "rank" ? "d.rank DESC, d.popularity DESC" : "d.popularity DESC";
}
