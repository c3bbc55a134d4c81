import { Meilisearch, MeilisearchApiError } from "meilisearch";
import { env } from "~/platform/env.server";

/** Where Meilisearch is; null while Postgres is the engine. */
export function meilisearchSettings(): {
  readonly url: string;
  readonly masterKey: string | undefined;
} | null {
  const { SEARCH, MEILI_URL, MEILI_MASTER_KEY } = env();
  return SEARCH === "meilisearch" && MEILI_URL ? { url: MEILI_URL, masterKey: MEILI_MASTER_KEY } : null;
}

export const indexName = "products";
export const nextIndexName = "products_next";

/** A search waits this long; then Postgres answers. */
export const searchTimeoutMs = 500;
const writeTimeoutMs = 15_000;
const searchKeyName = "etalase-search";

/** The index was never built, or is gone: Postgres answers, and a rebuild is due. */
export class NotBuiltError extends Error {
  override readonly name = "NotBuiltError";
}

export function isMissingIndex(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === "index_not_found";
}

function connect(options: { readonly key: string | undefined; readonly timeoutMs: number }): Meilisearch {
  const settings = meilisearchSettings();
  if (!settings) throw new Error("Meilisearch is not set up: SEARCH and MEILI_URL say where it is");
  return new Meilisearch({
    host: settings.url,
    ...(options.key !== undefined && { apiKey: options.key }),
    timeout: options.timeoutMs,
  });
}

/** With the master key: writes documents, settings and keys. It never leaves the server. */
export function adminClient(timeoutMs = writeTimeoutMs): Meilisearch {
  return connect({ key: meilisearchSettings()?.masterKey, timeoutMs });
}

let searching: { readonly url: string; readonly client: Promise<Meilisearch> } | undefined;

/** With a key that can search the product index and nothing else, made on first use. */
export function searchClient(): Promise<Meilisearch> {
  const url = meilisearchSettings()?.url ?? "";
  if (searching?.url === url) return searching.client;
  const client = searchKey().then((key) => connect({ key, timeoutMs: searchTimeoutMs }));
  searching = { url, client };
  client.catch(forgetSearchKey);
  return client;
}

/** The key may have gone with a restored server: the next search asks for one. */
export function forgetSearchKey(): void {
  searching = undefined;
}

async function searchKey(): Promise<string | undefined> {
  if (!meilisearchSettings()?.masterKey) return undefined;
  const admin = adminClient(searchTimeoutMs);
  const { results } = await admin.getKeys({ limit: 100 });
  const known = results.find((key) => key.name === searchKeyName && key.actions.join() === "search");
  if (known) return known.key;
  const made = await admin.createKey({
    name: searchKeyName,
    description: "Etalase's server searches products with it",
    actions: ["search"],
    indexes: [indexName],
    expiresAt: null,
  });
  return made.key;
}
