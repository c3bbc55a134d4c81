import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { unpublishProduct } from "~/domain/catalog/publish-product.server";
import { tasks } from "~/domain/reactions.server";
import { meilisearchIndex } from "~/domain/search/engines/meilisearch-index.server";
import { forgetSearchKey } from "~/domain/search/engines/meilisearch-settings.server";
import { indexProducts } from "~/domain/search/index-products.server";
import { pushChanges } from "~/domain/search/push-changes.server";
import { rebuildIfMissing, reindexAll } from "~/domain/search/reindex-all.server";
import { resetBreaker, search } from "~/domain/search/search.server";
import { hasDrift, verifyIndex } from "~/domain/search/verify-index.server";
import { db, pool } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { searchFallbacks } from "~/platform/metrics.server";
import { drainOutbox } from "~/platform/outbox.server";
import { type FakeMeilisearch, type MeiliTrouble, startFakeMeilisearch } from "../fakes/meilisearch";
import { useDatabase } from "../setup/use-database";
import { openShelves, openShop, put } from "../stories/catalog-cast";
import { asking } from "./market";

useDatabase();

let fake: FakeMeilisearch;
let rina: OwnerActor;

beforeAll(async () => {
  fake = await startFakeMeilisearch();
  overrideEnv({ SEARCH: "meilisearch", MEILI_URL: fake.url, MEILI_MASTER_KEY: fake.masterKey });
});
afterAll(() => fake.close());

beforeEach(async () => {
  fake.setTrouble(null);
  fake.tasks.isStalled = false;
  resetBreaker();
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
  await put(rina, "Amplang Bandeng");
  await put(rina, "Amplang Udang");
  await reindexAll();
  await drainOutbox(pool(), tasks);
});

async function counted<Value>(
  work: () => Promise<Value>,
): Promise<{ value: Value; fallbacks: number; ms: number }> {
  const read = async () => (await searchFallbacks.get()).values[0]?.value ?? 0;
  const [before, startedAt] = [await read(), performance.now()];
  const value = await work();
  return { value, fallbacks: (await read()) - before, ms: performance.now() - startedAt };
}

async function expectNoDrift(): Promise<void> {
  for (const drift of await verifyIndex()) expect(hasDrift(drift), JSON.stringify(drift)).toBe(false);
}

describe("fault 10: Meilisearch is down, slow, broken or babbles", () => {
  test("well, it answers", async () => {
    const { value, fallbacks } = await counted(() => search(asking("amplang")));
    expect(value).toMatchObject({ answeredBy: "meilisearch", total: 2 });
    expect(fallbacks).toBe(0);
  });

  test.each<[string, MeiliTrouble]>([
    ["ten seconds slow", { kind: "slow", ms: 10_000 }],
    ["answering 500", { kind: "status", status: 500 }],
    ["answering 404 without a reason", { kind: "status", status: 404 }],
    ["half a page", { kind: "garbage", body: '{"results":[{"hi' }],
    ["another shape", { kind: "garbage", body: '{"results":[{"hits":[{"name":1}]}]}' }],
    ["an empty body", { kind: "garbage", body: "" }],
    ["null", { kind: "garbage", body: "null" }],
  ])("%s: Postgres answers within 700 ms, and it is counted", async (_what, trouble) => {
    fake.setTrouble(trouble);
    const { value, fallbacks, ms } = await counted(() => search(asking("amplang")));
    expect(value).toMatchObject({ answeredBy: "postgres", total: 2 });
    expect(fallbacks).toBe(1);
    expect(ms).toBeLessThan(700);
  });

  test("nobody listens there", async () => {
    overrideEnv({ MEILI_URL: "http://127.0.0.1:9" });
    try {
      expect(await search(asking("amplang"))).toMatchObject({ answeredBy: "postgres", total: 2 });
    } finally {
      overrideEnv({ MEILI_URL: fake.url });
    }
  });

  test("after three failures it isn't asked for a while, so nobody waits", async () => {
    fake.setTrouble({ kind: "slow", ms: 10_000 });
    for (let turn = 0; turn < 3; turn += 1) await search(asking(`amplang ${turn}`));
    const asked = fake.requests.length;
    const { ms, fallbacks } = await counted(() => search(asking("amplang udang")));
    expect(ms).toBeLessThan(200);
    expect(fallbacks).toBe(1);
    expect(fake.requests.length).toBe(asked);
  });

  test("a key that a restored server forgot is made anew", async () => {
    await search(asking("amplang"));
    fake.forgetKeys();
    expect((await search(asking("amplang bandeng"))).answeredBy).toBe("postgres");
    expect((await search(asking("amplang udang"))).answeredBy).toBe("meilisearch");
  });

  test("the key that searches can do nothing else", async () => {
    forgetSearchKey();
    await search(asking("amplang"));
    const used = fake.requests.filter(({ path }) => path === "/multi-search").at(-1)?.headers.authorization;
    expect(used).not.toContain(fake.masterKey);
    for (const path of ["/keys", "/indexes/products/documents", "/tasks/0"]) {
      const answer = await fetch(fake.url + path, { headers: { Authorization: used ?? "" } });
      expect(answer.status).toBe(403);
    }
  });

  test("an index that isn't there is asked for, and comes", async () => {
    fake.indexes.clear();
    expect((await search(asking("amplang"))).answeredBy).toBe("postgres");
    await drainOutbox(pool(), tasks);
    expect(fake.indexes.get("products")?.documents.size).toBe(2);
    expect((await search(asking("amplang bandeng"))).answeredBy).toBe("meilisearch");
    await rebuildIfMissing();
  });
});

describe("fault 11: a change was taken with 202 and failed after", () => {
  test("it is kept and told again until it is done", async () => {
    const pedas = await put(rina, "Amplang Pedas");
    fake.tasks.failNext("documentAdditionOrUpdate");
    await indexProducts([pedas]);
    expect((await search(asking("pedas"))).total).toBe(0);
    expect(await db.searchChange.count()).toBeGreaterThan(0);
    await pushChanges();
    expect(await db.searchChange.count()).toBe(0);
    expect((await search(asking("pedas"))).products.map(({ name }) => name)).toEqual(["Amplang Pedas"]);
    await expectNoDrift();
  });

  test("an outage delays changes and loses none", async () => {
    fake.setTrouble({ kind: "status", status: 503 });
    const pedas = await put(rina, "Amplang Pedas");
    await drainOutbox(pool(), tasks);
    await unpublishProduct(rina, pedas);
    await put(rina, "Amplang Manis");
    await drainOutbox(pool(), tasks);
    fake.setTrouble(null);
    await pushChanges();
    await expectNoDrift();
    expect(await meilisearchIndex.count()).toBe(3);
  });

  test("a rebuild whose documents are lost leaves the old index in use", async () => {
    fake.tasks.failNext("documentAdditionOrUpdate");
    await expect(reindexAll()).rejects.toThrow("the disk is full");
    expect(await search(asking("amplang"))).toMatchObject({ answeredBy: "meilisearch", total: 2 });
    await reindexAll();
    await expectNoDrift();
  });

  test("drift in Meilisearch is seen, and a rebuild mends it", async () => {
    fake.indexes.get("products")?.documents.clear();
    const drift = (await verifyIndex()).find(({ index }) => index === "meilisearch");
    expect(drift?.missing).toHaveLength(2);
    await reindexAll();
    await expectNoDrift();
  });
});
