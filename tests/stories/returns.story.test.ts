import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { auditTrail } from "~/domain/accounts/audit-trail.server";
import { payableOf } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { confirmReceipt } from "~/domain/orders/fulfil-part.server";
import {
  acceptReturn,
  declineReturn,
  objectToGoods,
  offerForReturn,
} from "~/domain/returns/answer-return.server";
import { decideReturn } from "~/domain/returns/decide-return.server";
import { decisionOption, deskReturn } from "~/domain/returns/desk-queries.server";
import { askCity, sendBack, takeOffer, withdrawReturn } from "~/domain/returns/follow-return.server";
import { returnPicture, sweepReturnPhoto } from "~/domain/returns/photos.server";
import { receiveGoods } from "~/domain/returns/receive-goods.server";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { sweepReturns } from "~/domain/returns/sweep-returns.server";
import { returnView } from "~/domain/returns/view.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
import { guest } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, settle, shelf } from "./money-cast";
import { ask, asked, complete, photo, type Received, received, statusOf } from "./returns-cast";

useDatabase();
const dayMs = 86_400_000;
let market: MoneyMarket;
let officer: AdminActor;
let bought: Received;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-returns-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
  bought = await received(market);
});
afterEach(async () => {
  await settle();
  restoreClock();
  expect((await verifyLedger()).problems).toEqual([]);
});

const hers = () => ({ orderId: bought.orderId });
const lettersTo = async (kind: string) =>
  (await db.letter.findMany({ where: { kind }, orderBy: { createdAt: "asc" } })).map(
    (letter) => letter.toName,
  );

describe("a return that both sides agree on", () => {
  test("goes its whole way: asked with photos, accepted, sent back, received, and the money is Dina's again", async () => {
    const returnId = await asked(bought, { pictures: [await photo(), await photo()] });
    const mine = { ...hers(), returnId };
    expect(await confirmReceipt(guest, { ...hers(), partId: bought.partId })).toMatchObject({
      code: "moved_on",
    });
    expect(await acceptReturn(market.rina, { returnId, goodsBack: true })).toMatchObject({ ok: true });
    expect(market.bank.paidBack).toBe(0n);
    expect(await sendBack(guest, { ...mine, courier: "JNE", trackingNumber: "TRK-1" })).toMatchObject({
      ok: true,
    });
    const page = await shopReturn(market.rina.shopId, returnId);
    expect(page).toMatchObject({
      view: { status: "sent_back", courier: "JNE", trackingNumber: "TRK-1", photos: [{}, {}] },
      preview: { amount: 28_000n, fromShop: 26_600n, fromCommission: 1400n, isReleased: false },
    });
    const before = (await shelf(market.amplang)).stock;
    expect(await receiveGoods(market.rina, { returnId, restock: true })).toMatchObject({ ok: true });
    await settle();
    expect([await statusOf(returnId), market.bank.paidBack]).toEqual(["refunded", 28_000n]);
    expect((await shelf(market.amplang)).stock).toBe(before + 1);
    expect(await lettersTo("return.asked")).toEqual(["Bu Rina"]);
    expect(await lettersTo("return.to_send")).toEqual(["Dina Marlina"]);
    expect(await lettersTo("return.sent_back")).toEqual(["Bu Rina"]);
    expect((await lettersTo("return.refunded")).sort()).toEqual(["Bu Rina", "Dina Marlina"]);
    advanceClock(3 * dayMs);
    expect(await sweepParts()).toMatchObject({ completed: 1 });
    await settle();
    expect(await payableOf(market.rina.shopId)).toBe(92_000n - 28_000n - 2800n - 644n);
  });

  test("lets her keep the goods, and puts nothing on the shelf by itself", async () => {
    const before = (await shelf(market.amplang)).stock;
    const returnId = await asked(bought);
    expect(await acceptReturn(market.rina, { returnId, goodsBack: false })).toMatchObject({ ok: true });
    await settle();
    expect([await statusOf(returnId), market.bank.paidBack]).toEqual(["refunded", 28_000n]);
    expect((await shelf(market.amplang)).stock).toBe(before);
    const line = await db.orderLine.findUniqueOrThrow({ where: { id: bought.lineId } });
    expect(line.refundedQuantity).toBe(1);
  });

  test("can be a part of the money, offered and taken", async () => {
    const returnId = await asked(bought);
    const offer = (amount: bigint) =>
      offerForReturn(market.rina, { returnId, amount: rupiah(amount), note: "Potongan, ya Bu" });
    expect(await offer(28_000n)).toMatchObject({ code: "not_less", asked: 28_000n });
    expect(await offer(0n)).toMatchObject({ code: "amount_missing" });
    expect(await offer(10_000n)).toMatchObject({ ok: true });
    expect(await offer(9000n)).toMatchObject({ code: "moved_on" });
    expect(await takeOffer(guest, { ...hers(), returnId })).toMatchObject({ ok: true });
    await settle();
    expect([await statusOf(returnId), market.bank.paidBack]).toEqual(["refunded", 10_000n]);
    const letter = await db.letter.findFirstOrThrow({ where: { kind: "return.offered" } });
    expect(letter.body).toContain("Potongan, ya Bu");
    expect(letter.body).toMatch(/sebelum\s\d+\s\S+\s20\d\d,\s\d\d\.\d\d\sWITA\./);
  });

  test("of all goods for the shop's fault gives delivery back too, also after the money was hers", async () => {
    await complete(bought.partId);
    await settle();
    const owed = await payableOf(market.rina.shopId);
    const returnId = await asked(bought, { lines: [{ lineId: bought.lineId, quantity: 3 }] });
    expect(await acceptReturn(market.rina, { returnId, goodsBack: false })).toMatchObject({ ok: true });
    await settle();
    expect(market.bank.paidBack).toBe(92_000n);
    expect(owed - (await payableOf(market.rina.shopId))).toBe(92_000n - 4200n);
  });

  test("can be withdrawn: the part completes as if nothing had been", async () => {
    const returnId = await asked(bought);
    advanceClock(3 * dayMs);
    expect(await sweepParts()).toMatchObject({ completed: 0 });
    restoreClock();
    expect(await withdrawReturn(guest, { ...hers(), returnId })).toMatchObject({ ok: true });
    expect(await withdrawReturn(guest, { ...hers(), returnId })).toMatchObject({ code: "moved_on" });
    advanceClock(3 * dayMs);
    expect(await sweepParts()).toMatchObject({ completed: 1 });
  });
});

describe("what they don't agree on", () => {
  const decide = async (
    returnId: string,
    choice: "refund" | "goods_back" | "reject",
    amount: bigint | null = null,
  ) => {
    const sum = amount === null ? null : rupiah(amount);
    const found = await decisionOption(returnId, choice, sum);
    const print = found?.option.ok ? found.option.value.print : "";
    return decideReturn(officer, { returnId, choice, amount: sum, print, note: "Fotonya jelas" });
  };
  const disputed = async () => {
    const returnId = await asked(bought);
    const no = { returnId, reason: "Dikirim utuh", pictures: [await photo()] };
    expect(await declineReturn(market.rina, no)).toMatchObject({ ok: true });
    const call = { ...hers(), returnId, note: "Tidak benar" };
    expect(await askCity(guest, call)).toMatchObject({ ok: true });
    await settle();
    return returnId;
  };

  test("comes before an officer with the evidence of both, and what she decides is done and on record", async () => {
    const returnId = await disputed();
    expect(await lettersTo("return.with_city")).toEqual(expect.arrayContaining(["Bu Rina", officer.name]));
    const page = await deskReturn(returnId);
    expect(page?.view.photos.map(({ kind }) => kind)).toEqual(["shop"]);
    expect(page?.options.map((one) => (one.ok ? one.value.choice : one.choice))).toEqual([
      ...["refund", "goods_back", "reject"],
    ]);
    const [refund] = page?.options ?? [];
    expect(refund).toMatchObject({ value: { amount: 28_000n, preview: { fromShop: 26_600n } } });
    expect(await decide(returnId, "refund")).toMatchObject({ ok: true });
    expect(await decide(returnId, "refund")).toMatchObject({ code: "moved_on" });
    await settle();
    expect([await statusOf(returnId), market.bank.paidBack]).toEqual(["refunded", 28_000n]);
    expect((await lettersTo("return.refunded")).sort()).toEqual(["Bu Rina", "Dina Marlina"]);
    const act = await db.auditEntry.findFirstOrThrow({ where: { action: "return.refunded" } });
    expect(act).toMatchObject({ accountId: officer.accountId, note: "Fotonya jelas" });
    const [line] = (await auditTrail({ q: "Fotonya jelas", group: "money", page: 1 })).lines.filter(
      ({ action }) => action === "return.refunded",
    );
    expect(line).toMatchObject({
      subjectId: returnId,
      subjectName: bought.nomor,
      shopName: "amplang-bu-rina",
    });
  });

  test("can be a smaller sum, or the goods first, and never more than she asked", async () => {
    const returnId = await disputed();
    expect(await decide(returnId, "refund", 28_001n)).toMatchObject({
      code: "amount_exceeds",
      most: 28_000n,
    });
    expect(await decide(returnId, "goods_back", 20_000n)).toMatchObject({ ok: true });
    expect(await statusOf(returnId)).toBe("to_send");
    expect(await receiveGoods(market.rina, { returnId, restock: false })).toMatchObject({ ok: true });
    await settle();
    expect(market.bank.paidBack).toBe(20_000n);
  });

  test("can be refused: the money goes on, and she can't ask again for this part", async () => {
    const returnId = await disputed();
    expect(await decide(returnId, "reject")).toMatchObject({ ok: true });
    expect(await ask(bought)).toMatchObject({ code: "decided" });
    advanceClock(3 * dayMs);
    expect(await sweepParts()).toMatchObject({ completed: 1 });
    await settle();
    expect((await lettersTo("return.rejected")).sort()).toEqual(["Bu Rina", "Dina Marlina"]);
  });

  test("is not decided on a page that shows other effects by now", async () => {
    const returnId = await disputed();
    const old = (await decisionOption(returnId, "refund", null))?.option;
    const print = old?.ok ? old.value.print : "";
    const input = {
      returnId,
      choice: "refund" as const,
      amount: rupiah(9000n),
      print,
      note: "Sebagian saja",
    };
    expect(await decideReturn(officer, input)).toMatchObject({ code: "changed" });
    expect(await statusOf(returnId)).toBe("with_city");
  });

  test("two officers at once: one decides", async () => {
    const returnId = await disputed();
    const answers = await Promise.all([decide(returnId, "refund"), decide(returnId, "reject")]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await settle();
    expect(market.bank.paidBack === 0n).toBe((await statusOf(returnId)) === "rejected");
  });

  test("goods that came back other than they were are the city's, too", async () => {
    const returnId = await asked(bought);
    await acceptReturn(market.rina, { returnId, goodsBack: true });
    const other = { returnId, reason: "Isinya batu", pictures: [] };
    expect(await objectToGoods(market.rina, other)).toMatchObject({ code: "moved_on" });
    await sendBack(guest, { ...hers(), returnId, courier: null, trackingNumber: null });
    expect(await objectToGoods(market.rina, other)).toMatchObject({ ok: true });
    expect((await deskReturn(returnId))?.options.map((one) => one.ok && one.value.choice)).toEqual([
      ...["refund", "reject"],
    ]);
  });
});

describe("silence", () => {
  test("of Bu Rina leads to the city, and nobody's money moves by it", async () => {
    const returnId = await asked(bought);
    advanceClock(2 * dayMs - 60_000);
    expect(await sweepReturns()).toBe(0);
    advanceClock(120_000);
    expect(await Promise.all([sweepReturns(), sweepReturns()])).toContain(1);
    expect([await statusOf(returnId), market.bank.paidBack]).toEqual(["with_city", 0n]);
    advanceClock(60 * dayMs);
    expect(await sweepReturns()).toBe(0);
    expect(await sweepParts()).toMatchObject({ completed: 0 });
    await settle();
    const steps = (await returnView({ id: returnId }))?.steps ?? [];
    expect(steps.map(({ status, by }) => [status, by])).toEqual([
      ["asked", "buyer"],
      ["with_city", null],
    ]);
  });

  test("of Dina, offered something or asked to send the goods, closes it and the part goes on", async () => {
    for (const answer of ["offer", "send"] as const) {
      const one = await received(market, 1);
      const returnId = await asked(one);
      if (answer === "offer")
        await offerForReturn(market.rina, { returnId, amount: rupiah(5000n), note: "" });
      else await acceptReturn(market.rina, { returnId, goodsBack: true });
      advanceClock(5 * dayMs + 60_000);
      expect(await sweepReturns()).toBe(1);
      expect(await statusOf(returnId)).toBe("lapsed");
    }
    expect(await sweepParts()).toMatchObject({ completed: 3 });
    await settle();
    expect(market.bank.paidBack).toBe(0n);
  });

  test("after completion leaves no way to ask once the city's days are over", async () => {
    await complete(bought.partId);
    advanceClock(6 * dayMs);
    expect(await ask(bought)).toMatchObject({ code: "too_late" });
    expect(await db.partReturn.count()).toBe(0);
  });
});

describe("photos of a return", () => {
  test("are drawn anew, and there for buyer, shop and officers alone", async () => {
    const returnId = await asked(bought, { pictures: [await photo()] });
    const [one] = (await returnView({ id: returnId }))?.photos ?? [];
    const where = { photoId: one?.id ?? "", returnId };
    const bytes = await returnPicture(hers(), where);
    expect((await sharp(bytes ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined();
    expect(await returnPicture({ shopId: market.rina.shopId }, where)).not.toBeNull();
    expect(await returnPicture("city", where)).not.toBeNull();
    expect(await returnPicture({ shopId: market.hasan.shopId }, where)).toBeNull();
    const other = await received(market, 1);
    expect(await returnPicture({ orderId: other.orderId }, where)).toBeNull();
    const { fileKey } = await db.returnPhoto.findFirstOrThrow();
    await sweepReturnPhoto({ fileKey });
    expect(await returnPicture("city", where)).not.toBeNull();
  });

  test("of a kind that we don't take are refused, and nothing is asked", async () => {
    const heic = new Uint8Array(
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]),
    );
    expect(await ask(bought, { pictures: [await photo(), heic] })).toMatchObject({ code: "picture_heic" });
    const five = await Promise.all(Array.from({ length: 5 }, photo));
    expect(await ask(bought, { pictures: five })).toMatchObject({ code: "too_many_photos" });
    expect([await db.partReturn.count(), await db.returnPhoto.count()]).toEqual([0, 0]);
  });
});
