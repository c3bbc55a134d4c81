import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { encode } from "uqr";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { payableOf } from "~/domain/ledger/queries.server";
import { cancelOrder, expireOrders } from "~/domain/orders/cancel-order.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { changePayment } from "~/domain/orders/change-payment.server";
import { checkoutPage } from "~/domain/orders/checkout-page.server";
import { confirmStraight, disputeStraight } from "~/domain/orders/confirm-straight.server";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import { orderKey, orderLookKey } from "~/domain/orders/order-link.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { sendProof } from "~/domain/orders/send-proof.server";
import { endAttempt } from "~/domain/payments/end-attempt.server";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { createStraightGateway } from "~/domain/payments/gateways/straight.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { readQris } from "~/domain/payments/qris";
import { shopBalance } from "~/domain/payouts/balance.server";
import { keepShopAccount } from "~/domain/straight/keep-account.server";
import { confirmShopQris, dropShopQris, keepShopQris } from "~/domain/straight/keep-qris.server";
import { proofPicture, proofsOf, sweepProof } from "~/domain/straight/proofs.server";
import { provenOrders, straightOrder, straightOrders } from "~/domain/straight/queries.server";
import { remindOfProofs } from "~/domain/straight/remind.server";
import type { RequestContext } from "~/http/context.server";
import { paths } from "~/paths";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { loader as proofRoute } from "~/routes/pesanan.$nomor.bukti.$proof";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { guest, guestWith, karangAnyar, wish } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, settle, shelf } from "./money-cast";

/** The fictional merchant of the vectors that the code's own test proves. */
const code =
  "00020101021126650015COM.EXAMPLE.WWW01189360099900000000140213TRKN0000000010303UMI51440014ID.CO.QRIS.WWW0215ID10999999999990303UMI5204549953033605802ID5911TOKO CONTOH6007TARAKAN61057711162070703A0163047ED5";

useDatabase();
useProvenBooks();
let market: MoneyMarket;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-straight-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  market = await openMoneyMarket();
  setGateways([market.bank.gateway, createCashGateway(), createStraightGateway()]);
});

/** A sticker as a phone sees it: the code on coloured paper, seven dots a square. */
async function sticker(...texts: string[]): Promise<Uint8Array> {
  const codes = await Promise.all(
    texts.map(async (text) => {
      const { data, size } = encode(text, { ecc: "M", border: 4 });
      const raw = Buffer.from(data.flatMap((row) => row.map((dark) => (dark ? 20 : 245))));
      return sharp(raw, { raw: { width: size, height: size, channels: 1 } })
        .resize(size * 7, size * 7, { kernel: "nearest" })
        .png()
        .toBuffer();
    }),
  );
  const composite = codes.map((input, index) => ({ input, left: 60 + index * 640, top: 80 }));
  const width = 60 + texts.length * 640;
  const paper = sharp({ create: { width, height: 720, channels: 3, background: "#c9d7e8" } });
  return new Uint8Array(await paper.composite(composite).jpeg({ quality: 70 }).toBuffer());
}

let photos = 0;

/** Another one each time. */
async function photo(): Promise<Uint8Array> {
  photos += 1;
  const background = { r: 40, g: 90 + (photos % 16) * 10, b: 40 + Math.floor(photos / 16) * 10 };
  const picture = sharp({ create: { width: 900, height: 1600, channels: 3, background } });
  return new Uint8Array(
    await picture
      .withExif({ IFD0: { Copyright: "rahasia" } })
      .jpeg()
      .toBuffer(),
  );
}

async function useQris(): Promise<void> {
  expect(await keepShopQris(market.rina, { picture: await sticker(code), text: "" })).toMatchObject({
    ok: true,
  });
  expect(await confirmShopQris(market.rina, { text: code })).toMatchObject({ ok: true });
}

/** Dina orders amplang for Rp 28.000 and its delivery for Rp 8.000. */
async function buy(method: PaymentMethod = "qris_shop") {
  const owner = await guestWith([market.amplang, 1]);
  const placed = await placeOrder(guest, owner, wish([market.rina.shopId], 36_000, { method }));
  if (!placed.ok) return placed;
  const { orderId, nomor } = placed.value;
  const [part, attempt] = await Promise.all([
    db.orderPart.findFirstOrThrow({ where: { orderId } }),
    db.paymentAttempt.findFirstOrThrow({ where: { orderId } }),
  ]);
  return { ok: true as const, orderId, nomor, partId: part.id, attempt };
}

async function bought(method: PaymentMethod = "qris_shop") {
  const order = await buy(method);
  if (!order.ok) throw new Error(order.code);
  return order;
}

/** An order that nobody answered and that ended by itself. */
async function ended() {
  await useQris();
  const order = await bought();
  advanceClock(26 * 3_600_000);
  expect(await expireOrders((id) => endAttempt(id, "expired"))).toBe(1);
  return order;
}

const statusOf = async (orderId: string) =>
  (await db.order.findUniqueOrThrow({ where: { id: orderId } })).status;

describe("Bu Rina's QRIS", () => {
  test("is read off a photo, and used only once she said that the name is hers", async () => {
    const read = await keepShopQris(market.rina, { picture: await sticker(code), text: "" });
    expect(read).toMatchObject({
      value: { text: code, name: "TOKO CONTOH", city: "TARAKAN", nmid: "ID1099999999999" },
    });
    expect(await buy()).toMatchObject({ code: "method_off" });
    expect(await confirmShopQris(market.rina, { text: `${code}x` })).toMatchObject({ code: "other_draft" });
    expect(await confirmShopQris(market.rina, { text: code })).toMatchObject({ ok: true });
    expect(await buy()).toMatchObject({ ok: true });
    expect(await dropShopQris(market.rina)).toMatchObject({ ok: true });
    expect(await buy()).toMatchObject({ code: "method_off" });
    const acts = await db.auditEntry.findMany({ where: { action: { startsWith: "straight." } } });
    expect(acts.map((act) => act.action).sort()).toEqual([
      "straight.qris_confirmed",
      "straight.qris_dropped",
    ]);
  });

  test("is read from pasted text, whatever spaces and line breaks stand around it", async () => {
    const text = `\n  ${code.slice(0, 60)}\r\n${code.slice(60)}\u00a0 \n`;
    expect(await keepShopQris(market.rina, { picture: null, text })).toMatchObject({ value: { text: code } });
  });

  test("is refused with a reason where it is none, another's, damaged, foreign, or holds a sum", async () => {
    await useQris();
    const reads = async (text: string) => {
      const result = await keepShopQris(market.rina, { picture: null, text });
      return result.ok ? "ok" : result.code;
    };
    const broken = `${code.slice(0, -1)}6`;
    const dynamic =
      "00020101021226650015COM.EXAMPLE.WWW01189360099900000000140213TRKN0000000010303UMI51440014ID.CO.QRIS.WWW0215ID10999999999990303UMI52045499530336054061250005802ID5911TOKO CONTOH6007TARAKAN61057711162190108PAY-00010703A016304E999";
    expect(
      await Promise.all(["", "  \n", "https://wa.me/62812", "WIFI:S:warung;;", broken, dynamic].map(reads)),
    ).toEqual(["text_missing", "text_missing", "not_qris", "not_qris", "bad_crc", "not_static"]);
    expect(await reads(withField(code, "5802ID", "5802MY"))).toBe("not_indonesia");
    expect(await reads(withField(code, "5303360", "5303840"))).toBe("not_rupiah");
    expect(await reads(withField(code, "5802ID", "540512500"))).toBe("not_indonesia");
    expect(await reads(withField(code, "5303360", "5303360540512500"))).toBe("has_amount");
    expect(await reads(code.slice(0, 90))).toBe("bad_length");
    expect(await reads(code.replace("TOKO", "T KO"))).toBe("bad_crc");
    expect(await db.straightWay.findFirstOrThrow()).toMatchObject({ qrisText: code, qrisDraft: null });
  });

  test("is refused where the picture holds no code, other codes, several, or is none that we take", async () => {
    const reads = async (picture: Uint8Array) => {
      const result = await keepShopQris(market.rina, { picture, text: "" });
      return result.ok ? "ok" : result.code;
    };
    expect(await reads(await photo())).toBe("no_code");
    expect(await reads(await sticker("https://etalase.test/toko"))).toBe("not_qris");
    expect(await reads(await sticker("https://etalase.test/toko", code))).toBe("ok");
    expect(await reads(await sticker(code, withField(code, "TOKO CONTOH", "TOKO KEDUAA")))).toBe(
      "several_codes",
    );
    const heic = new Uint8Array(
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]),
    );
    expect(await reads(heic)).toBe("picture_heic");
    expect(await reads(new Uint8Array(Buffer.from("%PDF-1.7")))).toBe("picture_unknown");
    expect(await reads(new Uint8Array())).toBe("picture_empty");
    expect(await reads(new Uint8Array(13 * 1024 * 1024))).toBe("picture_too_large");
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(await reads(new Uint8Array(bomb))).toBe("picture_too_many_pixels");
    expect(await reads((await sticker(code)).subarray(0, 9000))).toBe("picture_broken");
    const staff = { ...market.rina, kind: "staff" as const };
    expect(await keepShopQris(staff, { picture: null, text: code })).toMatchObject({ code: "owner_only" });
  }, 60_000);
});

/** The same code with a field changed, and its checksum right again. */
function withField(text: string, from: string, to: string): string {
  const open = text.slice(0, -4).replace(from, to);
  return open + crcOf(open);
}

function crcOf(text: string): string {
  let crc = 0xffff;
  for (const letter of text) {
    crc ^= letter.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

describe("an order that Dina pays to Bu Rina herself", () => {
  test("is offered for a cart of her goods alone, and said for what it is", async () => {
    await useQris();
    await keepShopAccount(market.rina, { bank: "Bank Kaltimtara", number: "0123456789", holderName: "Rina" });
    const offered = async (...goods: [string, number][]) => {
      const page = await checkoutPage(await guestWith(...goods), { place: karangAnyar, deliveries: {} });
      return page.payments.map(({ method }) => method);
    };
    expect(await offered([market.amplang, 1])).toEqual([
      "qris",
      "va_bca",
      "cash",
      "qris_shop",
      "transfer_shop",
    ]);
    expect(await offered([market.amplang, 1], [market.batik, 1])).toEqual(["qris", "va_bca", "cash"]);
    expect(await offered([market.batik, 1])).toEqual(["qris", "va_bca", "cash"]);
    const both = await guestWith([market.amplang, 1], [market.batik, 1]);
    const wished = wish([market.rina.shopId, market.hasan.shopId], 236_000, { method: "qris_shop" });
    expect(await placeOrder(guest, both, wished)).toMatchObject({ code: "method_off" });
    await bought();
    await settle();
    const letter = await db.letter.findFirstOrThrow({ where: { kind: "order.placed" } });
    expect(letter.body).toContain("tanpa perlindungan Etalase");
  });

  test("shows her code with the exact sum and no tip, and Bu Rina's account where she transfers", async () => {
    const tipped = withField(code, "5303360", "53033605502015802ID").replace("5802ID5802ID", "5802ID");
    const text = tipped.slice(0, -4) + crcOf(tipped.slice(0, -4));
    expect(await keepShopQris(market.rina, { picture: null, text })).toMatchObject({ ok: true });
    expect(await confirmShopQris(market.rina, { text })).toMatchObject({ ok: true });
    const { attempt } = await bought();
    const how = attempt.instructions as { kind: string; qrString: string };
    const read = readQris(how.qrString);
    expect(read).toMatchObject({ value: { kind: "dynamic", amount: 36_000n, bill: attempt.reference } });
    expect(read.ok && read.value.fields.some(({ tag }) => ["55", "56", "57"].includes(tag))).toBe(false);
    await keepShopAccount(market.rina, { bank: "BNI", number: "0123456789", holderName: "Rina" });
    const transfer = await bought("transfer_shop");
    expect(transfer.attempt.instructions).toEqual({
      ...{ kind: "transfer", bank: "BNI", number: "0123456789", holderName: "Rina" },
    });
  });

  test("goes on when Bu Rina says that the money came, once, and the platform's books never hold it", async () => {
    await useQris();
    const order = await bought();
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 1 });
    expect(await sendProof(guest, { orderId: order.orderId, picture: await photo() })).toMatchObject({
      ok: true,
    });
    await settle();
    expect(await db.letter.count({ where: { kind: "straight.proof_sent" } })).toBe(1);
    const answers = await Promise.all(
      [1, 2, 3].map(() => confirmStraight(market.rina, { orderId: order.orderId })),
    );
    expect(answers.every((answer) => answer.ok)).toBe(true);
    await settle();
    expect(await statusOf(order.orderId)).toBe("placed");
    const asked = await db.letter.findFirstOrThrow({ where: { kind: "part.to_accept" } });
    expect(asked.body).toContain("transfer kembali ke pembeli");
    expect(asked.body).not.toContain("uang pembeli kembali");
    const changed = { orderId: order.orderId, reason: "Berubah pikiran" };
    expect(await cancelOrder(guest, changed)).toMatchObject({ code: "too_late" });
    expect(await shelf(market.amplang)).toEqual({ stock: 9, held: 0 });
    expect((await shopBalance(market.rina.shopId)).straightUnderWay).toBe(36_000n);
    await acceptPart(market.rina, order.partId);
    await shipPart(market.rina, { partId: order.partId, courier: null, trackingNumber: null });
    await confirmReceipt(guest, { orderId: order.orderId, partId: order.partId });
    await settle();
    expect(await db.journal.findMany({ orderBy: { at: "asc" }, select: { kind: true } })).toEqual([
      { kind: "sale" },
      { kind: "release" },
    ]);
    expect(await payableOf(market.rina.shopId)).toBe(0n);
    expect(await db.straightProof.findMany({ select: { status: true } })).toEqual([{ status: "confirmed" }]);
    const refund = await refundPart(await appointOfficer(), {
      ...{ partId: order.partId, wish: { kind: "rest" }, reason: "Rusak", restock: false, key: "a" },
    });
    expect(refund).toMatchObject({ code: "paid_to_shop" });
  });

  test("is Bu Rina's to give back once she refuses it: her letter says how much and to whom, Dina's whom to ask", async () => {
    await useQris();
    const order = await bought();
    await confirmStraight(market.rina, { orderId: order.orderId });
    await refusePart(market.rina, { partId: order.partId, reason: "Gosong semua" });
    await settle();
    const told = await db.letter.findMany({ where: { kind: "straight.cancelled" } });
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toContain("Rp 36.000".replace(" ", "\u00a0"));
    expect(told[0]?.body).toContain("Dina");
    const { body } = await db.letter.findFirstOrThrow({ where: { kind: "part.cancelled" } });
    expect(body).toContain("penjual yang mengembalikannya");
    expect(await db.refund.count()).toBe(0);
  });

  test("comes back to Dina with the reason where the money isn't there, until she proves it", async () => {
    await useQris();
    const { orderId } = await bought();
    expect(await disputeStraight(market.rina, { orderId, reason: "Belum ada" })).toMatchObject({
      code: "not_open",
    });
    await sendProof(guest, { orderId, picture: await photo() });
    expect(
      await disputeStraight(market.rina, { orderId, reason: "Belum ada transfer hari ini" }),
    ).toMatchObject({ ok: true });
    await settle();
    const letter = await db.letter.findFirstOrThrow({ where: { kind: "straight.disputed" } });
    expect(letter.body).toContain("Belum ada transfer hari ini");
    expect((await proofsOf({ orderId }))[0]).toMatchObject({ status: "disputed" });
    expect(await statusOf(orderId)).toBe("awaiting_payment");
    await sendProof(guest, { orderId, picture: await photo() });
    expect(await confirmStraight(market.rina, { orderId })).toMatchObject({ ok: true });
  });

  test("stands on Bu Rina's home while a photo of it waits for her, and no longer once Dina cancels", async () => {
    await useQris();
    const { orderId } = await bought();
    const atHome = async () => (await provenOrders(market.rina.shopId)).map((order) => order.orderId);
    expect(await atHome()).toEqual([]);
    await sendProof(guest, { orderId, picture: await photo() });
    expect(await atHome()).toEqual([orderId]);
    await cancelOrder(guest, { orderId, reason: "Tidak jadi" });
    await settle();
    expect(await atHome()).toEqual([]);
  });

  test("ends by itself where nobody answers, gives its goods back, and lives again where the owner finds the money", async () => {
    await useQris();
    const { orderId } = await bought();
    advanceClock(20 * 3_600_000);
    await sendProof(guest, { orderId, picture: await photo() });
    advanceClock(7 * 3_600_000);
    expect([await remindOfProofs(), await remindOfProofs()]).toEqual([1, 0]);
    await pollAttempts();
    expect(await expireOrders((id) => endAttempt(id, "expired"))).toBe(0);
    advanceClock(18 * 3_600_000);
    expect(await expireOrders((id) => endAttempt(id, "expired"))).toBe(1);
    await settle();
    expect(await db.letter.count({ where: { kind: "straight.proof_waits" } })).toBe(1);
    expect([await statusOf(orderId), await shelf(market.amplang)]).toEqual([
      "expired",
      { stock: 10, held: 0 },
    ]);
    expect(await sendProof(guest, { orderId, picture: await photo() })).toMatchObject({ code: "not_open" });
    expect(await confirmStraight(market.rina, { orderId })).toMatchObject({ ok: true });
    expect([await statusOf(orderId), await shelf(market.amplang)]).toEqual(["placed", { stock: 9, held: 0 }]);
  });

  test("frees what was held again where the money was settled otherwise", async () => {
    const { orderId } = await ended();
    await db.paymentAttempt.updateMany({ where: { orderId }, data: { status: "failed" } });
    expect(await confirmStraight(market.rina, { orderId })).toMatchObject({ code: "not_open" });
    expect([await statusOf(orderId), await shelf(market.amplang)]).toEqual([
      "expired",
      { stock: 10, held: 0 },
    ]);
  });

  test("lives again for a week after it ended and no longer, and Bu Rina is told until when", async () => {
    const { orderId } = await ended();
    advanceClock(6.9 * 24 * 3_600_000);
    expect(await straightOrder(market.rina.shopId, orderId)).toMatchObject({ canAccept: true });
    expect(await straightOrders(market.rina.shopId)).toHaveLength(1);
    advanceClock(0.2 * 24 * 3_600_000);
    expect(await straightOrder(market.rina.shopId, orderId)).toMatchObject({ canAccept: false });
    expect(await straightOrders(market.rina.shopId)).toEqual([]);
    expect(await confirmStraight(market.rina, { orderId })).toMatchObject({ code: "too_late" });
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
  });

  test("ends for good where its buyer's account was deleted: nobody knows where it goes", async () => {
    const { orderId } = await ended();
    await db.order.update({ where: { id: orderId }, data: { phone: "", addressLine: "" } });
    expect(await confirmStraight(market.rina, { orderId })).toMatchObject({ code: "buyer_gone" });
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
  });

  test("is nobody's but hers: no other shop confirms it or sees its proof, and no other way of paying takes it over", async () => {
    await useQris();
    const { orderId } = await bought();
    await sendProof(guest, { orderId, picture: await photo() });
    const { id } = await db.straightProof.findFirstOrThrow();
    expect(await confirmStraight(market.hasan, { orderId })).toMatchObject({ code: "not_found" });
    expect(await disputeStraight(market.hasan, { orderId, reason: "Bukan" })).toMatchObject({
      code: "not_found",
    });
    expect(await proofPicture({ id, shopId: market.hasan.shopId })).toBeNull();
    expect(await changePayment({ orderId, method: "qris" })).toMatchObject({ code: "not_open" });
    const picture = await proofPicture({ id, shopId: market.rina.shopId });
    const meta = await sharp(picture ?? new Uint8Array()).metadata();
    expect([meta.format, meta.exif]).toEqual(["jpeg", undefined]);
    const other = await bought();
    expect(await proofPicture({ id, orderId: other.orderId })).toBeNull();
  });

  test("is not seen by who knows its two numbers alone: her bank stands on it", async () => {
    await useQris();
    const { orderId } = await bought();
    const { nomor } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
    await sendProof(guest, { orderId, picture: await photo() });
    const { id } = await db.straightProof.findFirstOrThrow();
    const see = async (key: string) => {
      const request = new Request(`http://127.0.0.1${paths.orderProofPicture(nomor, id, key)}`);
      const context = { ip: "127.0.0.1", viewer: null } as RequestContext;
      return proofRoute({ request, context, params: { nomor, proof: id } }).catch(
        (thrown: Response) => thrown,
      );
    };
    expect((await see(orderKey(nomor))).status).toBe(200);
    expect((await see(orderLookKey(nomor))).status).toBe(404);
  });

  test("case 30: one photo proves one payment, though it is sent for two orders at once or saved anew", async () => {
    await useQris();
    const [first, second] = [await bought(), await bought()];
    const picture = await photo();
    const both = await Promise.all(
      [first, second].map(({ orderId }) => sendProof(guest, { orderId, picture })),
    );
    expect(both.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual(["ok", "picture_used"]);
    const again = new Uint8Array(await sharp(picture).keepExif().png().toBuffer());
    for (const { orderId } of [first, second])
      expect(await sendProof(guest, { orderId, picture: again })).toMatchObject({ code: "picture_used" });
    expect(await db.straightProof.count()).toBe(1);
  });

  test("takes five photos and no more, none of a wrong kind, and none for an order that is paid otherwise", async () => {
    await useQris();
    const { orderId } = await bought();
    const text = new Uint8Array(Buffer.from("<script>"));
    expect(await sendProof(guest, { orderId, picture: text })).toMatchObject({ code: "picture_unknown" });
    expect(await sendProof(guest, { orderId, picture: new Uint8Array() })).toMatchObject({
      code: "picture_empty",
    });
    const answers = await Promise.all(
      Array.from({ length: 7 }, async () => sendProof(guest, { orderId, picture: await photo() })),
    );
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.code)).sort()).toEqual([
      ...["ok", "ok", "ok", "ok", "ok", "too_many", "too_many"],
    ]);
    const shelfOfPhotos = path.join(folder, "media", "payment-proofs", market.rina.shopId);
    const stored = await readdir(shelfOfPhotos);
    expect(await sendProof(guest, { orderId, picture: await photo() })).toMatchObject({ code: "too_many" });
    expect(await readdir(shelfOfPhotos)).toEqual(stored);
    for (const name of stored) await sweepProof({ fileKey: `payment-proofs/${market.rina.shopId}/${name}` });
    expect(await readdir(shelfOfPhotos)).toHaveLength(5);
    const usual = await bought("qris");
    expect(await sendProof(guest, { orderId: usual.orderId, picture: await photo() })).toMatchObject({
      code: "not_open",
    });
    expect(await confirmStraight(market.rina, { orderId: usual.orderId })).toMatchObject({
      code: "not_found",
    });
    expect(await db.straightProof.count()).toBe(5);
  });
});
