import { inTransaction, type Tx } from "~/platform/db.server";
import { meilisearchSettings } from "./engines/meilisearch-settings.server";
import { forgetAnswers } from "./engines/postgres.server";
import { removeDocuments, upsertDocuments } from "./engines/postgres-index.server";
import { pushChanges } from "./push-changes.server";
import { noRebuildSql } from "./rebuild-lock.server";
import { productIdsOfShop, type Querier, readDocuments } from "./source.server";

const atOnce = 200;

/** Reads the product again and puts it into the indexes, or takes it out of them. Doing it twice changes nothing. */
export function indexProduct(productId: string): Promise<void> {
  return indexProducts([productId]);
}

/** The same for all products of a shop: its name, village, delivery or standing changed. */
export async function indexShopProducts(shopId: string): Promise<void> {
  await indexProducts(await productIdsOfShop(shopId));
}

export async function indexProducts(productIds: readonly string[]): Promise<void> {
  const ids = [...new Set(productIds)].sort();
  for (let at = 0; at < ids.length; at += atOnce) await indexBatch(ids.slice(at, at + atOnce));
  await pushChanges();
}

/**
 * One product is read and written by one at a time, so that a slow reader can't put an older state over a newer
 * one. The Postgres index follows in this transaction; the others hear of it from SearchChange.
 */
async function indexBatch(ids: readonly string[]): Promise<void> {
  await inTransaction(async (tx) => {
    const querier = querierOf(tx);
    await tx.$executeRawUnsafe(
      "SELECT pg_advisory_xact_lock(hashtextextended(id, 19)) FROM unnest($1::text[]) AS ids(id)",
      ids,
    );
    const documents = await readDocuments(ids, querier);
    await tx.$executeRawUnsafe(
      `INSERT INTO "SearchChange" ("productId") SELECT unnest($1::uuid[]) WHERE $2::bool OR NOT ${noRebuildSql}`,
      ids,
      meilisearchSettings() !== null,
    );
    await upsertDocuments(querier, [...documents.values()]);
    await removeDocuments(
      querier,
      ids.filter((id) => !documents.has(id)),
    );
  });
  forgetAnswers();
}

function querierOf(tx: Tx): Querier {
  return {
    query: async <Row extends object>(sql: string, values: unknown[] = []) => ({
      rows: await tx.$queryRawUnsafe<Row[]>(sql, ...values),
    }),
  };
}
