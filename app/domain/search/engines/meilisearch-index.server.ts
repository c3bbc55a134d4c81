import { setTimeout as sleep } from "node:timers/promises";
import type { EnqueuedTaskPromise } from "meilisearch";
import type { DocumentBatches, IndexedDocument, SearchIndex } from "../engine";
import { indexSettings, type MeilisearchDocument, toMeilisearch } from "./meilisearch-document";
import { quoted } from "./meilisearch-query";
import {
  adminClient,
  indexName,
  isMissingIndex,
  NotBuiltError,
  nextIndexName,
} from "./meilisearch-settings.server";

/**
 * The index in Meilisearch. Its server takes every change with 202 and does it later, or fails later: here a
 * change is done once its task says `succeeded` (meilisearch issues 2781, 5400).
 */
export const meilisearchIndex: SearchIndex = {
  name: "meilisearch",
  upsert,
  remove,
  rebuild,
  fingerprints,
  count,
  productIds,
};

const shortTaskMs = 30_000;
/** A batch of a rebuild is big, and stands in a queue. */
const longTaskMs = 600_000;

/** Asks how the task is, at first often, then every half second. */
async function done(task: EnqueuedTaskPromise, patienceMs = shortTaskMs): Promise<void> {
  const { taskUid, type } = await task;
  const client = adminClient();
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 5; performance.now() < deadline; pauseMs = Math.min(500, pauseMs * 1.6)) {
    const { status, error } = await client.tasks.getTask(taskUid);
    if (status === "succeeded") return;
    if (status === "failed" || status === "canceled") {
      throw new Error(`Meilisearch's task ${type} ${status}: ${error?.message ?? "no reason given"}`);
    }
    await sleep(pauseMs);
  }
  throw new Error(`Meilisearch's task ${type} was not done in ${patienceMs / 1000} s`);
}

async function upsert(documents: readonly IndexedDocument[]): Promise<void> {
  if (documents.length === 0) return;
  await requireIndex();
  const rows = documents.map(toMeilisearch);
  await done(
    adminClient().index<MeilisearchDocument>(indexName).addDocuments(rows, { primaryKey: "productId" }),
  );
}

async function remove(productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await requireIndex();
  await done(
    adminClient()
      .index(indexName)
      .deleteDocuments([...productIds]),
  );
}

/** Documents sent to an index that isn't there would make one without our settings. */
async function requireIndex(): Promise<void> {
  if (!(await exists(indexName))) throw new NotBuiltError("the index of products isn't built yet");
}

async function exists(name: string): Promise<boolean> {
  try {
    await adminClient().getRawIndex(name);
    return true;
  } catch (error) {
    if (isMissingIndex(error)) return false;
    throw error;
  }
}

async function rebuild(documents: DocumentBatches): Promise<number> {
  const client = adminClient(60_000);
  if (await exists(nextIndexName)) await done(client.deleteIndex(nextIndexName), longTaskMs);
  await done(client.createIndex(nextIndexName, { primaryKey: "productId" }), longTaskMs);
  await done(client.index(nextIndexName).updateSettings(indexSettings), longTaskMs);
  let sent = 0;
  for await (const batch of documents) {
    const rows = batch.map(toMeilisearch);
    await done(client.index<MeilisearchDocument>(nextIndexName).addDocuments(rows), longTaskMs);
    sent += batch.length;
  }
  const { numberOfDocuments } = await client.index(nextIndexName).getStats();
  if (numberOfDocuments !== sent) {
    throw new Error(`Meilisearch holds ${numberOfDocuments} of ${sent} documents: the index in use stays`);
  }
  if (!(await exists(indexName))) await done(client.createIndex(indexName, { primaryKey: "productId" }));
  await done(client.swapIndexes([{ indexes: [indexName, nextIndexName], rename: false }]), longTaskMs);
  await done(client.deleteIndex(nextIndexName), longTaskMs);
  return sent;
}

async function fingerprints(productIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (productIds.length === 0) return new Map();
  const rows = await read({
    filter: `productId IN [${productIds.map(quoted).join(", ")}]`,
    fields: ["productId", "fingerprint"],
    limit: productIds.length,
  });
  return new Map(rows.map(({ productId, fingerprint }) => [productId, fingerprint]));
}

async function count(): Promise<number> {
  try {
    return (await adminClient().index(indexName).getStats()).numberOfDocuments;
  } catch (error) {
    if (isMissingIndex(error)) return 0;
    throw error;
  }
}

async function* productIds(): AsyncIterable<readonly string[]> {
  const size = 1000;
  for (let offset = 0; ; offset += size) {
    const rows = await read({ fields: ["productId"], limit: size, offset });
    if (rows.length > 0) yield rows.map(({ productId }) => productId);
    if (rows.length < size) return;
  }
}

type Held = Pick<MeilisearchDocument, "productId" | "fingerprint">;

/** Documents as they are held; none where there is no index. */
async function read(wanted: {
  filter?: string;
  fields: (keyof Held)[];
  limit: number;
  offset?: number;
}): Promise<Held[]> {
  try {
    const { results } = await adminClient().index<MeilisearchDocument>(indexName).getDocuments<Held>(wanted);
    return results;
  } catch (error) {
    if (isMissingIndex(error)) return [];
    throw error;
  }
}
