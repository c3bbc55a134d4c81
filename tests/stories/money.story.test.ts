import { beforeEach, describe, expect, test, vi } from "vitest";
import { cancelOrder, expireOrders } from "~/domain/orders/cancel-order.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { changePayment } from "~/domain/orders/change-payment.server";
import { confirmPayment } from "~/domain/orders/confirm-payment.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { type Gateway, GatewayUnclear } from "~/domain/payments/gateway";
import { setGateways } from "~/domain/payments/gateways.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { rematchParked } from "~/domain/payments/receive-webhook.server";
import { replayWebhook } from "~/domain/payments/replay-webhook.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import { guest, guestWith, wish } from "./checkout-cast";
import {
  booked,
  letExpire,
  type MoneyMarket,
  openCases,
  openMoneyMarket,
  order,
  pay,
  settle,
  shelf,
  statusOf,
  tell,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

describe("a payment", () => {
  test("told ten times at once while the poller asks too is one sale, one order and one taking from the shelf", async () => {
    const bought = await order(market, 2);
    market.bank.pay(bought.reference);
    advanceClock(61_000);
    const words = Array.from({ length: 10 }, (_, index) => tell(bought.reference, `evt-${index % 5}`));
    const answers = await Promise.all([...words, pollAttempts()]);
    expect(answers.slice(0, 10).every((answer) => "ok" in answer && answer.ok)).toBe(true);
    await Promise.all(Array.from({ length: 4 }, () => settleAttempt(bought.attemptId)));
    await settle();
    await Promise.all([confirmPayment(bought), confirmPayment(bought)]);
    expect(await statusOf(bought.orderId)).toBe("placed");
    expect(await booked("sale")).toBe(1);
    expect(await shelf(market.amplang)).toEqual({ stock: 8, held: 0 });
    expect(await db.orderStep.count({ where: { orderId: bought.orderId, kind: "paid" } })).toBe(1);
    expect(await db.webhookEvent.count({ where: { status: "processed" } })).toBe(5);
    expect(await openCases()).toEqual([]);
  });

  test("whose webhook never comes is found by the poller within two minutes", async () => {
    const bought = await order(market, 1);
    market.bank.pay(bought.reference);
    advanceClock(2 * 60_000);
    expect(await pollAttempts()).toMatchObject({ asked: 1, changed: 1 });
    await settle();
    expect(await statusOf(bought.orderId)).toBe("placed");
  });

  test("without the bank's signature changes nothing, and the bank isn't even asked", async () => {
    const bought = await order(market, 1);
    market.bank.pay(bought.reference);
    const askedBefore = market.bank.asked;
    const forged = await tell(bought.reference, "evt", { "x-bank": "forged" });
    expect(forged).toMatchObject({ ok: false, code: "unsigned" });
    await settle();
    expect([await statusOf(bought.orderId), market.bank.asked]).toEqual(["awaiting_payment", askedBefore]);
  });

  test.each([
    ["underpaid", { amount: rupiah(1) }],
    ["overpaid", { amount: rupiah(64_001) }],
    ["wrong_currency", { currency: "USD" }],
  ])("that is %s stays with an officer: one case, nothing booked, never paid", async (kind, more) => {
    const bought = await order(market, 2);
    market.bank.pay(bought.reference, more);
    for (const id of ["one", "two"]) await tell(bought.reference, id);
    await settle();
    expect((await openCases()).map((one) => one.kind)).toEqual([kind]);
    expect(await statusOf(bought.orderId)).toBe("awaiting_payment");
    const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: bought.attemptId } });
    expect([attempt.status, attempt.paidAt, await booked("sale")]).toEqual(["review", null, 0]);
  });

  test("of a reference nobody knows is parked, and matched once its order is there", async () => {
    const bought = await order(market, 1);
    market.bank.pay(bought.reference);
    await db.paymentAttempt.update({ where: { id: bought.attemptId }, data: { reference: "ET-NOT-YET" } });
    expect(await tell(bought.reference)).toMatchObject({ ok: true });
    await settle();
    expect(await db.webhookEvent.findFirstOrThrow()).toMatchObject({ status: "parked" });
    await rematchParked();
    expect(await booked("sale")).toBe(0);
    await db.paymentAttempt.update({
      where: { id: bought.attemptId },
      data: { reference: bought.reference },
    });
    await rematchParked();
    await settle();
    expect(await db.webhookEvent.findFirstOrThrow()).toMatchObject({ status: "processed" });
    expect(await statusOf(bought.orderId)).toBe("placed");
  });
});

describe("a gateway that is away", () => {
  test("holds up no other word that waits for its order", async () => {
    const bought = await order(market, 1);
    market.bank.pay(bought.reference);
    const parked = {
      provider: "local",
      eventType: "payment",
      rawBody: new Uint8Array(),
      status: "parked",
    } as const;
    for (const name of [{ providerRef: "bank-STRANGER" }, { reference: bought.reference }])
      await db.webhookEvent.create({ data: { ...parked, ...name, dedupeKey: JSON.stringify(name) } });
    market.bank.gateway.getStatus = async ({ reference }) => {
      const state = market.bank.payments.get(reference ?? "");
      if (!state) throw new GatewayUnclear("no answer");
      return state;
    };
    await rematchParked();
    await settle();
    expect(await statusOf(bought.orderId)).toBe("placed");
  });

  test("keeps no buyer of another gateway waiting", async () => {
    const [atAway, atBank] = [await order(market, 1), await order(market, 1)];
    market.bank.pay(atBank.reference);
    await db.paymentAttempt.update({ where: { id: atAway.attemptId }, data: { provider: "xendit" } });
    let wakeUp = () => {};
    const awake = new Promise<void>((resolve) => {
      wakeUp = resolve;
    });
    const away: Gateway = {
      ...market.bank.gateway,
      provider: "xendit",
      getStatus: () => awake.then(() => Promise.reject(new GatewayUnclear("no answer"))),
    };
    setGateways([away, market.bank.gateway]);
    advanceClock(2 * 60_000);
    const round = pollAttempts();
    await vi.waitUntil(async () => (await booked("sale")) === 1, { timeout: 10_000 });
    wakeUp();
    expect(await round).toEqual({ asked: 2, changed: 1, unclear: 1 });
  });

  test("is waited for by all orders whose time is over together, not by one after the other", async () => {
    const bought = [await order(market, 1), await order(market, 1), await order(market, 1)];
    advanceClock(2 * 24 * 3_600_000);
    let [waiting, most] = [0, 0];
    const expired = await expireOrders(async () => {
      waiting += 1;
      most = Math.max(most, waiting);
      await new Promise((resolve) => setTimeout(resolve, 50));
      waiting -= 1;
      throw new GatewayUnclear("no answer");
    });
    expect([expired, most]).toEqual([3, 3]);
    for (const { orderId } of bought) expect(await statusOf(orderId)).toBe("expired");
  });

  test("that lets each question wait is asked about a few payments a round, and about the others in the next", async () => {
    for (let count = 0; count < 6; count += 1) await order(market, 1);
    advanceClock(2 * 60_000);
    const asked = new Set<string | null>();
    market.bank.gateway.getStatus = async ({ reference }) => {
      asked.add(reference);
      throw new GatewayUnclear("no answer");
    };
    const watch = vi.spyOn(performance, "now").mockImplementation(() => asked.size * 6_000);
    expect(await pollAttempts()).toEqual({ asked: 4, changed: 0, unclear: 4 });
    watch.mockRestore();
    expect(await pollAttempts()).toEqual({ asked: 2, changed: 0, unclear: 2 });
    expect(asked.size).toBe(6);
  });
});

test("an officer has a gateway's word worked through again: on record, and nothing is booked twice", async () => {
  const officer = await appointOfficer();
  const bought = await order(market, 1);
  await pay(market, bought);
  const { id } = await db.webhookEvent.findFirstOrThrow();
  const askedBefore = market.bank.asked;
  expect(await replayWebhook(officer, id)).toMatchObject({ ok: true });
  await settle();
  expect(await db.webhookEvent.findFirstOrThrow()).toMatchObject({ status: "processed", tries: 2 });
  expect([market.bank.asked - askedBefore, await booked("sale")]).toEqual([1, 1]);
  expect(await db.auditEntry.count({ where: { action: "payment.webhook_replayed" } })).toBe(1);
});

describe("case 10: money that comes late", () => {
  test("revives the order once while its goods are there, and leaves nothing for an officer to do", async () => {
    const bought = await order(market, 2);
    await letExpire();
    expect(await statusOf(bought.orderId)).toBe("expired");
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
    market.bank.pay(bought.reference);
    await Promise.all([tell(bought.reference, "one"), tell(bought.reference, "two")]);
    await settle();
    expect(await statusOf(bought.orderId)).toBe("placed");
    expect(await shelf(market.amplang)).toEqual({ stock: 8, held: 0 });
    expect([await booked("sale"), await booked("refund")]).toEqual([1, 0]);
    expect(await openCases()).toEqual([]);
  });

  test("when the goods are gone goes back in full, and an officer sees it", async () => {
    const late = await order(market, 0, 2);
    await letExpire();
    const other = await order(market, 0, 3);
    await pay(market, other);
    market.bank.pay(late.reference);
    await tell(late.reference);
    await settle();
    expect(await statusOf(late.orderId)).toBe("expired");
    expect(await statusOf(other.orderId)).toBe("placed");
    expect(market.bank.paidBack).toBe(385_000n);
    expect(await openCases()).toEqual([{ kind: "paid_late", amount: 385_000n }]);
    expect(await shelf(market.batik)).toEqual({ stock: 0, held: 0 });
  });

  test("after Dina cancelled goes back in full, and an officer sees it", async () => {
    const bought = await order(market, 1, 1);
    expect(await cancelOrder(guest, { orderId: bought.orderId, reason: "Salah pilih" })).toMatchObject({
      ok: true,
    });
    market.bank.pay(bought.reference);
    await tell(bought.reference);
    await settle();
    expect(await statusOf(bought.orderId)).toBe("cancelled");
    expect(market.bank.paidBack).toBe(236_000n);
    expect(await openCases()).toEqual([{ kind: "paid_after_cancel", amount: 236_000n }]);
    expect(await shelf(market.amplang)).toEqual({ stock: 10, held: 0 });
  });

  test("while Dina cancels ends paid and refunded, or cancelled: never kept for nothing", async () => {
    const rounds = process.env.SOAK ? 60 : 5;
    for (let round = 0; round < rounds; round += 1) {
      const bought = await order(market, 1);
      market.bank.pay(bought.reference);
      await Promise.all([
        tell(bought.reference).then(() => settle()),
        cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" }),
      ]);
      await settle();
      expect(["cancelled", "placed"]).toContain(await statusOf(bought.orderId));
      if ((await statusOf(bought.orderId)) === "placed")
        expect(await cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" })).toMatchObject({
          ok: true,
        });
      await settle();
      expect(market.bank.paidBack).toBe(BigInt(round + 1) * 36_000n);
    }
  });
});

describe("two payments of one order", () => {
  async function bothWays() {
    const first = await order(market, 1, 1);
    market.bank.cancelAnswer = "unsupported";
    expect(await changePayment({ orderId: first.orderId, method: "va_bca" })).toMatchObject({ ok: true });
    const { id, reference } = await db.paymentAttempt.findFirstOrThrow({
      where: { orderId: first.orderId, id: { not: first.attemptId } },
    });
    return { first, second: { ...first, attemptId: id, reference } };
  }

  test("make one order; the second goes back in full, and an officer sees it", async () => {
    const { first, second } = await bothWays();
    market.bank.pay(first.reference);
    market.bank.pay(second.reference);
    await Promise.all([tell(first.reference), tell(second.reference)]);
    await settle();
    expect(await statusOf(first.orderId)).toBe("placed");
    expect([await booked("sale"), await booked("refund_sent")]).toEqual([2, 1]);
    expect(market.bank.paidBack).toBe(236_000n);
    expect((await openCases()).map((one) => one.kind)).toEqual(["duplicate_payment"]);
    expect(await shelf(market.amplang)).toEqual({ stock: 9, held: 0 });
  });

  test("of which the older was heard last: what Bu Rina declines is paid back from the one that counts", async () => {
    const { first, second } = await bothWays();
    await settle();
    market.bank.pay(second.reference);
    await tell(second.reference);
    await settle();
    market.bank.pay(first.reference, { occurredAt: new Date(Date.now() - 60_000) });
    await tell(first.reference);
    await settle();
    expect(market.bank.paidBack).toBe(236_000n);
    const part = await db.orderPart.findFirstOrThrow({ where: { shopId: market.rina.shopId } });
    expect(await refusePart(market.rina, { partId: part.id, reason: "Habis" })).toMatchObject({ ok: true });
    await settle();
    expect(market.bank.paidBack).toBe(236_000n + 36_000n);
    const counted = await db.paymentAttempt.findUniqueOrThrow({ where: { id: second.attemptId } });
    expect(counted.refunded).toBe(36_000n);
  });

  test("are not asked for: once one is paid the other is called off at the bank", async () => {
    const { first, second } = await bothWays();
    market.bank.cancelAnswer = null;
    await pay(market, first);
    expect(market.bank.payments.get(second.reference)?.status).toBe("canceled");
    const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: second.attemptId } });
    expect(attempt.status).toBe("canceled");
  });
});

test("an order that can't be written leaves nothing behind, and nobody is asked for money", async () => {
  const owner = await guestWith([market.batik, 3]);
  await db.variant.update({ where: { id: market.batik }, data: { stock: 1 } });
  await db.stockMovement.updateMany({ where: { variantId: market.batik }, data: { delta: 1 } });
  const refused = await placeOrder(guest, owner, wish([market.hasan.shopId], 570_000));
  expect(refused.ok).toBe(false);
  expect([await db.order.count(), await db.stockHold.count(), market.bank.payments.size]).toEqual([0, 0, 0]);
});
