import type { SearchParams, Settings } from "meilisearch";
import { typoDistance } from "~/domain/search/spelling";
import { FakeApiError } from "./meilisearch-error";
import { passesFilter } from "./meilisearch-filter";

export type FakeDocument = Readonly<Record<string, unknown>>;

/** One index of the double: documents by primary key, and a search that models what Etalase relies on. */
export class FakeIndex {
  primaryKey: string | null;
  settings: Settings = {};
  readonly documents = new Map<string, FakeDocument>();
  readonly createdAt = new Date().toISOString();

  constructor(primaryKey: string | null) {
    this.primaryKey = primaryKey;
  }

  put(documents: readonly FakeDocument[]): void {
    for (const document of documents) {
      const key = this.primaryKey ? document[this.primaryKey] : undefined;
      if (typeof key !== "string" || !/^[\w-]{1,511}$/.test(key)) {
        throw new FakeApiError(400, "invalid_document_id", `document identifier ${String(key)} is invalid`);
      }
      this.documents.set(key, document);
    }
  }

  /** As the server answers `/multi-search` and `/indexes/…/search`. */
  search(params: SearchParams): Record<string, unknown> {
    const matches = this.#match(params);
    const most = this.settings.pagination?.maxTotalHits ?? 1000;
    const total = Math.min(matches.length, most);
    const isPaged = params.page !== undefined || params.hitsPerPage !== undefined;
    const size = isPaged ? (params.hitsPerPage ?? 20) : (params.limit ?? 20);
    const from = isPaged ? ((params.page ?? 1) - 1) * size : (params.offset ?? 0);
    const hits = matches.slice(0, most).slice(from, from + size);
    return {
      hits: hits.map((document) => this.#shown(document, params.attributesToRetrieve ?? null)),
      query: params.q ?? "",
      processingTimeMs: 1,
      ...(isPaged
        ? { totalHits: total, page: params.page ?? 1, hitsPerPage: size }
        : { estimatedTotalHits: total }),
      ...(params.facets && { facetDistribution: this.#facets(matches, params.facets) }),
    };
  }

  #shown(document: FakeDocument, wanted: readonly string[] | null): FakeDocument {
    const displayed = this.settings.displayedAttributes ?? ["*"];
    const may = (name: string) => displayed.includes("*") || displayed.includes(name);
    return Object.fromEntries(
      Object.entries(document).filter(([name]) => may(name) && (!wanted || wanted.includes(name))),
    );
  }

  shown(document: FakeDocument, fields: readonly string[] | null): FakeDocument {
    return this.#shown(document, fields);
  }

  filterable(name: string): boolean {
    return (this.settings.filterableAttributes ?? []).some((one) => one === name);
  }

  #match(params: SearchParams): FakeDocument[] {
    const filters = [params.filter ?? []].flat(2);
    const fitting = [...this.documents.values()].filter((document) =>
      filters.every((filter) => passesFilter(document, filter, (name) => this.filterable(name))),
    );
    const tokens = this.#tokens(params.q ?? "");
    const attributes = params.attributesToSearchOn ?? this.settings.searchableAttributes ?? [];
    const found = this.#byStrategy(fitting, tokens, attributes, params.matchingStrategy ?? "last");
    return this.#ordered(found, params.sort ?? []).map(({ document }) => document);
  }

  #tokens(q: string): Token[] {
    const words = [...q.matchAll(/"([^"]*)"|[\p{L}\p{N}]+/gu)].flatMap((match): Token[] => {
      if (match[1] !== undefined)
        return match[1]
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .map((word) => ({ word, isPhrase: true, isLast: false }));
      return [{ word: match[0].toLowerCase(), isPhrase: false, isLast: false }];
    });
    const stops = new Set(this.settings.stopWords ?? []);
    const kept = words.filter(({ word }) => !stops.has(word));
    return kept.map((token, at) => ({ ...token, isLast: at === kept.length - 1 && !/\s$/.test(q) }));
  }

  #byStrategy(
    documents: readonly FakeDocument[],
    tokens: readonly Token[],
    attributes: readonly string[],
    strategy: string,
  ): Found[] {
    if (tokens.length === 0)
      return documents.map((document) => ({ document, words: 0, typos: 0, attribute: 0, exact: 0 }));
    const frequency = (token: Token) =>
      documents.filter((document) => this.#hit(document, token, attributes)).length;
    const dropping =
      strategy === "frequency" ? [...tokens].sort((a, b) => frequency(a) - frequency(b)) : [...tokens];
    const found = new Map<FakeDocument, Found>();
    for (let kept = dropping.length; kept > 0; kept -= 1) {
      // The real one drops words of the same frequency together, and never the rarest.
      const [next, last] = [dropping[kept], dropping[kept - 1]];
      if (strategy === "frequency" && next && last && frequency(next) === frequency(last)) continue;
      for (const document of documents) {
        const hits = dropping.slice(0, kept).map((token) => this.#hit(document, token, attributes));
        if (found.has(document) || hits.some((hit) => !hit)) continue;
        const all = hits.flatMap((hit) => (hit ? [hit] : []));
        const sum = (of: (hit: Hit) => number) => all.reduce((total, hit) => total + of(hit), 0);
        found.set(document, {
          document,
          words: kept,
          typos: sum(({ typos }) => typos),
          attribute: sum(({ attribute }) => attribute),
          exact: sum(({ isExact }) => (isExact ? 1 : 0)),
        });
      }
      if (strategy === "all") break;
    }
    return [...found.values()];
  }

  #hit(document: FakeDocument, token: Token, attributes: readonly string[]): Hit | null {
    const meanings = [token.word, ...(token.isPhrase ? [] : (this.settings.synonyms?.[token.word] ?? []))];
    let best: Hit | null = null;
    for (const [attribute, name] of attributes.entries()) {
      for (const word of String(document[name] ?? "").split(/[^\p{L}\p{N}]+/u)) {
        const typos = this.#typos(token, meanings, word);
        if (typos === null || (best && typos >= best.typos)) continue;
        best = { typos, attribute, isExact: meanings.includes(word) };
      }
    }
    return best;
  }

  /** A slip in the first letter counts twice, as on the real server. */
  #typos(token: Token, meanings: readonly string[], word: string): number | null {
    if (meanings.includes(word)) return 0;
    if (token.isPhrase) return null;
    if (token.isLast && word.startsWith(token.word)) return 0;
    const { oneTypo = 5, twoTypos = 9 } = this.settings.typoTolerance?.minWordSizeForTypos ?? {};
    const allowed = token.word.length >= (twoTypos ?? 9) ? 2 : token.word.length >= (oneTypo ?? 5) ? 1 : 0;
    const distance = typoDistance(token.word, word, allowed);
    if (distance === null || distance === 0) return distance;
    const weighed = token.word[0] === word[0] ? distance : distance + 1;
    return weighed <= allowed ? weighed : null;
  }

  #ordered(found: readonly Found[], sort: readonly string[]): Found[] {
    for (const rule of sort) {
      const [name = ""] = rule.split(":");
      if (!(this.settings.sortableAttributes ?? []).includes(name)) {
        throw new FakeApiError(400, "invalid_search_sort", `Attribute \`${name}\` is not sortable.`);
      }
    }
    const rules = (this.settings.rankingRules ?? defaultRules).flatMap((rule) =>
      rule === "sort" ? sort : [rule],
    );
    return [...found].sort((a, b) => {
      for (const rule of rules) {
        const difference = compareBy(rule, a, b);
        if (difference !== 0) return difference;
      }
      return 0;
    });
  }

  #facets(
    matches: readonly FakeDocument[],
    facets: readonly string[],
  ): Record<string, Record<string, number>> {
    return Object.fromEntries(
      facets.map((name) => {
        if (!this.filterable(name))
          throw new FakeApiError(400, "invalid_search_facets", `Attribute \`${name}\` is not filterable.`);
        const counts = new Map<string, number>();
        for (const document of matches) {
          for (const value of new Set([document[name]].flat()))
            counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
        }
        const most = this.settings.faceting?.maxValuesPerFacet ?? 100;
        return [name, Object.fromEntries([...counts].sort().slice(0, most))];
      }),
    );
  }
}

const defaultRules = ["words", "typo", "proximity", "attribute", "sort", "exactness"];

type Token = { readonly word: string; readonly isPhrase: boolean; readonly isLast: boolean };
type Hit = { readonly typos: number; readonly attribute: number; readonly isExact: boolean };
type Found = {
  readonly document: FakeDocument;
  readonly words: number;
  readonly typos: number;
  readonly attribute: number;
  readonly exact: number;
};

function compareBy(rule: string, a: Found, b: Found): number {
  if (rule === "words") return b.words - a.words;
  if (rule === "typo") return a.typos - b.typos;
  if (rule === "attribute") return a.attribute - b.attribute;
  if (rule === "exactness") return b.exact - a.exact;
  const [name = "", direction] = rule.split(":");
  if (direction === undefined) return 0;
  const difference = Number(a.document[name] ?? 0) - Number(b.document[name] ?? 0);
  return direction === "asc" ? difference : -difference;
}
