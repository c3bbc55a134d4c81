import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { whyNotClose } from "~/domain/accounts/close-account.server";
import { payableOf } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { refundPage } from "~/domain/orders/refund-page.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { stopOrder } from "~/domain/orders/stop-order.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { shopBalance } from "~/domain/payouts/balance.server";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { acceptReturn, declineReturn, offerForReturn } from "~/domain/returns/answer-return.server";
import { orderReturns } from "~/domain/returns/buyer-queries.server";
import { askCity, sendBack, takeOffer, withdrawReturn } from "~/domain/returns/follow-return.server";
import { receiveGoods } from "~/domain/returns/receive-goods.server";
import { confirmRepaid, sayRepaid } from "~/domain/returns/repay-by-hand.server";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { sweepReturns } from "~/domain/returns/sweep-returns.server";
import { returnView } from "~/domain/returns/view.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
import { guest } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, settle, shelf } from "./money-cast";
import { ask, asked, complete, type Received, received, statusOf } from "./returns-cast";

useDatabase();
const dayMs = 86_400_000;
let market: MoneyMarket;
let bought: Received;

beforeEach(async () => {
  market = await openMoneyMarket();
  bought = await received(market);
});
afterEach(async () => {
  await settle();
  restoreClock();
  expect((await verifyLedger()).problems).toEqual([]);
});

const paidWith = () => ({ orderId: bought.orderId });

describe("at once", () => {
  test("one form sent twice is one return, and two forms are one open return", async () => {
    const same = await Promise.all([ask(bought, { key: "klik-ganda" }), ask(bought, { key: "klik-ganda" })]);
    expect(same.every((answer) => answer.ok)).toBe(true);
    expect(await db.partReturn.count()).toBe(1);
    expect(await ask(bought, { key: "klik-ganda" })).toEqual(same[0]);
    expect(await ask(bought)).toMatchObject({ code: "already_open" });
    const other = await received(market);
    const two = await Promise.all([ask(other), ask(other), ask(other)]);
    expect(two.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await db.partReturn.count({ where: { partId: other.partId, closedAt: null } })).toBe(1);
  });

  test("asked while the part completes: it is open before, or after with the money held", async () => {
    const [answer] = await Promise.all([ask(bought), complete(bought.partId)]);
    expect(answer).toMatchObject({ ok: true });
    const part = await db.orderPart.findUniqueOrThrow({ where: { id: bought.partId } });
    expect(part.heldAt).not.toBeNull();
    expect(["delivered", "completed"]).toContain(part.status);
    expect(await complete(bought.partId)).toBe(false);
  });

  test("with a refund by an officer: the money goes back once, by the one or by the other", async () => {
    const officer = await appointOfficer();
    const whole = { partId: bought.partId, wish: { kind: "rest" as const }, reason: "Rusak", restock: false };
    const [refund, answer] = await Promise.all([
      refundPart(officer, { ...whole, key: "petugas" }),
      ask(bought),
    ]);
    if (refund.ok) expect(answer).toMatchObject({ code: "quantity_exceeds" });
    else expect(refund).toMatchObject({ code: "return_open" });
    await settle();
    expect(market.bank.paidBack).toBe(refund.ok ? 92_000n : 0n);
  });

  test("is what decides about the money while it is open: other refunds wait", async () => {
    await asked(bought);
    const scope = { partId: bought.partId, shopId: market.rina.shopId };
    expect((await refundPage(scope, { jenis: "rest" }))?.desk.closed).toBe("return_open");
    const wish = { kind: "rest" as const };
    const input = { partId: bought.partId, wish, reason: "Rusak", restock: false, key: "langsung" };
    expect(await refundPart(market.rina, input)).toMatchObject({ code: "return_open" });
  });

  test("accepted twice, or accepted and declined: one answer counts and the money goes back once", async () => {
    const returnId = await asked(bought);
    const answers = await Promise.all([
      acceptReturn(market.rina, { returnId, goodsBack: false }),
      acceptReturn(market.rina, { returnId, goodsBack: false }),
      declineReturn(market.rina, { returnId, reason: "Tidak mungkin", pictures: [] }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await settle();
    expect(market.bank.paidBack).toBe((await statusOf(returnId)) === "refunded" ? 28_000n : 0n);
  });

  test("goods received twice go back to the shelf once", async () => {
    const returnId = await asked(bought);
    await acceptReturn(market.rina, { returnId, goodsBack: true });
    const before = (await shelf(market.amplang)).stock;
    const both = await Promise.all([1, 2].map(() => receiveGoods(market.rina, { returnId, restock: true })));
    expect(both.filter((answer) => answer.ok)).toHaveLength(1);
    await settle();
    expect([market.bank.paidBack, (await shelf(market.amplang)).stock]).toEqual([28_000n, before + 1]);
  });

  test("an offer taken while its time runs out: taken or lapsed, never both", async () => {
    const returnId = await asked(bought);
    await offerForReturn(market.rina, { returnId, amount: rupiah(9000n), note: "" });
    advanceClock(5 * dayMs + 1000);
    const [taken] = await Promise.all([takeOffer(guest, { ...paidWith(), returnId }), sweepReturns()]);
    await settle();
    expect(market.bank.paidBack).toBe(taken.ok ? 9000n : 0n);
    expect(await statusOf(returnId)).toBe(taken.ok ? "refunded" : "lapsed");
  });
});

describe("money of a completed part", () => {
  test("doesn't leave with a payout while its return is open, and does afterwards", async () => {
    await complete(bought.partId);
    await settle();
    const returnId = await asked(bought);
    advanceClock(9 * dayMs);
    await sweepPayouts();
    const held = await shopBalance(market.rina.shopId);
    expect([held.free, held.onHold, held.gathered]).toEqual([0n, 92_000n - 4200n - 644n, 0n]);
    expect(await db.payoutItem.count({ where: { partId: bought.partId } })).toBe(0);
    await withdrawReturn(guest, { ...paidWith(), returnId });
    advanceClock(7 * dayMs);
    await sweepPayouts();
    expect((await shopBalance(market.rina.shopId)).gathered).toBe(held.onHold);
  });

  test("that is back at Dina's bank can't be given back a second time", async () => {
    const attempt = await db.paymentAttempt.findFirstOrThrow({ where: { orderId: bought.orderId } });
    const returnId = await asked(bought);
    market.bank.reverse(attempt.reference);
    await settleAttempt(attempt.id);
    await settle();
    await stopOrder({ attemptId: attempt.id, orderId: bought.orderId });
    expect(await acceptReturn(market.rina, { returnId, goodsBack: false })).toMatchObject({
      code: "taken_back",
    });
    expect(await statusOf(returnId)).toBe("asked");
    expect(market.bank.paidBack).toBe(0n);
    await withdrawReturn(guest, { ...paidWith(), returnId });
    expect(await ask(bought)).toMatchObject({ code: "stopped" });
  });

  test("that her way to pay can't give back is asked for by letter, with the page for her account", async () => {
    market.bank.refundScript.push("unsupported");
    const returnId = await asked(bought);
    await acceptReturn(market.rina, { returnId, goodsBack: false });
    await settle();
    expect(await returnView({ id: returnId })).toMatchObject({
      status: "refunded",
      refund: { status: "manual" },
    });
    const letter = await db.letter.findFirstOrThrow({ where: { kind: "refund.manual" } });
    expect([letter.toName, letter.link]).toEqual([
      "Dina Marlina",
      expect.stringMatching(/\/pesanan\/ET-[^/]+\/pengembalian\/[0-9a-f-]{36}\?kunci=/),
    ]);
  });
});

describe("nobody else", () => {
  test("finds it: another shop, another order, an id that never was", async () => {
    const returnId = await asked(bought);
    const other = await received(market, 1);
    const foreign = { orderId: other.orderId, returnId };
    for (const answer of [
      acceptReturn(market.hasan, { returnId, goodsBack: false }),
      offerForReturn(market.hasan, { returnId, amount: rupiah(1n), note: "" }),
      declineReturn(market.hasan, { returnId, reason: "Tidak mau", pictures: [] }),
      receiveGoods(market.hasan, { returnId, restock: true }),
      sayRepaid(market.hasan, { returnId, note: "", pictures: [] }),
      takeOffer(guest, foreign),
      askCity(guest, { ...foreign, note: "Tidak benar" }),
      sendBack(guest, { ...foreign, courier: null, trackingNumber: null }),
      withdrawReturn(guest, foreign),
      confirmRepaid(guest, foreign),
      withdrawReturn(guest, { ...paidWith(), returnId: newId() }),
    ])
      expect(await answer).toMatchObject({ code: "not_found" });
    expect(await shopReturn(market.hasan.shopId, returnId)).toBeNull();
    expect(await returnView({ id: returnId, orderId: other.orderId })).toBeNull();
    expect(await ask({ ...other, partId: bought.partId })).toMatchObject({ code: "not_found" });
    expect(await statusOf(returnId)).toBe("asked");
  });

  test("asks for what isn't there: other lines, too many pieces, nothing, too often", async () => {
    const other = await received(market, 1);
    const pieces = (lineId: string, quantity: number) => ask(bought, { lines: [{ lineId, quantity }] });
    expect(await pieces(other.lineId, 1)).toMatchObject({ code: "line_unknown" });
    expect(await pieces(bought.lineId, 4)).toMatchObject({ code: "quantity_exceeds", left: 3 });
    expect(await pieces(bought.lineId, 0)).toMatchObject({ code: "nothing_chosen" });
    expect(await ask(bought, { amount: rupiah(28_001n) })).toMatchObject({ code: "amount_exceeds" });
    for (let times = 0; times < 3; times += 1)
      await withdrawReturn(guest, { ...paidWith(), returnId: await asked(bought) });
    expect(await ask(bought)).toMatchObject({ code: "too_often" });
    expect(await orderReturns(bought.orderId)).toMatchObject([{ why: "too_often", list: [{}, {}, {}] }]);
  });

  test("closes her account over it", async () => {
    await complete(bought.partId);
    await settle();
    const account = await db.account.create({ data: { name: "Dina", passwordHash: "x" } });
    await db.order.update({ where: { id: bought.orderId }, data: { accountId: account.id } });
    expect(await whyNotClose(account.id)).toBeNull();
    const returnId = await asked(bought);
    expect(await whyNotClose(account.id)).toMatchObject({ code: "orders_open", count: 1 });
    await withdrawReturn(guest, { ...paidWith(), returnId });
    expect(await whyNotClose(account.id)).toBeNull();
    expect(await payableOf(market.rina.shopId)).toBe(92_000n - 4200n - 644n);
  });
});
