import { pool } from "~/platform/db.server";
import { type Counted, countFacets, type FacetCell, readFacetCells } from "../facets";
import type { SearchFilters } from "../query";

/** How many products share each combination of facet values, over the whole index. */
type Summary = {
  readonly cells: readonly FacetCell[];
  readonly version: number;
  readonly madeAt: number;
  readonly tookMs: number;
  readonly products: number;
  /** What was counted from it already, by filters. */
  readonly counted: Map<string, Counted>;
};

/** Counting so few takes some milliseconds: it is done anew for the very next reader after a change. */
const fewProducts = 20_000;
/** Other processes write, too: a summary is never older than this, or forty times what it took. */
const keptMs = 3000;

let version = 0;
let current: Summary | undefined;
let making: Promise<Summary> | undefined;

/** Something in the index changed: counts may be others now. */
export function forgetSummary(): void {
  version += 1;
}

/** Totals and facets of the whole index under these filters. */
export async function countAll(filters: SearchFilters): Promise<Counted> {
  const { cells, counted } = await summary();
  const key = JSON.stringify(Object.entries(filters).sort());
  const known = counted.get(key);
  if (known) return known;
  const fresh = countFacets(cells, filters);
  // Filters are few words each from short lists; whoever tries them all is not worth remembering.
  if (counted.size < 500) counted.set(key, fresh);
  return fresh;
}

/**
 * The cells of all products. In a large index counting takes longer than anyone should wait, so readers get the
 * last summary while the next is made.
 */
async function summary(): Promise<Summary> {
  const made = current;
  if (!made) return make();
  const isOld = performance.now() - made.madeAt > Math.max(keptMs, 40 * made.tookMs);
  if (made.version === version && !isOld) return made;
  if (made.products <= fewProducts) return make();
  make().catch(() => {});
  return made;
}

function make(): Promise<Summary> {
  making ??= count().finally(() => {
    making = undefined;
  });
  return making;
}

async function count(): Promise<Summary> {
  const startedAt = performance.now();
  const startVersion = version;
  const { rows } = await pool().query<{ cells: string | null; products: number }>(
    `SELECT string_agg(cell || ' ' || n, E'\\n') AS cells, coalesce(sum(n), 0)::int AS products
     FROM (SELECT "facetCell" AS cell, count(*) AS n FROM "SearchDocument" GROUP BY 1) counted`,
  );
  const madeAt = performance.now();
  current = {
    cells: readFacetCells(rows[0]?.cells ?? ""),
    version: startVersion,
    madeAt,
    tookMs: madeAt - startedAt,
    products: rows[0]?.products ?? 0,
    counted: new Map(),
  };
  return current;
}
