import type { PoolClient } from "pg";
import { pool } from "~/platform/db.server";
import type { DocumentBatches } from "../engine";
import { countTitles, fillDocuments } from "./postgres-write.server";

/**
 * Builds both tables anew beside those in use and swaps them in one transaction: a search sees all of the old
 * index or all of the new. What changed meanwhile (SearchChange, written by index-products.server.ts while a
 * rebuild runs) is carried over from the old table before the swap.
 * @returns how many products the new index holds
 */
export async function rebuildTables(documents: DocumentBatches): Promise<number> {
  const client = await pool().connect();
  try {
    await client.query("SET statement_timeout = 0");
    await client.query("SET maintenance_work_mem = '128MB'");
    await prepare(client);
    await fill(client, documents);
    await addIndexes(client);
    return await swap(client);
  } catch (error) {
    await client.query(dropNext).catch(() => {});
    throw error;
  } finally {
    // Its settings are its own: the connection ends with the work.
    client.release(true);
  }
}

const dropNext = `DROP TABLE IF EXISTS "SearchDocument_next", "SearchWord_next";`;

async function prepare(client: PoolClient): Promise<void> {
  await client.query(`
    ${dropNext}
    CREATE TABLE "SearchDocument_next" (LIKE "SearchDocument" INCLUDING DEFAULTS, PRIMARY KEY ("productId"));
    CREATE TABLE "SearchWord_next" (LIKE "SearchWord" INCLUDING DEFAULTS, PRIMARY KEY (word));`);
}

async function fill(client: PoolClient, documents: DocumentBatches): Promise<void> {
  const titles = new Map<string, number>();
  for await (const batch of documents) {
    await fillDocuments(client, "SearchDocument_next", batch);
    for (const [word, count] of countTitles(batch)) titles.set(word, (titles.get(word) ?? 0) + count);
  }
  await client.query(
    `INSERT INTO "SearchWord_next" (word, titles) SELECT * FROM unnest($1::text[], $2::int[])`,
    [[...titles.keys()], [...titles.values()]],
  );
}

type IndexRow = { readonly name: string; readonly definition: string };

/** The indexes that the tables in use have, whatever migrations made them; the best known rows lie together. */
async function addIndexes(client: PoolClient): Promise<void> {
  await client.query(`
    CREATE INDEX "SearchDocument_next_order" ON "SearchDocument_next" (popularity DESC);
    CLUSTER "SearchDocument_next" USING "SearchDocument_next_order";
    DROP INDEX "SearchDocument_next_order";`);
  for (const { name, definition } of await listIndexes(client)) {
    await client.query(
      definition
        .replace(`INDEX "${name}" ON`, `INDEX "${nextName(name)}" ON`)
        .replace(/ ON (?:\w+\.)?"(SearchDocument|SearchWord)" /, ' ON "$1_next" '),
    );
  }
  await client.query(`ANALYZE "SearchDocument_next", "SearchWord_next"`);
}

async function listIndexes(client: PoolClient): Promise<IndexRow[]> {
  const { rows } = await client.query<IndexRow>(
    `SELECT c.relname AS name, pg_get_indexdef(c.oid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid IN ('"SearchDocument"'::regclass, '"SearchWord"'::regclass) AND NOT i.indisprimary
     ORDER BY 1`,
  );
  return rows;
}

/** Names have room for 63 letters, and some of ours use most of them. */
function nextName(name: string): string {
  return `next_${name}`.slice(0, 63);
}

async function swap(client: PoolClient): Promise<number> {
  const indexes = await listIndexes(client);
  const rename = indexes.map(({ name }) => `ALTER INDEX "${nextName(name)}" RENAME TO "${name}";`).join("\n");
  await client.query("BEGIN");
  try {
    // Readers of a moment ago finish, later ones wait for what follows, some milliseconds.
    await client.query(
      `SET LOCAL lock_timeout = '10s'; LOCK TABLE "SearchDocument" IN ACCESS EXCLUSIVE MODE`,
    );
    await carryOver(client);
    await client.query(`
      DROP TABLE "SearchDocument", "SearchWord";
      ALTER TABLE "SearchDocument_next" RENAME TO "SearchDocument";
      ALTER TABLE "SearchWord_next" RENAME TO "SearchWord";
      ALTER INDEX "SearchDocument_next_pkey" RENAME TO "SearchDocument_pkey";
      ALTER INDEX "SearchWord_next_pkey" RENAME TO "SearchWord_pkey";
      ${rename}`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM "SearchDocument"`);
  return rows[0]?.n ?? 0;
}

/** The old table is right about what changed while the new one was filled. */
async function carryOver(client: PoolClient): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE changed ON COMMIT DROP AS SELECT DISTINCT "productId" FROM "SearchChange";
    DELETE FROM "SearchDocument_next" n USING changed WHERE n."productId" = changed."productId";
    INSERT INTO "SearchDocument_next" SELECT d.* FROM "SearchDocument" d JOIN changed USING ("productId");`);
}
