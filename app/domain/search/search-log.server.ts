import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { log } from "~/platform/log.server";

type Noted = { readonly id: string; readonly at: Date; readonly query: string; readonly total: number };

const pauseMs = 2000;
const mostWaiting = 1000;

let waiting: Noted[] = [];
let timer: NodeJS.Timeout | undefined;

/**
 * Notes what was looked for: what is not found tells the city what is missing. Nobody waits for it: notes are
 * written together a moment later, and some are lost where the process ends before.
 */
export function noteSearch(query: string, total: number): void {
  if (waiting.length >= mostWaiting) return;
  waiting.push({ id: newId(), at: now(), query: query.toLowerCase(), total });
  timer ??= setTimeout(() => {
    writeNotes().catch((error: unknown) => log.warn({ err: error }, "searches were not noted"));
  }, pauseMs).unref();
}

/** Writes what waits; for the timer, and for tests. */
export async function writeNotes(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const notes = waiting;
  waiting = [];
  if (notes.length === 0) return;
  await pool().query(
    `INSERT INTO "SearchLog" (id, at, query, total)
     SELECT * FROM unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::int[])`,
    [
      notes.map(({ id }) => id),
      notes.map(({ at }) => at),
      notes.map(({ query }) => query),
      notes.map(({ total }) => total),
    ],
  );
}
