import { expect, test } from "vitest";
import { tasks } from "~/domain/reactions.server";
import { checkDocument } from "~/domain/shops/check-document.server";
import { documentPage } from "~/domain/shops/document-page.server";
import { keepDocument } from "~/domain/shops/keep-document.server";
import { sweepDocument } from "~/domain/shops/sweep-document.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { storage } from "~/platform/storage.server";
import { action as verdict } from "~/routes/admin.dokumen.$id.pemeriksaan";
import { useDatabase } from "../setup/use-database";
import { send } from "./admin-cast";
import { openShop } from "./catalog-cast";
import { sari } from "./shops-cast";

useDatabase();

const picture = (last: number) => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, last]);
const paper = { kind: "pirt", number: "2096571020044-29", expiresOn: null } as const;

async function rinasPaper() {
  const rina = await openShop("Bu Rina", "amplang-bu-rina");
  await keepDocument(rina, { ...paper, file: picture(1) });
  const { id, fileKey } = await db.shopDocument.findFirstOrThrow();
  return { rina, id, fileKey: fileKey ?? "" };
}

test("a picture that Bu Rina replaces leaves the storage, the new one stays", async () => {
  const { rina, id, fileKey } = await rinasPaper();
  await keepDocument(rina, { ...paper, file: picture(2) });
  await drainOutbox(pool(), tasks);
  const { fileKey: kept } = await db.shopDocument.findUniqueOrThrow({ where: { id } });
  expect([await storage().has(fileKey), await storage().has(kept ?? "")]).toEqual([false, true]);
  await keepDocument(rina, { ...paper, number: "2096571020044-30", file: null });
  await drainOutbox(pool(), tasks);
  expect(await storage().has(kept ?? "")).toBe(true);
});

test("a picture that was stored in vain goes after a day; one that a paper has stays", async () => {
  const { fileKey } = await rinasPaper();
  await storage().put("documents/x/vain", picture(3), "image/png");
  for (const key of ["documents/x/vain", fileKey]) await sweepDocument({ fileKey: key });
  expect([await storage().has("documents/x/vain"), await storage().has(fileKey)]).toEqual([false, true]);
  expect(
    await db.$queryRaw`SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'shops.sweep_document'`,
  ).toEqual([{ count: 1 }]);
});

test("Bu Sari judges the paper that she saw: one replaced since is not verified unseen", async () => {
  const { rina, id } = await rinasPaper();
  const seen = (await documentPage(id))?.print ?? "";
  await keepDocument(rina, { ...paper, file: picture(2) });
  const judged = { documentId: id, verdict: "verified", note: null } as const;
  expect(await checkDocument(sari, { ...judged, seen })).toMatchObject({ ok: false, code: "replaced" });
  const late = await send(sari, verdict, { verdict: "refused", note: "Kabur", seen }, { id });
  expect([late.status, late.values.note]).toEqual([409, "Kabur"]);
  expect(late.errors[""]).toContain("mengganti dokumen");
  expect(await db.shopDocument.findUniqueOrThrow({ where: { id } })).toMatchObject({ status: "unchecked" });
  const now = (await documentPage(id))?.print ?? "";
  expect(await checkDocument(sari, { ...judged, seen: now })).toMatchObject({ ok: true });
  await keepDocument(rina, { ...paper, number: "2096571020044-31", file: null });
  expect(await checkDocument(sari, { ...judged, seen: now })).toMatchObject({ code: "replaced" });
});
