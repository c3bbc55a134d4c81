import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { confirmStraight } from "~/domain/orders/confirm-straight.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { createStraightGateway } from "~/domain/payments/gateways/straight.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { acceptReturn, offerForReturn } from "~/domain/returns/answer-return.server";
import { decideReturn } from "~/domain/returns/decide-return.server";
import type { DecisionChoice } from "~/domain/returns/decision-plan";
import { decisionOption, deskReturn } from "~/domain/returns/desk-queries.server";
import { askCity, sendBack, takeOffer } from "~/domain/returns/follow-return.server";
import { receiveGoods } from "~/domain/returns/receive-goods.server";
import { confirmRepaid, sayRepaid } from "~/domain/returns/repay-by-hand.server";
import { sweepReturns } from "~/domain/returns/sweep-returns.server";
import { keepShopAccount } from "~/domain/straight/keep-account.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
import { cashOrder, guest, guestWith, wish } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, settle } from "./money-cast";
import { asked, complete, handOver, photo, type Received, statusOf } from "./returns-cast";
import { buyAmplang, cityVoucher } from "./voucher-cast";

useDatabase();
const dayMs = 86_400_000;
let market: MoneyMarket;
let officer: AdminActor;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-returns-hand-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
  setGateways([market.bank.gateway, createCashGateway(), createStraightGateway()]);
});
afterEach(async () => {
  await settle();
  restoreClock();
  expect((await verifyLedger()).problems).toEqual([]);
});

/** Two amplang for Rp 28.000 each, paid in cash at the door. */
async function byCash(): Promise<Received> {
  const bought = await cashOrder(market, guest, 2);
  await settle();
  await handOver(market.rina, bought.partId);
  const { nomor } = await db.order.findUniqueOrThrow({ where: { id: bought.orderId } });
  return { ...bought, nomor };
}

/** Two amplang, transferred to Bu Rina's own account. */
async function straight(): Promise<Received> {
  await keepShopAccount(market.rina, { bank: "BRI", number: "0123456789", holderName: "Rina" });
  const cart = await guestWith([market.amplang, 2]);
  const placed = await placeOrder(
    guest,
    cart,
    wish([market.rina.shopId], 64_000, { method: "transfer_shop" }),
  );
  if (!placed.ok) throw new Error(placed.code);
  const { orderId, nomor } = placed.value;
  await settle();
  await confirmStraight(market.rina, { orderId });
  const part = await db.orderPart.findFirstOrThrow({ where: { orderId }, include: { lines: true } });
  await handOver(market.rina, part.id);
  return { orderId, nomor, partId: part.id, lineId: part.lines[0]?.id ?? "" };
}

async function decide(returnId: string, choice: DecisionChoice) {
  const found = await decisionOption(returnId, choice, null);
  const print = found?.option.ok ? found.option.value.print : "";
  return decideReturn(officer, { returnId, choice, amount: null, print, note: "Sudah diperiksa" });
}

describe("money that Bu Rina took herself", () => {
  test("she gives back by hand and says so with a photo; Dina's yes ends it, and her commission is hers again", async () => {
    const bought = await byCash();
    await complete(bought.partId);
    await settle();
    expect(await payableOf(market.rina.shopId)).toBe(-2800n);
    const returnId = await asked(bought);
    expect(await acceptReturn(market.rina, { returnId, goodsBack: false })).toMatchObject({ ok: true });
    expect(await statusOf(returnId)).toBe("to_repay");
    const word = { returnId, note: "Tunai di toko", pictures: [await photo()] };
    expect(await sayRepaid(market.rina, word)).toMatchObject({ ok: true });
    expect(await sayRepaid(market.rina, word)).toMatchObject({ code: "moved_on" });
    const mine = { orderId: bought.orderId, returnId };
    const yes = await Promise.all([confirmRepaid(guest, mine), confirmRepaid(guest, mine)]);
    expect(yes.filter((answer) => answer.ok)).toHaveLength(1);
    await settle();
    expect([await statusOf(returnId), await payableOf(market.rina.shopId)]).toEqual(["settled", -1400n]);
    const part = await db.orderPart.findUniqueOrThrow({ where: { id: bought.partId } });
    expect([part.refunded, part.refundedItems, part.heldAt]).toEqual([28_000n, 28_000n, null]);
    expect([await db.refund.count(), market.bank.paidBack]).toEqual([0, 0n]);
    const letters = await db.letter.findMany({ where: { kind: { startsWith: "return." } } });
    expect(letters.map(({ kind, toName }) => `${kind} ${toName}`).sort()).toEqual([
      "return.asked Bu Rina",
      "return.repaid Dina Marlina",
      "return.settled Bu Rina",
      "return.to_repay Bu Rina",
      "return.to_repay Dina Marlina",
    ]);
  });

  test("before completion counts at completion: commission of what she kept alone", async () => {
    const bought = await byCash();
    const returnId = await asked(bought, { lines: [{ lineId: bought.lineId, quantity: 2 }] });
    await acceptReturn(market.rina, { returnId, goodsBack: true });
    await sendBack(guest, { orderId: bought.orderId, returnId, courier: null, trackingNumber: null });
    expect(await receiveGoods(market.rina, { returnId, restock: true })).toMatchObject({ ok: true });
    await sayRepaid(market.rina, { returnId, note: "", pictures: [] });
    await confirmRepaid(guest, { orderId: bought.orderId, returnId });
    advanceClock(3 * dayMs);
    expect(await sweepParts()).toMatchObject({ completed: 1 });
    await settle();
    expect(await payableOf(market.rina.shopId)).toBe(0n);
  });

  test("that she doesn't give back comes before the city, which lets her pay or says that she has", async () => {
    const bought = await straight();
    const returnId = await asked(bought);
    await offerForReturn(market.rina, { returnId, amount: rupiah(15_000n), note: "" });
    await takeOffer(guest, { orderId: bought.orderId, returnId });
    expect(await statusOf(returnId)).toBe("to_repay");
    advanceClock(2 * dayMs + 1000);
    expect(await sweepReturns()).toBe(1);
    const options = (await deskReturn(returnId))?.options ?? [];
    expect(options.map((one) => one.ok && one.value.choice)).toEqual([
      ...["repay", "settle", "goods_back", "reject"],
    ]);
    expect(await decide(returnId, "repay")).toMatchObject({ ok: true });
    await sayRepaid(market.rina, { returnId, note: "Transfer BRI", pictures: [] });
    const no = { orderId: bought.orderId, returnId, note: "Belum masuk" };
    expect(await askCity(guest, no)).toMatchObject({ ok: true });
    expect(await decide(returnId, "settle")).toMatchObject({ ok: true });
    await settle();
    const one = await db.partReturn.findUniqueOrThrow({ where: { id: returnId } });
    expect([one.status, one.repaid]).toEqual(["settled", 15_000n]);
    expect([await db.refund.count(), market.bank.paidBack]).toEqual([0, 0n]);
  });

  test("with a voucher of the city's goes back as Dina paid it, and the city bears nothing of it any more", async () => {
    await cityVoucher("KOTA10");
    const placed = await buyAmplang(market, "KOTA10", { method: "cash" });
    if (!placed.ok) throw new Error(placed.code);
    const { orderId, nomor } = placed.value;
    await settle();
    const part = await db.orderPart.findFirstOrThrow({ where: { orderId }, include: { lines: true } });
    await handOver(market.rina, part.id);
    await complete(part.id);
    await settle();
    expect(await payableOf(market.rina.shopId)).toBe(10_000n - 1400n);
    const returnId = await asked({ orderId, nomor, partId: part.id, lineId: part.lines[0]?.id ?? "" });
    await acceptReturn(market.rina, { returnId, goodsBack: false });
    await sayRepaid(market.rina, { returnId, note: "", pictures: [] });
    expect(await confirmRepaid(guest, { orderId, returnId })).toMatchObject({ ok: true });
    const one = await db.partReturn.findUniqueOrThrow({ where: { id: returnId } });
    expect([one.repaid, await payableOf(market.rina.shopId)]).toEqual([26_000n, 0n]);
  });

  test("counts as given back where Dina says nothing about it", async () => {
    const bought = await straight();
    const returnId = await asked(bought);
    await acceptReturn(market.rina, { returnId, goodsBack: false });
    await sayRepaid(market.rina, { returnId, note: "", pictures: [] });
    advanceClock(5 * dayMs + 1000);
    expect(await sweepReturns()).toBe(1);
    expect(await statusOf(returnId)).toBe("settled");
  });
});
