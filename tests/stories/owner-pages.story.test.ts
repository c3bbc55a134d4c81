import type { ActionFunction, LoaderFunction } from "@remix-run/node";
import { beforeEach, describe, expect, it } from "vitest";
import type { OwnerActor } from "~/domain/accounts/actor";
import { acceptPart, shipPart } from "~/domain/orders/fulfil-part.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { action as chooseShop } from "~/routes/akun.toko.$shop";
import { loader as home } from "~/routes/kelola._index";
import { action as paper } from "~/routes/kelola.dokumen.$kind";
import { action as submission } from "~/routes/kelola.pengajuan";
import { action as delivery } from "~/routes/kelola.pengiriman";
import { loader as orders } from "~/routes/kelola.pesanan._index";
import { loader as order } from "~/routes/kelola.pesanan.$part._index";
import { action as readiness } from "~/routes/kelola.pesanan.$part.kesiapan";
import { loader as label } from "~/routes/kelola.pesanan.$part.label";
import { action as acceptance } from "~/routes/kelola.pesanan.$part.penerimaan";
import { action as shipment } from "~/routes/kelola.pesanan.$part.pengiriman";
import { action as refusal } from "~/routes/kelola.pesanan.$part.penolakan";
import { action as handover } from "~/routes/kelola.pesanan.$part.penyerahan";
import { action as message } from "~/routes/kelola.pesanan.$part.pesan";
import { action as account } from "~/routes/kelola.saldo._index";
import { action as shopPage } from "~/routes/kelola.toko";
import { action as replied, loader as reply } from "~/routes/kelola.ulasan.$review.balasan";
import { useDatabase } from "../setup/use-database";
import { cashOrder, type Market, openMarket } from "./checkout-cast";
import { send, visit } from "./owner-cast";

useDatabase();
let market: Market;
let rina: OwnerActor;
let part: string;

beforeEach(async () => {
  market = await openMarket();
  rina = market.rina;
  part = (await cashOrder(market)).partId;
});

const partRow = () => db.orderPart.findUniqueOrThrow({ where: { id: part } });

describe("an order", () => {
  it("goes from acceptance to hand-over by the buyer's code", async () => {
    const { data } = await visit(rina, home);
    expect(data).toMatchObject({ waiting: { total: 1, parts: [{ id: part, canAccept: true }] } });
    expect(await send(rina, acceptance, {}, { part })).toMatchObject({
      status: 303,
      location: `/kelola/pesanan/${part}`,
      flash: "Pesanan diterima. Kemas barangnya, lalu kirim.",
    });
    expect((await send(rina, acceptance, {}, { part })).flash).toMatch(/sudah berubah/);
    expect((await send(rina, shipment, {}, { part })).status).toBe(303);
    const { handoverCode } = await partRow();
    const wrong = handoverCode === "1234" ? "4321" : "1234";
    expect((await send(rina, handover, { code: "12" }, { part })).errors.code).toMatch(/empat angka/);
    expect(await send(rina, handover, { code: wrong }, { part })).toMatchObject({
      status: 422,
      errors: { code: "Kode tidak cocok. Masih bisa dicoba 9 kali." },
      values: { code: wrong },
    });
    const spoken = `${handoverCode.slice(0, 2)} ${handoverCode.slice(2)}`;
    expect((await send(rina, handover, { code: spoken }, { part })).status).toBe(303);
    expect((await partRow()).status).toBe("delivered");
  });

  it("that a parcel service takes needs its number, and keeps what was typed", async () => {
    await db.orderPart.update({ where: { id: part }, data: { deliveryKind: "parcel" } });
    await acceptPart(rina, part);
    const sent = await send(rina, shipment, { courier: "JNE", trackingNumber: "" }, { part });
    expect(sent).toMatchObject({
      status: 422,
      errors: { trackingNumber: "Tulis nomor resinya." },
      values: { courier: "JNE" },
    });
    await send(rina, shipment, { courier: "JNE", trackingNumber: " TRK001 " }, { part });
    expect(await partRow()).toMatchObject({ status: "shipped", courier: "JNE", trackingNumber: "TRK001" });
  });

  it("is declined with a reason, and only until it has left the shop", async () => {
    expect((await send(rina, refusal, {}, { part })).errors.reason).toBeTruthy();
    const other = await send(rina, refusal, { reason: "lain", other: "" }, { part });
    expect(other.status).toBe(422);
    await acceptPart(rina, part);
    await shipPart(rina, { partId: part, courier: null, trackingNumber: null });
    const late = await send(rina, refusal, { reason: "Stok ternyata habis" }, { part });
    expect(late.flash).toMatch(/sudah berubah/);
    expect((await partRow()).status).toBe("shipped");
  });

  it("stands in the tab of what is to be done with it", async () => {
    await acceptPart(rina, part);
    const tabs = ["terima", "kirim", "entah"];
    const found = await Promise.all(
      tabs.map((tab) => visit(rina, orders, {}, `/kelola/pesanan?status=${tab}&hal=x`)),
    );
    expect(found.map(({ data }) => (data as { list: { total: number } }).list.total)).toEqual([0, 1, 0]);
  });
});

describe("another shop's", () => {
  it.each<[string, LoaderFunction | null, ActionFunction | null]>([
    ["order", order, null],
    ["label", label, null],
    ["acceptance", null, acceptance],
    ["readiness", null, readiness],
    ["shipment", null, shipment],
    ["hand-over", null, handover],
    ["refusal", null, refusal],
    ["messages", null, message],
  ])("%s isn't found, and neither is nonsense", async (_, loader, action) => {
    const fields = { code: "1234", reason: "x", body: "x" };
    for (const id of [part, newId(), "omong-kosong", ""]) {
      const knock = loader
        ? visit(market.hasan, loader, { part: id })
        : action && send(market.hasan, action, fields, { part: id });
      expect((await knock)?.status).toBe(404);
    }
    expect((await partRow()).status).toBe("to_accept");
  });

  it("review can't be answered", async () => {
    await db.orderPart.update({ where: { id: part }, data: { status: "completed" } });
    const line = await db.orderLine.findFirstOrThrow({ where: { partId: part } });
    const review = await db.review.create({
      data: {
        orderLineId: line.id,
        productId: market.amplangProduct,
        shopId: rina.shopId,
        authorName: "Dina M.",
        rating: 5,
      },
    });
    const params = { review: review.id };
    expect((await send(market.hasan, replied, { body: "Halo" }, params)).status).toBe(404);
    expect((await visit(market.hasan, reply, params)).status).toBe(404);
    expect((await send(rina, replied, { body: "" }, params)).errors.body).toBeTruthy();
    expect((await send(rina, replied, { body: "Terima kasih" }, params)).status).toBe(303);
  });

  it("workplace can't be entered", async () => {
    expect((await send(rina, chooseShop, {}, { shop: market.hasan.shopId })).status).toBe(404);
    expect((await send(rina, chooseShop, {}, { shop: rina.shopId })).location).toBe("/kelola");
  });
});

describe("a form of the workplace", () => {
  const file = new File(["bukan foto"], "foto.jpg", { type: "image/jpeg" });

  it("of the shop's page says what is wrong by each field, and keeps what was typed", async () => {
    const sent = await send(rina, shopPage, {
      ...{ name: "x", whatsapp: "12", villageCode: "?", color: "merah", story: "Cerita panjang" },
      ...{ "mon-from": "17", "mon-until": "8", holidayUntil: "kapan-kapan", banner: file },
    });
    expect(sent.status).toBe(422);
    expect(Object.keys(sent.errors).sort()).toEqual(
      ["banner", "color", "holidayUntil", "mon-until", "name", "villageCode", "whatsapp"].sort(),
    );
    expect(sent.values).toMatchObject({ story: "Cerita panjang", "mon-from": "17" });
  });

  it("of a paper takes JPEG, PNG and PDF alone, whatever the file calls itself", async () => {
    const pirt = { number: "P-IRT 2126571010123-29", file };
    expect(await send(rina, paper, pirt, { kind: "pirt" })).toMatchObject({
      status: 415,
      errors: { file: "Kirim JPEG, PNG, atau PDF." },
      values: { number: "P-IRT 2126571010123-29" },
    });
    expect((await send(rina, paper, pirt, { kind: "ktp" })).status).toBe(404);
    expect(await db.shopDocument.count()).toBe(0);
  });

  it("of the deliveries keeps a shop from having none", async () => {
    expect((await send(rina, delivery, { note: "" })).errors[""]).toMatch(/satu cara/);
    const bare = await send(rina, delivery, { "parcel-on": "1" });
    expect(bare.errors["parcel-kaltara"]).toMatch(/ongkir/);
    const sent = await send(rina, delivery, { "shop_courier-on": "1", "shop_courier-65.71.02": "9rb" });
    expect(sent.status).toBe(303);
    expect(await db.deliveryTariff.findMany({ select: { zone: true, fee: true } })).toContainEqual({
      zone: "65.71.02",
      fee: 9000n,
    });
  });

  it("of the account is the owner's own, and wants digits", async () => {
    const fields = { bank: "BRI", number: "12-34", holderName: "Rina" };
    expect((await send(rina, account, fields)).errors.number).toMatch(/6 sampai 20/);
    const staff = { ...rina, kind: "staff" as const };
    expect((await send(staff, account, { ...fields, number: "0123456789" })).flash).toMatch(/pemilik/);
    expect(await db.payoutAccount.count()).toBe(0);
    expect((await send(rina, account, { ...fields, number: "0123 456 789" })).status).toBe(303);
    expect(await db.payoutAccount.findFirst()).toMatchObject({ number: "0123456789" });
  });

  it("of the application names what is missing", async () => {
    await db.shop.update({ where: { id: rina.shopId }, data: { status: "draft" } });
    expect((await send(rina, submission)).flash).toBe(
      "Belum bisa diajukan. Yang belum ada: cerita toko, alamat, nomor WhatsApp, foto untuk tiap barang.",
    );
  });
});
