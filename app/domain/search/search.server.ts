import type { ProductCard } from "~/domain/catalog/product-card";
import { productCards } from "~/domain/catalog/product-cards.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { searchFallbacks } from "~/platform/metrics.server";
import { enqueue } from "~/platform/outbox.server";
import { answered, asked, type Breaker, type BreakerLimits, failed, mayAsk, quietBreaker } from "./breaker";
import type { EngineAnswer, SearchEngine } from "./engine";
import { meilisearchEngine } from "./engines/meilisearch.server";
import { meilisearchSettings, NotBuiltError, searchTimeoutMs } from "./engines/meilisearch-settings.server";
import { postgresEngine } from "./engines/postgres.server";
import { lastPage, type SearchQuery } from "./query";

/** What was found, as anyone may see it this moment. */
export type Found = Omit<EngineAnswer, "ids"> & {
  /** The page asked for, best first; what is no longer visible is left out. */
  readonly products: readonly ProductCard[];
  readonly answeredBy: SearchEngine["name"];
};

/**
 * Finds visible products. Meilisearch is asked where SEARCH says so; where it is late (500 ms), broken or was
 * never built, Postgres answers. Hits are looked up again in the database, so a stale index hides, never reveals.
 */
export async function search(query: SearchQuery): Promise<Found> {
  const isBeyond = query.page > lastPage(query.perPage);
  const { answer, by } = await ask((engine) => engine.search(isBeyond ? { ...query, page: 1 } : query));
  const { ids, ...rest } = answer;
  const products = await productCards(isBeyond ? [] : ids);
  const hidden = isBeyond ? 0 : ids.length - products.length;
  return {
    ...rest,
    total: Math.max(products.length, rest.total - hidden),
    products,
    answeredBy: by,
  };
}

const limits: BreakerLimits = { failures: 3, pauseMs: 10_000 };
let breaker: Breaker = quietBreaker;

/** For tests that bring their own Meilisearch. */
export function resetBreaker(): void {
  breaker = quietBreaker;
  rebuildAskedAt = Number.NEGATIVE_INFINITY;
}

type Asked<Answer> = { readonly answer: Answer; readonly by: SearchEngine["name"] };

/** Asks Meilisearch where it is the engine and well, else Postgres. */
export async function ask<Answer>(
  question: (engine: SearchEngine) => Promise<Answer>,
): Promise<Asked<Answer>> {
  if (!meilisearchSettings()) return { answer: await question(postgresEngine), by: "postgres" };
  if (mayAsk(breaker, performance.now())) {
    breaker = asked(breaker, performance.now(), limits);
    try {
      const answer = await within(searchTimeoutMs, question(meilisearchEngine));
      breaker = answered();
      return { answer, by: "meilisearch" };
    } catch (error) {
      await noteFailure(error);
    }
  }
  searchFallbacks.inc();
  return { answer: await question(postgresEngine), by: "postgres" };
}

/** A server that answers "there is no such index" is well; it waits for the first rebuild, which is asked for here. */
async function noteFailure(error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.warn({ reason }, "Postgres searches instead of Meilisearch");
  if (error instanceof NotBuiltError) {
    breaker = answered();
    await askForRebuild();
  } else {
    breaker = failed(breaker, performance.now(), limits);
  }
}

let rebuildAskedAt = Number.NEGATIVE_INFINITY;

async function askForRebuild(): Promise<void> {
  if (performance.now() - rebuildAskedAt < limits.pauseMs) return;
  rebuildAskedAt = performance.now();
  await enqueue(db, "search_rebuild", {}, { key: "search_rebuild" });
}

async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
