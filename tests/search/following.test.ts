import { beforeEach, describe, expect, test } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { editProduct } from "~/domain/catalog/edit-product.server";
import { archiveProduct, publishProduct, unpublishProduct } from "~/domain/catalog/publish-product.server";
import { takeDownProduct } from "~/domain/catalog/take-down-product.server";
import { tasks } from "~/domain/reactions.server";
import { postgresIndex } from "~/domain/search/engines/postgres-index.server";
import { indexProducts } from "~/domain/search/index-products.server";
import { whileRebuilding } from "~/domain/search/rebuild-lock.server";
import { reindexAll } from "~/domain/search/reindex-all.server";
import { search } from "~/domain/search/search.server";
import { noteSearch, writeNotes } from "~/domain/search/search-log.server";
import { readAllDocuments } from "~/domain/search/source.server";
import { suggest } from "~/domain/search/suggest.server";
import { hasDrift, verifyIndex } from "~/domain/search/verify-index.server";
import { reinstateShop, suspendShop } from "~/domain/shops/review-shop.server";
import { db, pool } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { drainOutbox } from "~/platform/outbox.server";
import { useDatabase } from "../setup/use-database";
import {
  appointOfficer,
  draftOf,
  onlyVariant,
  openShelves,
  openShop,
  put,
  row,
} from "../stories/catalog-cast";
import { asking } from "./market";

useDatabase();

let rina: OwnerActor;
let hasan: OwnerActor;

beforeEach(async () => {
  await openShelves();
  rina = await openShop("Bu Rina", "amplang-bu-rina");
  hasan = await openShop("Pak Hasan", "batik-pak-hasan");
});

const settle = () => drainOutbox(pool(), tasks);
const names = async (text: string) => (await search(asking(text))).products.map(({ name }) => name);

async function rename(productId: string, name: string): Promise<void> {
  const draft = await draftOf(name);
  const variants = [row({ id: await onlyVariant(productId) })];
  expect(await editProduct(rina, productId, { ...draft, variants, formToken: newId() })).toMatchObject({
    ok: true,
  });
}

async function expectNoDrift(): Promise<void> {
  const [drift] = await verifyIndex();
  expect(drift && hasDrift(drift), JSON.stringify(drift)).toBe(false);
}

describe("the index follows the catalogue", () => {
  test("Bu Rina's new amplang is found, renamed, hidden and shown again", async () => {
    const amplang = await put(rina, "Amplang Bandeng Gurih");
    await settle();
    expect(await names("amplang")).toEqual(["Amplang Bandeng Gurih"]);
    await rename(amplang, "Stik Keju Renyah");
    await settle();
    expect(await names("stik keju")).toEqual(["Stik Keju Renyah"]);
    expect(await names("bandeng")).toEqual([]);
    await unpublishProduct(rina, amplang);
    await settle();
    expect(await names("stik")).toEqual([]);
    await publishProduct(rina, amplang);
    await settle();
    expect(await names("stik")).toEqual(["Stik Keju Renyah"]);
    await expectNoDrift();
  });

  test("a suspended shop takes its goods along, and brings them back", async () => {
    await put(rina, "Amplang Udang");
    await put(hasan, "Amplang Batik");
    await settle();
    const officer = await appointOfficer();
    await suspendShop(officer, { shopId: rina.shopId, note: "Izin dipertanyakan" });
    expect(await names("amplang"), "hidden at once, before the index hears of it").toEqual(["Amplang Batik"]);
    await settle();
    expect(await postgresIndex.count()).toBe(1);
    await reinstateShop(officer, { shopId: rina.shopId, note: null });
    await settle();
    expect((await names("amplang")).sort()).toEqual(["Amplang Batik", "Amplang Udang"]);
    await expectNoDrift();
  });

  test("what may not be seen is never shown, however stale the index is", async () => {
    const ids = await Promise.all(["Satu", "Dua", "Tiga"].map((name) => put(rina, `Amplang ${name}`)));
    await settle();
    await unpublishProduct(rina, ids[0] ?? "");
    await archiveProduct(rina, ids[1] ?? "");
    await takeDownProduct(await appointOfficer(), ids[2] ?? "", { reason: "Foto orang lain" });
    const found = await search(asking("amplang"));
    expect(found.products).toEqual([]);
    expect(found.total).toBe(0);
    expect((await suggest("ampl")).products).toEqual([]);
  });

  test("telling it twice, or of what never was, changes nothing", async () => {
    const amplang = await put(rina, "Amplang Udang");
    await indexProducts([amplang, amplang, "01900000-0000-7000-8000-00000000dead"]);
    await indexProducts([amplang]);
    expect(await postgresIndex.count()).toBe(1);
    expect(await db.searchChange.count()).toBe(0);
  });

  test("many at once for the same goods end with the last state", async () => {
    const amplang = await put(rina, "Amplang Udang");
    const moves = Array.from({ length: 8 }, async (_, turn) => {
      if (turn % 2 === 0) await unpublishProduct(rina, amplang);
      else await publishProduct(rina, amplang);
      await indexProducts([amplang]);
    });
    await Promise.all(moves);
    await indexProducts([amplang]);
    await expectNoDrift();
  });
});

describe("rebuilding and verifying", () => {
  test("a rebuild mends whatever drifted, and verifying says what it was", async () => {
    const [one, two, three] = await Promise.all(
      ["Satu", "Dua", "Tiga"].map((name) => put(rina, `Amplang ${name}`)),
    );
    await settle();
    await pool().query(`DELETE FROM "SearchDocument" WHERE "productId" = $1`, [one]);
    await pool().query(`UPDATE "SearchDocument" SET fingerprint = 'old' WHERE "productId" = $1`, [two]);
    await pool().query(`UPDATE "Product" SET status = 'archived' WHERE id = $1`, [three]);
    const [drift] = await verifyIndex();
    expect(drift).toEqual({ index: "postgres", products: 2, missing: [one], stale: [two], extra: [three] });
    expect(await reindexAll()).toEqual({ ok: true, value: { postgres: 2, meilisearch: null } });
    await expectNoDrift();
    expect((await names("amplang")).sort()).toEqual(["Amplang Dua", "Amplang Satu"]);
  });

  test("what changes while it runs is in the new index", async () => {
    const kept = await put(rina, "Amplang Lama");
    const gone = await put(rina, "Amplang Pergi");
    await settle();
    let born = "";
    async function* slowly() {
      yield* readAllDocuments();
      await rename(kept, "Amplang Berganti Nama");
      await unpublishProduct(rina, gone);
      born = await put(rina, "Amplang Baru");
      await indexProducts([kept, gone, born]);
    }
    expect(await whileRebuilding(() => postgresIndex.rebuild(slowly()))).toBe(2);
    expect((await names("amplang")).sort()).toEqual(["Amplang Baru", "Amplang Berganti Nama"]);
    await expectNoDrift();
  });

  test("only one runs at a time", async () => {
    const second = await whileRebuilding(() => reindexAll());
    expect(second).toEqual({ ok: false, code: "already_running" });
  });

  test("keeps every index and name that the migrations gave the tables", async () => {
    const shape = async () =>
      (
        await pool().query(
          `SELECT tablename, indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'Search%' ORDER BY 1, 2`,
        )
      ).rows;
    const before = await shape();
    await put(rina, "Amplang Udang", { variants: [row({ stock: 0 })] });
    await reindexAll();
    await reindexAll();
    expect(await shape()).toEqual(before);
  });
});

test("searches are noted a moment later, all at once", async () => {
  noteSearch("Amplang Bandeng", 12);
  noteSearch("tidak ada", 0);
  expect(await db.searchLog.count()).toBe(0);
  await writeNotes();
  expect(
    await db.searchLog.findMany({ select: { query: true, total: true }, orderBy: { query: "asc" } }),
  ).toEqual([
    { query: "amplang bandeng", total: 12 },
    { query: "tidak ada", total: 0 },
  ]);
});
