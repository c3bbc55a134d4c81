import type { SearchIndex } from "./engine";
import { meilisearchIndex } from "./engines/meilisearch-index.server";
import { meilisearchSettings } from "./engines/meilisearch-settings.server";
import { postgresIndex } from "./engines/postgres-index.server";
import { readAllDocuments, readDocuments } from "./source.server";

export type Drift = {
  readonly index: SearchIndex["name"];
  /** Visible products in the database. */
  readonly products: number;
  /** Visible, but not in the index. */
  readonly missing: readonly string[];
  /** In the index with other words or values than the database has. */
  readonly stale: readonly string[];
  /** In the index, though nobody may see them. */
  readonly extra: readonly string[];
};

export function hasDrift(drift: Drift): boolean {
  return drift.missing.length + drift.stale.length + drift.extra.length > 0;
}

/** Compares each index in use with the database, product by product. Changes under way are looked at twice. */
export async function verifyIndex(): Promise<Drift[]> {
  const indexes = meilisearchSettings() ? [postgresIndex, meilisearchIndex] : [postgresIndex];
  const drifts: Drift[] = [];
  for (const index of indexes) drifts.push(await verifyOne(index));
  return drifts;
}

async function verifyOne(index: SearchIndex): Promise<Drift> {
  let products = 0;
  const suspects = new Set<string>();
  for await (const batch of readAllDocuments()) {
    products += batch.length;
    const held = await index.fingerprints(batch.map(({ document }) => document.productId));
    for (const { document, fingerprint } of batch) {
      if (held.get(document.productId) !== fingerprint) suspects.add(document.productId);
    }
  }
  if ((await index.count()) !== products - suspects.size) {
    for await (const ids of index.productIds()) {
      const visible = await readDocuments(ids);
      for (const id of ids) if (!visible.has(id)) suspects.add(id);
    }
  }
  return { index: index.name, products, ...(await judge(index, [...suspects])) };
}

/** A product that changed between reading it and asking the index is no drift: the suspects are asked again. */
async function judge(index: SearchIndex, suspects: readonly string[]) {
  const found = { missing: [] as string[], stale: [] as string[], extra: [] as string[] };
  for (let at = 0; at < suspects.length; at += 500) {
    const ids = suspects.slice(at, at + 500);
    const [visible, held] = [await readDocuments(ids), await index.fingerprints(ids)];
    for (const id of ids) {
      const [wanted, has] = [visible.get(id)?.fingerprint, held.get(id)];
      if (wanted === has) continue;
      if (has === undefined) found.missing.push(id);
      else if (wanted === undefined) found.extra.push(id);
      else found.stale.push(id);
    }
  }
  return found;
}
