import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { SearchParams, Settings } from "meilisearch";
import { type FakeReply, type FakeRequest, type FakeServer, startFakeServer } from "./gateway-server";
import { FakeApiError } from "./meilisearch-error";
import { passesFilter } from "./meilisearch-filter";
import { type FakeDocument, FakeIndex } from "./meilisearch-index";
import { FakeTasks } from "./meilisearch-tasks";

/** How the double goes wrong, for every request until it is told otherwise. */
export type MeiliTrouble =
  | { readonly kind: "slow"; readonly ms: number }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "garbage"; readonly body: string };

type Key = {
  readonly key: string;
  readonly uid: string;
  readonly name: string;
  readonly actions: string[];
  readonly indexes: string[];
};

/**
 * A double of Meilisearch over HTTP: what it is told to change it answers with 202 and does later, one task after
 * the other. It knows the part of the interface that Etalase uses and refuses the rest.
 */
export type FakeMeilisearch = Omit<FakeServer, "goWrong"> & {
  readonly masterKey: string;
  readonly tasks: FakeTasks;
  readonly indexes: Map<string, FakeIndex>;
  /** null = well again. */
  setTrouble(trouble: MeiliTrouble | null): void;
  /** Forgets keys that were made, as a restored server does. */
  forgetKeys(): void;
};

export async function startFakeMeilisearch(): Promise<FakeMeilisearch> {
  const masterKey = `master-${randomBytes(12).toString("hex")}`;
  const world: World = { masterKey, keys: [], indexes: new Map(), tasks: new FakeTasks() };
  let trouble: MeiliTrouble | null = null;
  const server = await startFakeServer(async (request) => {
    if (trouble?.kind === "slow") await sleep(trouble.ms);
    if (trouble?.kind === "status") return { status: trouble.status, body: "<html>trouble</html>" };
    if (trouble?.kind === "garbage") return { status: 200, body: trouble.body };
    return answer(world, request);
  });
  const { url, port, requests, close } = server;
  return {
    ...{ url, port, requests, masterKey, tasks: world.tasks, indexes: world.indexes },
    setTrouble: (next) => {
      trouble = next;
    },
    forgetKeys: () => void world.keys.splice(0),
    close: async () => {
      world.tasks.stop();
      await close();
    },
  };
}

type World = {
  readonly masterKey: string;
  readonly keys: Key[];
  readonly indexes: Map<string, FakeIndex>;
  readonly tasks: FakeTasks;
};

function answer(world: World, request: FakeRequest): FakeReply {
  try {
    const [status, body] = route(world, request);
    return { status, body: JSON.stringify(body) };
  } catch (error) {
    if (!(error instanceof FakeApiError)) throw error;
    return { status: error.status, body: JSON.stringify(error.toBody()) };
  }
}

type Reply = readonly [status: number, body: unknown];

function route(world: World, request: FakeRequest): Reply {
  const parts = request.path.split("/").filter(Boolean).map(decodeURIComponent);
  const body: unknown = request.body.length > 0 ? JSON.parse(request.body.toString("utf8")) : undefined;
  const [first, second, third, fourth] = parts;
  const what = `${request.method} ${[first, second && (first === "indexes" || first === "tasks" ? ":uid" : second), third, fourth].filter(Boolean).join("/")}`;
  if (what === "GET health") return [200, { status: "available" }];
  authorize(world, request, what);
  const uid = second ?? "";
  switch (what) {
    case "POST multi-search": {
      const { queries } = body as { queries: (SearchParams & { indexUid: string })[] };
      return [
        200,
        {
          results: queries.map((query) => ({
            indexUid: query.indexUid,
            ...need(world, query.indexUid).search(query),
          })),
        },
      ];
    }
    case "GET tasks/:uid":
      return [200, world.tasks.get(Number(uid))];
    case "GET indexes/:uid":
      return [200, { uid, primaryKey: need(world, uid).primaryKey }];
    case "GET indexes/:uid/stats":
      return [
        200,
        { numberOfDocuments: need(world, uid).documents.size, isIndexing: false, fieldDistribution: {} },
      ];
    case "POST indexes/:uid/documents/fetch":
      return [200, fetchDocuments(need(world, uid), body as FetchQuery)];
    case "GET indexes/:uid/documents":
      return [200, fetchDocuments(need(world, uid), queryOf(request.query))];
    case "GET keys":
      return [200, { results: world.keys, offset: 0, limit: 100, total: world.keys.length }];
    case "POST keys": {
      const made = {
        ...(body as Key),
        key: randomBytes(32).toString("hex"),
        uid: randomBytes(16).toString("hex"),
      };
      world.keys.push(made);
      return [201, made];
    }
    default:
      return [202, change(world, what, uid, body)];
  }
}

/** What is only promised: the task does it, or fails. */
function change(world: World, what: string, uid: string, body: unknown): unknown {
  const { tasks, indexes } = world;
  switch (what) {
    case "POST indexes": {
      const wish = body as { uid: string; primaryKey?: string };
      return tasks.add("indexCreation", wish.uid, () => {
        if (indexes.has(wish.uid))
          throw new FakeApiError(409, "index_already_exists", `Index \`${wish.uid}\` already exists.`);
        indexes.set(wish.uid, new FakeIndex(wish.primaryKey ?? null));
      });
    }
    case "DELETE indexes/:uid":
      return tasks.add("indexDeletion", uid, () => {
        need(world, uid);
        indexes.delete(uid);
      });
    case "PATCH indexes/:uid/settings":
      return tasks.add("settingsUpdate", uid, () =>
        Object.assign(need(world, uid).settings, body as Settings),
      );
    case "POST indexes/:uid/documents":
      return tasks.add("documentAdditionOrUpdate", uid, () => {
        const index = indexes.get(uid) ?? new FakeIndex("productId");
        indexes.set(uid, index);
        index.put(body as FakeDocument[]);
      });
    case "POST indexes/:uid/documents/delete-batch":
      return tasks.add("documentDeletion", uid, () => {
        for (const id of body as string[]) need(world, uid).documents.delete(id);
      });
    case "POST swap-indexes":
      return tasks.add("indexSwap", null, () => {
        for (const {
          indexes: [left, right],
        } of body as { indexes: [string, string] }[]) {
          const [a, b] = [need(world, left), need(world, right)];
          indexes.set(left, b).set(right, a);
        }
      });
    default:
      throw new FakeApiError(404, "not_found", `the double does not know ${what}`);
  }
}

function need({ indexes }: World, uid: string): FakeIndex {
  const index = indexes.get(uid);
  if (!index) throw new FakeApiError(404, "index_not_found", `Index \`${uid}\` not found.`);
  return index;
}

/** The master key may do everything, a made one what it names. */
function authorize(world: World, request: FakeRequest, what: string): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  if (given === undefined)
    throw new FakeApiError(401, "missing_authorization_header", "The Authorization header is missing.");
  if (given === world.masterKey) return;
  const key = world.keys.find((one) => one.key === given);
  const isSearch = what === "POST multi-search";
  if (key?.actions.includes("search") && isSearch) return;
  throw new FakeApiError(403, "invalid_api_key", "The provided API key is invalid.");
}

type FetchQuery = { filter?: string; fields?: string[]; limit?: number; offset?: number };

function queryOf(query: URLSearchParams): FetchQuery {
  const fields = query.get("fields")?.split(",");
  return {
    ...(fields && { fields }),
    limit: Number(query.get("limit") ?? 20),
    offset: Number(query.get("offset") ?? 0),
  };
}

function fetchDocuments(index: FakeIndex, { filter, fields, limit = 20, offset = 0 }: FetchQuery): unknown {
  const all = [...index.documents.values()].filter(
    (document) => filter === undefined || passesFilter(document, filter, (name) => index.filterable(name)),
  );
  const results = all.slice(offset, offset + limit).map((document) => index.shown(document, fields ?? null));
  return { results, offset, limit, total: all.length };
}
