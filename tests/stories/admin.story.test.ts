import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { openCase } from "~/domain/payments/open-case.server";
import { setPayoutAccount } from "~/domain/payouts/set-payout-account.server";
import { documentPage } from "~/domain/shops/document-page.server";
import { keepDocument } from "~/domain/shops/keep-document.server";
import { db, inTransaction } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { newId } from "~/platform/id.server";
import { loader as queue } from "~/routes/admin._index";
import { action as takeDown } from "~/routes/admin.barang.$id.penurunan";
import { loader as file } from "~/routes/admin.dokumen.$id.berkas";
import { action as verdict } from "~/routes/admin.dokumen.$id.pemeriksaan";
import { action as settleCase } from "~/routes/admin.kasus.$id.penyelesaian";
import { loader as inbox } from "~/routes/admin.kotak-bayar._index";
import { action as sendPayout } from "~/routes/admin.pencairan.$id.pengiriman";
import { action as prepareBatch } from "~/routes/admin.pencairan.paket._index";
import { action as approveBatch } from "~/routes/admin.pencairan.paket.$batch.persetujuan";
import { loader as shopPage } from "~/routes/admin.toko.$id._index";
import { action as suspend } from "~/routes/admin.toko.$id.penangguhan";
import { action as reject } from "~/routes/admin.toko.$id.penolakan";
import { action as ask } from "~/routes/admin.toko.$id.perbaikan";
import { action as approve } from "~/routes/admin.toko.$id.persetujuan";
import { action as approveMany } from "~/routes/admin.toko.persetujuan";
import { useDatabase } from "../setup/use-database";
import { send, visit, waitingShop } from "./admin-cast";
import { appointOfficer, openShelves, openShop, put } from "./catalog-cast";

useDatabase();
let folder: string;
let andi: AdminActor;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-admin-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await openShelves();
  andi = await appointOfficer();
});

const statusOf = async (id: string) => (await db.shop.findUniqueOrThrow({ where: { id } })).status;

describe("the officer's queue", () => {
  test("Pak Andi sees Bu Yuni's shop, the longest waiting first, and approves it", async () => {
    const yuni = await waitingShop("Bu Yuni", "kue-yuni");
    const later = await waitingShop("Pak Lukas", "rotan-lukas");
    const { data } = await visit(andi, queue, "/admin");
    expect(data).toMatchObject({
      page: { total: 2, rows: [{ id: yuni }, { id: later }] },
      open: { id: yuni },
    });
    const done = await send(andi, approve, { note: "", from: "queue" }, { id: yuni });
    expect(done).toMatchObject({ status: 303, location: "/admin" });
    expect(done.flash).toContain("kue-yuni disetujui");
    expect(await statusOf(yuni)).toBe("live");
    expect(await db.auditEntry.count({ where: { action: "shop.approved", subjectId: yuni } })).toBe(1);
  });

  test("asking or rejecting without a note comes back with what was typed", async () => {
    const yuni = await waitingShop("Bu Yuni", "kue-yuni");
    for (const act of [ask, reject]) {
      const answer = await send(andi, act, { note: "   " }, { id: yuni });
      expect(answer.status).toBe(422);
      expect(answer.errors.note).toContain("Tulis catatan");
      expect(answer.values).toEqual({ note: "   " });
    }
    expect(await statusOf(yuni)).toBe("submitted");
    await send(andi, ask, { note: "Unggah halal." }, { id: yuni });
    expect(await statusOf(yuni)).toBe("revision");
  });

  test("who never trained is not approved, and the note is kept", async () => {
    const joko = await waitingShop("Pak Joko", "sambal-joko", false);
    const answer = await send(andi, approve, { note: "Selamat" }, { id: joko });
    expect(answer).toMatchObject({ status: 422, values: { note: "Selamat" } });
    expect(answer.errors[""]).toContain("belum lulus pelatihan");
    expect(await statusOf(joko)).toBe("submitted");
  });

  test("the second of two officers is told that the first was faster", async () => {
    const yuni = await waitingShop("Bu Yuni", "kue-yuni");
    await send(andi, approve, { note: "" }, { id: yuni });
    const late = await send(andi, reject, { note: "Tidak lengkap" }, { id: yuni });
    expect(late).toMatchObject({ status: 303, location: `/admin/toko/${yuni}` });
    expect(late.flash).toContain("sudah ditangani");
    expect(await statusOf(yuni)).toBe("live");
  });

  test("several are approved at once, and who can't be is named", async () => {
    const yuni = await waitingShop("Bu Yuni", "kue-yuni");
    const joko = await waitingShop("Pak Joko", "sambal-joko", false);
    const none = await send(andi, approveMany, {});
    expect(none.flash).toContain("Pilih dulu");
    const both = await send(andi, approveMany, [
      ["shop", yuni],
      ["shop", joko],
    ]);
    expect(both.flash).toBe(
      "1 toko disetujui. Pemiliknya diberi tahu. Belum disetujui: sambal-joko. Buka satu per satu untuk melihat sebabnya.",
    );
    expect([await statusOf(yuni), await statusOf(joko)]).toEqual(["live", "submitted"]);
  });

  test("a live shop is suspended with a reason and opened again", async () => {
    const { shopId: id } = await openShop("Bu Rina", "amplang-bu-rina");
    expect((await send(andi, suspend, { note: "" }, { id })).status).toBe(422);
    await send(andi, suspend, { note: "Barang palsu" }, { id });
    expect(await statusOf(id)).toBe("suspended");
    await send(andi, suspend, { _method: "delete", note: "" }, { id });
    expect(await statusOf(id)).toBe("live");
  });

  test("an address of no shop is not found, whatever it looks like", async () => {
    for (const id of ["x", newId(), "'; drop table"]) {
      expect((await visit(andi, shopPage, "/x", { id })).status).toBe(404);
      expect((await send(andi, ask, { note: "a" }, { id })).status).toBe(404);
    }
  });
});

test("a paper is compared with its picture; refusing it needs a reason", async () => {
  const rina = await openShop("Bu Rina", "amplang-bu-rina");
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
  await keepDocument(rina, { kind: "pirt", number: "2096571020044-29", expiresOn: null, file: png });
  const { id } = await db.shopDocument.findFirstOrThrow();
  const { data } = await visit(andi, file as never, "/x", { id });
  expect(data).toBeNull();
  expect((await send(andi, verdict, { verdict: "refused", note: "" }, { id })).errors.note).toBeTruthy();
  expect((await send(andi, verdict, { verdict: "maybe" }, { id })).status).toBe(422);
  const seen = (await documentPage(id))?.print ?? "";
  await send(andi, verdict, { verdict: "refused", note: "Nomor lain", seen }, { id });
  expect(await db.shopDocument.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "refused",
    note: "Nomor lain",
  });
  await send(andi, verdict, { verdict: "verified", note: "", seen }, { id });
  expect((await db.shopDocument.findUniqueOrThrow({ where: { id } })).status).toBe("verified");
});

describe("the officer's money", () => {
  test("a payout waits for a bank account, then for an officer other than the one who prepared it", async () => {
    const rina = await openShop("Bu Rina", "amplang-bu-rina");
    const { id } = await db.payout.create({ data: { shopId: rina.shopId, amount: 150_000n } });
    const empty = await send(andi, prepareBatch, { sender: "bank_file" });
    expect(empty.flash).toContain("rekeningnya belum diisi");
    await setPayoutAccount(rina, { bank: "BRI", number: "123401005678509", holderName: "Rina" });
    expect((await send(andi, prepareBatch, { sender: "pigeon" })).flash).toContain("Pilih salah satu");
    expect((await send(andi, prepareBatch, { sender: "iris" })).flash).toContain("tidak aktif");
    const made = await send(andi, prepareBatch, { sender: "bank_file" });
    expect(made.flash).toContain("Petugas lain perlu menyetujuinya");
    const batch = made.location?.split("/").at(-1) ?? "";
    expect((await send(andi, approveBatch, { code: "" }, { batch })).status).toBe(422);
    const own = await send(andi, approveBatch, { code: "123456" }, { batch });
    expect(own.flash).toContain("Anda siapkan sendiri");
    expect((await send(andi, sendPayout, { proof: "" }, { id })).errors.proof).toContain("nomor bukti");
    expect((await send(andi, sendPayout, { proof: "BRI-1" }, { id })).flash).toContain("belum disetujui");
    expect(await db.journal.count({ where: { kind: "payout_sent" } })).toBe(0);
    expect((await verifyLedger()).problems).toEqual([]);
  });

  test("a case stays open until somebody says what was done", async () => {
    await inTransaction((tx) => openCase(tx, { kind: "orphan", sourceKey: "x", amount: 25_000n }));
    const { id } = await db.paymentCase.findFirstOrThrow();
    const seen = { choice: "acknowledge", print: "" };
    expect((await send(andi, settleCase, { ...seen, note: " " }, { id })).status).toBe(422);
    await send(andi, settleCase, { ...seen, note: "Dikembalikan lewat bank" }, { id });
    expect((await send(andi, settleCase, { ...seen, note: "Lagi" }, { id })).flash).toContain("lebih dulu");
    const { data } = await visit(andi, inbox);
    expect(data).toMatchObject({ cases: [{ id, resolution: "Dikembalikan lewat bank" }] });
  });
});

test("a product is taken down with a reason that its owner reads, and comes back as a draft", async () => {
  const rina = await openShop("Bu Rina", "amplang-bu-rina");
  const id = await put(rina, "Amplang Bandeng");
  expect((await send(andi, takeDown, { reason: "" }, { id })).errors.reason).toBeTruthy();
  await send(andi, takeDown, { reason: "Foto bukan barangnya" }, { id });
  expect(await db.product.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "taken_down",
    takenDownReason: "Foto bukan barangnya",
  });
  await send(andi, takeDown, { _method: "delete" }, { id });
  expect((await db.product.findUniqueOrThrow({ where: { id } })).status).toBe("draft");
});
