import { type Drift, hasDrift, verifyIndex } from "~/domain/search/verify-index.server";
import { print, say, withWorld } from "../with-world";

/** Compares each index with the database, product by product; 1 where they differ. */
export function run(): Promise<number> {
  return withWorld(async () => {
    const drifts = await verifyIndex();
    for (const drift of drifts) tell(drift);
    return drifts.some(hasDrift) ? 1 : 0;
  });
}

function tell(drift: Drift): void {
  for (const kind of ["missing", "stale", "extra"] as const) {
    for (const id of drift[kind]) print(`${drift.index} ${kind} ${id}`);
  }
  say(
    hasDrift(drift)
      ? `${drift.index}: of ${drift.products} products ${drift.missing.length} missing, ${drift.stale.length} stale, ${drift.extra.length} extra; search:reindex mends it`
      : `${drift.index}: ${drift.products} products, all as in the database`,
  );
}
