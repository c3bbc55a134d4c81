import { now } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { enqueue } from "~/platform/outbox.server";
import { meilisearchIndex } from "./engines/meilisearch-index.server";
import { meilisearchSettings, NotBuiltError } from "./engines/meilisearch-settings.server";
import { noRebuildSql, whilePushing } from "./rebuild-lock.server";
import { readDocuments } from "./source.server";

const atOnce = 500;
const pauseMs = 5000;

/**
 * Tells Meilisearch what changed, in order, and crosses it off once its task has succeeded. Where it can't be
 * reached, what is left waits for another try in five seconds: an outage delays, it loses nothing.
 */
export async function pushChanges(): Promise<void> {
  if (!meilisearchSettings()) return;
  try {
    const pushed = await whilePushing(pushAll);
    // Whoever pushes now may have looked just before our change was there.
    if (pushed === null) await tryLater();
  } catch (error) {
    log.warn(
      { reason: error instanceof Error ? error.message : String(error) },
      "Meilisearch did not take changes",
    );
    if (error instanceof NotBuiltError) await enqueue(db, "search_rebuild", {}, { key: "search_rebuild" });
    await tryLater();
  }
}

async function pushAll(): Promise<true> {
  for (;;) {
    const changes = await nextChanges();
    if (changes.length === 0) return true;
    const ids = [...new Set(changes.map(({ productId }) => productId))];
    const documents = await readDocuments(ids);
    await meilisearchIndex.upsert([...documents.values()]);
    await meilisearchIndex.remove(ids.filter((id) => !documents.has(id)));
    await crossOff(changes.map(({ id }) => id));
  }
}

type Change = { readonly id: string; readonly productId: string };

async function nextChanges(): Promise<Change[]> {
  const { rows } = await pool().query<Change>(
    `SELECT id::text, "productId"::text FROM "SearchChange" WHERE NOT "isSent" ORDER BY id LIMIT $1`,
    [atOnce],
  );
  return rows;
}

/** While a rebuild runs they are kept, marked: the new index has to hear of them, too. */
async function crossOff(ids: readonly string[]): Promise<void> {
  await pool().query(
    `WITH free AS MATERIALIZED (SELECT ${noRebuildSql} AS ok),
     gone AS (DELETE FROM "SearchChange" WHERE id = ANY($1::bigint[]) AND (SELECT ok FROM free))
     UPDATE "SearchChange" SET "isSent" = true WHERE id = ANY($1::bigint[]) AND NOT (SELECT ok FROM free)`,
    [ids],
  );
}

/** Two keys in turn: a job that is running can't be asked for again by its own. */
async function tryLater(): Promise<void> {
  const at = now().getTime() + pauseMs;
  const key = `search_push:${Math.floor(at / pauseMs) % 2}`;
  await enqueue(db, "search_push", {}, { key, runAt: new Date(at) });
}
