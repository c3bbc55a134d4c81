import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { piecesField } from "~/domain/orders/refund-wish";
import { acceptReturn } from "~/domain/returns/answer-return.server";
import { decisionOption } from "~/domain/returns/desk-queries.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { newId } from "~/platform/id.server";
import { loader as desk } from "~/routes/admin.retur._index";
import { action as decision, loader as decisionPage } from "~/routes/admin.retur.$id.putusan";
import { loader as shopList } from "~/routes/kelola.retur._index";
import { loader as shopPage } from "~/routes/kelola.retur.$id._index";
import { loader as shopPhoto } from "~/routes/kelola.retur.$id.foto.$photo";
import { action as repayment } from "~/routes/kelola.retur.$id.pembayaran";
import { action as offer } from "~/routes/kelola.retur.$id.penawaran";
import { action as receipt } from "~/routes/kelola.retur.$id.penerimaan";
import { action as refusal } from "~/routes/kelola.retur.$id.penolakan";
import { action as acceptance } from "~/routes/kelola.retur.$id.persetujuan";
import { action as ask, loader as askPage } from "~/routes/pesanan.$nomor.bagian.$part.pengembalian";
import { loader as returnPage } from "~/routes/pesanan.$nomor.retur.$return._index";
import {
  action as complaint,
  loader as complaintPage,
} from "~/routes/pesanan.$nomor.retur.$return.pengaduan";
import { action as shipment } from "~/routes/pesanan.$nomor.retur.$return.pengiriman";
import { useDatabase } from "../setup/use-database";
import { send as sendOfficer, visit as visitOfficer } from "./admin-cast";
import { appointOfficer } from "./catalog-cast";
import { type MoneyMarket, openMoneyMarket } from "./money-cast";
import { send, visit } from "./owner-cast";
import { asked, photo, type Received, received, statusOf } from "./returns-cast";

useDatabase();
let market: MoneyMarket;
let officer: AdminActor;
let bought: Received;
let dina: { readonly accountId: string; readonly name: string };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-returns-pages-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
  bought = await received(market);
  const { id } = await db.account.create({ data: { name: "Dina", passwordHash: "x" } });
  dina = { accountId: id, name: "Dina" };
  await db.order.update({ where: { id: bought.orderId }, data: { accountId: id } });
});

const nothing = new File([], "berkas");
const here = () => ({ nomor: bought.nomor, part: bought.partId });
const filled = () => ({
  ...{ alasan: "damaged", keterangan: "Sobek", minta: "semua", jumlah: "", kunci: newId(), foto: nothing },
  [piecesField(bought.lineId)]: "1",
});

describe("Dina's form", () => {
  test("names every field that is wrong and keeps what she typed", async () => {
    const empty = await send(dina, ask, { foto: nothing, keterangan: "Sobek" }, here());
    expect([empty.status, empty.values.keterangan]).toEqual([422, "Sobek"]);
    expect(Object.keys(empty.errors).sort()).toEqual(["alasan", "buah", "kunci", "minta"]);
    const odd = {
      ...filled(),
      ...{ alasan: "other", keterangan: "x", minta: "sebagian", jumlah: "banyak" },
      [piecesField(bought.lineId)]: "dua",
    };
    const came = await send(dina, ask, odd, here());
    expect(came.status).toBe(422);
    expect(came.errors).toMatchObject({
      keterangan: "Ceritakan alasannya, paling sedikit lima huruf.",
      [piecesField(bought.lineId)]: "Tulis jumlah buah dengan angka bulat.",
    });
    for (const [jumlah, sentence] of [
      ["", "Tulis jumlah rupiahnya."],
      ["-5", "Tulis jumlah rupiah, misalnya 25.000."],
      ["0", "Tulis jumlah rupiah, misalnya 25.000."],
      ["28.001", "Paling banyak Rp\u00a028.000 untuk barang yang dipilih."],
    ])
      expect(
        (await send(dina, ask, { ...filled(), minta: "sebagian", jumlah: jumlah ?? "" }, here())).errors
          .jumlah,
      ).toBe(sentence);
    const many = { ...filled(), [piecesField(bought.lineId)]: "4" };
    expect((await send(dina, ask, many, here())).errors.buah).toMatch(/paling banyak 3 buah/);
    expect(await db.partReturn.count()).toBe(0);
  });

  test("says why a photo isn't taken, by its status too", async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
    const came = await send(dina, ask, { ...filled(), foto: new File([heic], "foto.heic") }, here());
    expect([came.status, came.errors.foto]).toEqual([415, expect.stringMatching(/^Foto HEIC belum bisa/)]);
  });

  test("opens a return, is closed afterwards, and isn't there for anybody else", async () => {
    expect(await visit(null, askPage, here())).toMatchObject({ status: 404 });
    expect(await visit(dina, askPage, here())).toMatchObject({ data: { page: { lines: [{ left: 3 }] } } });
    const bytes = Buffer.from(await photo());
    const came = await send(dina, ask, { ...filled(), foto: new File([bytes], "foto.jpg") }, here());
    expect([came.status, came.flash]).toEqual([303, "Permintaan terkirim. Toko sudah dikabari."]);
    expect(await visit(dina, askPage, here())).toMatchObject({ status: 302 });
    const { id } = await db.partReturn.findFirstOrThrow();
    const mine = { nomor: bought.nomor, return: id };
    expect(await visit(dina, returnPage, mine)).toMatchObject({ data: { view: { status: "asked" } } });
    expect(await visit(null, returnPage, mine)).toMatchObject({ status: 404 });
    const other = await received(market, 1);
    await db.order.update({ where: { id: other.orderId }, data: { accountId: dina.accountId } });
    expect(await visit(dina, returnPage, { ...mine, nomor: other.nomor })).toMatchObject({ status: 404 });
    expect(await visit(dina, returnPage, { ...mine, return: "x" })).toMatchObject({ status: 404 });
  });
});

describe("Bu Rina's answers", () => {
  test("come back with their sentences where something is missing", async () => {
    const id = await asked(bought);
    expect((await send(market.rina, acceptance, {}, { id })).errors.cara).toMatch(/^Pilih barangnya/);
    for (const [jumlah, sentence] of [
      ["", /^Tulis jumlah rupiahnya\.$/],
      ["dua", /^Tulis jumlah rupiah/],
      ["28.000", /^Tawaran harus kurang/],
    ] as const)
      expect(await send(market.rina, offer, { jumlah }, { id })).toMatchObject({
        ...{ status: 422, errors: { jumlah: expect.stringMatching(sentence) }, values: { jumlah } },
      });
    const no = await send(market.rina, refusal, { alasan: "no", foto: nothing }, { id });
    expect([no.status, no.errors.alasan]).toEqual([422, expect.stringMatching(/lima huruf/)]);
    expect(await statusOf(id)).toBe("asked");
    expect(await send(market.rina, acceptance, { cara: "kirim" }, { id })).toMatchObject({
      ...{ status: 303, location: `/kelola/retur/${id}`, flash: "Pembeli diminta mengirim barangnya." },
    });
    expect((await send(market.rina, acceptance, { cara: "kirim" }, { id })).flash).toMatch(/sudah berubah/);
  });

  test("are hers alone, on her list and page", async () => {
    const id = await asked(bought, { pictures: [await photo()] });
    expect(await visit(market.rina, shopList)).toMatchObject({
      data: { list: { rows: [{ id }], total: 1 } },
    });
    expect(await visit(market.hasan, shopList)).toMatchObject({ data: { list: { total: 0 } } });
    const { id: photoId } = await db.returnPhoto.findFirstOrThrow();
    expect((await visit(market.rina, shopPhoto, { id, photo: photoId })).status).toBe(200);
    const foreign: readonly Promise<{ readonly status: number }>[] = [
      visit(market.hasan, shopPage, { id }),
      visit(market.hasan, shopPhoto, { id, photo: photoId }),
      send(market.hasan, acceptance, { cara: "simpan" }, { id }),
      send(market.hasan, offer, { jumlah: "1000" }, { id }),
      send(market.hasan, receipt, {}, { id }),
      send(market.hasan, repayment, { foto: nothing }, { id }),
      send(market.hasan, refusal, { alasan: "Tidak mau", foto: nothing }, { id }),
      visit(market.rina, shopPage, { id: "x" }),
    ];
    for (const answer of foreign) expect((await answer).status).toBe(404);
    expect(await statusOf(id)).toBe("asked");
  });
});

describe("what follows", () => {
  test("Dina sends the goods with or without a number, and calls the city with a reason alone", async () => {
    const id = await asked(bought);
    const mine = { nomor: bought.nomor, return: id };
    expect((await send(dina, complaint, { alasan: "Tidak benar" }, mine)).flash).toMatch(/sudah berubah/);
    expect(await visit(dina, complaintPage, mine)).toMatchObject({ status: 302 });
    await acceptReturn(market.rina, { returnId: id, goodsBack: true });
    const long = await send(dina, shipment, { kurir: "J".repeat(61), resi: "" }, mine);
    expect([long.status, Object.keys(long.errors)]).toEqual([422, ["kurir"]]);
    expect((await send(dina, shipment, { kurir: "", resi: "" }, mine)).status).toBe(303);
    expect(await statusOf(id)).toBe("sent_back");
  });

  test("an officer finds it on her desk, needs a reason, and decides what the page showed", async () => {
    const id = await asked(bought);
    await db.partReturn.update({ where: { id }, data: { status: "with_city", dueAt: null } });
    expect(await visitOfficer(officer, desk)).toMatchObject({ data: { list: { rows: [{ id }] } } });
    const params = { id };
    const shown = await visitOfficer(officer, decisionPage, "/x?pilihan=refund&jumlah=20.000", params);
    expect(shown).toMatchObject({ data: { option: { amount: 20_000n } } });
    for (const query of ["", "?pilihan=repay", "?pilihan=refund&jumlah=99.000", "?pilihan=refund&jumlah=dua"])
      expect(await visitOfficer(officer, decisionPage, `/x${query}`, params)).toMatchObject({
        location: `/admin/retur/${id}`,
      });
    const found = await decisionOption(id, "refund", null);
    const dilihat = found?.option.ok ? found.option.value.print : "";
    const form = { pilihan: "refund", jumlah: "28000", dilihat };
    const silent = await sendOfficer(officer, decision, { ...form, alasan: "ya" }, params);
    expect([silent.status, Object.keys(silent.errors)]).toEqual([422, ["alasan"]]);
    expect(
      (await sendOfficer(officer, decision, { ...form, pilihan: "x", alasan: "Jelas" }, params)).flash,
    ).toMatch(/^Pilih putusannya/);
    const changed = await sendOfficer(
      officer,
      decision,
      { ...form, jumlah: "9000", alasan: "Jelas" },
      params,
    );
    expect(changed.flash).toMatch(/^Keadaannya berubah/);
    expect(
      (await sendOfficer(officer, decision, { ...form, alasan: "Fotonya jelas" }, params)).flash,
    ).toMatch(/^Putusan tercatat/);
    expect(await statusOf(id)).toBe("refunded");
  });
});
