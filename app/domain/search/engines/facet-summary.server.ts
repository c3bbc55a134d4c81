import { pool } from "~/platform/db.server";
import { type FacetCell, readFacetCells } from "../facets";

/** How many products share each combination of facet values, over the whole index. */
type Summary = {
  readonly cells: readonly FacetCell[];
  readonly version: number;
  readonly madeAt: number;
  readonly tookMs: number;
};

/** A summary this cheap is made anew for the very next reader after a change. */
const cheapMs = 25;
/** Other processes write, too: a summary is never older than this, or forty times what it took. */
const keptMs = 3000;

let version = 0;
let current: Summary | undefined;
let making: Promise<Summary> | undefined;

/** Something in the index changed: counts may be others now. */
export function forgetSummary(): void {
  version += 1;
}

/** For tests that turn to another database. */
export function dropSummary(): void {
  current = undefined;
  making = undefined;
}

/**
 * The cells of all products. In a large index counting takes longer than anyone should wait, so readers get the
 * last summary while the next is made.
 */
export async function facetSummary(): Promise<readonly FacetCell[]> {
  const summary = current;
  if (!summary) return (await make()).cells;
  const isOld = performance.now() - summary.madeAt > Math.max(keptMs, 40 * summary.tookMs);
  if (summary.version === version && !isOld) return summary.cells;
  if (summary.tookMs <= cheapMs) return (await make()).cells;
  make().catch(() => {});
  return summary.cells;
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
  const { rows } = await pool().query<{ cells: string | null }>(
    `SELECT string_agg(cell || ' ' || n, E'\\n') AS cells
     FROM (SELECT "facetCell" AS cell, count(*) AS n FROM "SearchDocument" GROUP BY 1) counted`,
  );
  const madeAt = performance.now();
  current = {
    cells: readFacetCells(rows[0]?.cells ?? ""),
    version: startVersion,
    madeAt,
    tookMs: madeAt - startedAt,
  };
  return current;
}
