import { pool } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { meilisearchIndex } from "./engines/meilisearch-index.server";
import { meilisearchSettings } from "./engines/meilisearch-settings.server";
import { postgresIndex } from "./engines/postgres-index.server";
import { indexProducts } from "./index-products.server";
import { pushChanges } from "./push-changes.server";
import { whileRebuilding } from "./rebuild-lock.server";
import { readAllDocuments } from "./source.server";

export type Reindexed = { readonly postgres: number; readonly meilisearch: number | null };

/**
 * Builds every index anew from the catalogue beside those in use, then swaps: searches see the old one or the
 * new one, never a part. A thousand products are in memory at a time. What changes meanwhile is written down and
 * carried over.
 */
export async function reindexAll(): Promise<Result<Reindexed, Refusal<"already_running">>> {
  const held = await whileRebuilding(async () => {
    const postgres = await postgresIndex.rebuild(readAllDocuments());
    const meilisearch = meilisearchSettings() ? await meilisearchIndex.rebuild(readAllDocuments()) : null;
    return { postgres, meilisearch };
  });
  if (!held) return refuse("already_running");
  await catchUp();
  return ok(held);
}

/** For the job `search_rebuild`: Meilisearch was asked before it had an index. One that is there by now stays. */
export async function rebuildIfMissing(): Promise<void> {
  if (meilisearchSettings() && (await meilisearchIndex.count()) === 0) await reindexAll();
}

/** Every product that changed while the new indexes were filled is looked at, and told of, once more. */
async function catchUp(): Promise<void> {
  const { rows } = await pool().query<{ id: string; last: string }>(
    `SELECT DISTINCT "productId"::text AS id, (SELECT max(id)::text FROM "SearchChange") AS last FROM "SearchChange"`,
  );
  await pool().query(`UPDATE "SearchChange" SET "isSent" = false WHERE "isSent"`);
  await indexProducts(rows.map(({ id }) => id));
  const last = rows[0]?.last;
  if (meilisearchSettings()) await pushChanges();
  else if (last) await pool().query(`DELETE FROM "SearchChange" WHERE id <= $1::bigint`, [last]);
}
