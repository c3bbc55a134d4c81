import { pool } from "~/platform/db.server";
import type { DocumentBatches, IndexedDocument, SearchIndex } from "../engine";
import type { Querier } from "../source.server";
import { forgetAnswers } from "./postgres.server";
import { rebuildTables } from "./postgres-rebuild.server";
import { fillDocuments, fillWords } from "./postgres-write.server";

/** The table SearchDocument as an index. It is kept whichever engine answers: it is what searches fall back to. */
export const postgresIndex: SearchIndex = {
  name: "postgres",
  upsert: (documents) => upsertDocuments(pool(), documents),
  remove: (productIds) => removeDocuments(pool(), productIds),
  rebuild,
  fingerprints,
  count,
  productIds,
};

export async function upsertDocuments(
  querier: Querier,
  documents: readonly IndexedDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  await fillDocuments(querier, "SearchDocument", documents);
  await fillWords(querier, "SearchWord", documents);
  forgetAnswers();
}

export async function removeDocuments(querier: Querier, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await querier.query(`DELETE FROM "SearchDocument" WHERE "productId" = ANY($1::uuid[])`, [productIds]);
  forgetAnswers();
}

async function rebuild(documents: DocumentBatches): Promise<number> {
  const held = await rebuildTables(documents);
  forgetAnswers();
  return held;
}

async function fingerprints(productIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool().query<{ id: string; fingerprint: string }>(
    `SELECT "productId"::text AS id, fingerprint FROM "SearchDocument" WHERE "productId" = ANY($1::uuid[])`,
    [productIds],
  );
  return new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
}

async function count(): Promise<number> {
  const { rows } = await pool().query<{ n: number }>(`SELECT count(*)::int AS n FROM "SearchDocument"`);
  return rows[0]?.n ?? 0;
}

async function* productIds(): AsyncIterable<readonly string[]> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await pool().query<{ id: string }>(
      `SELECT "productId"::text AS id FROM "SearchDocument" WHERE "productId" > $1::uuid ORDER BY "productId" LIMIT 5000`,
      [after],
    );
    if (rows.length > 0) yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
