import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { casePage } from "~/domain/orders/case-page.server";
import { refundPart } from "~/domain/orders/refund-part.server";
import { settleCase } from "~/domain/orders/settle-case.server";
import type { Gateway, PaymentMethod } from "~/domain/payments/gateway";
import { createMidtransGateway } from "~/domain/payments/gateways/midtrans.server";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { resumeRefunds } from "~/domain/payments/resume-refunds.server";
import { watchSettledRefunds } from "~/domain/payments/returned-refunds.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { advanceClock, now, restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { type MidtransDouble, startMidtransDouble } from "../fakes/midtrans";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";
import { startXenditDouble, type XenditDouble } from "../fakes/xendit";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
import {
  type MoneyMarket,
  type Ordered,
  openCases,
  openMoneyMarket,
  order,
  partOf,
  settle,
} from "./money-cast";

useDatabase();
const dayMs = 86_400_000;
let market: MoneyMarket;
let officer: AdminActor;
let stripe: StripeDouble;
let midtrans: MidtransDouble;
let xendit: XenditDouble;

beforeAll(async () => {
  stripe = await startStripeDouble({ secretKey: "sk_test_e", webhookSecret: "whsec_e", now });
  midtrans = await startMidtransDouble({ serverKey: "SB-Mid-server-E", merchantId: "G1", now });
  xendit = await startXenditDouble({ secretKey: "xnd_development_e", callbackToken: "token", now });
});
afterAll(() => Promise.all([stripe.close(), midtrans.close(), xendit.close()]));
beforeEach(async () => {
  market = await openMoneyMarket();
  officer = await appointOfficer();
});
afterEach(async () => {
  restoreClock();
  expect((await verifyLedger()).problems).toEqual([]);
});

/** A provider as its buyers and their banks move it. */
type House = {
  readonly method: PaymentMethod;
  gateway(): Gateway;
  pay(reference: string): void;
  finish?(reference: string): void;
  /** What it had sent came back to it. */
  fail(reference: string, refundKey: string): void;
};

const timing = { now, timeoutMs: 500 };
const houses: Readonly<Record<string, House>> = {
  Stripe: {
    method: "card",
    gateway: () =>
      createStripeGateway({
        ...{ secretKey: "sk_test_e", webhookSecret: "whsec_e", apiBase: stripe.url, ...timing },
      }),
    pay: (reference) => stripe.pay(reference),
    fail: (_, refundKey) => stripe.failRefund(refundKey),
  },
  Midtrans: {
    method: "qris",
    gateway: () =>
      createMidtransGateway({
        ...{ serverKey: "SB-Mid-server-E", merchantId: "G1", apiBase: midtrans.url, ...timing },
      }),
    pay: (reference) => midtrans.settle(reference),
    fail(reference, refundKey) {
      const refunds = midtrans.transactions.get(reference)?.refunds ?? [];
      const left = refunds.filter((one) => one.refund_key !== refundKey);
      const sum = left.reduce((total, one) => total + Number(one.refund_amount), 0);
      midtrans.set(reference, {
        transaction_status: left.length > 0 ? "partial_refund" : "settlement",
        ...{ refunds: left, refund_amount: `${sum}.00` },
      });
    },
  },
  Xendit: {
    method: "qris",
    gateway: () =>
      createXenditGateway({
        ...{ secretKey: "xnd_development_e", callbackToken: "token", apiBase: xendit.url, ...timing },
      }),
    pay: (reference) => xendit.pay(reference),
    finish: (reference) => xendit.finishRefunds(reference),
    fail(reference, refundKey) {
      const found = xendit.refundsOf(reference).find((one) => one.reference_id === refundKey);
      if (found) xendit.world.refunds.set(found.id, { ...found, status: "FAILED" });
    },
  },
};

async function sendOn(house: House, reference: string): Promise<void> {
  await settle();
  house.finish?.(reference);
  advanceClock(2 * 3_600_000);
  await resumeRefunds();
  await settle();
  advanceClock(3_600_000);
}

/** Paid, and twice the same sum given back to Dina. */
async function refundedTwice(house: House): Promise<Ordered> {
  setGateways([house.gateway()]);
  const bought = await order(market, 3, 0, { method: house.method });
  await settle();
  house.pay(bought.reference);
  await settleAttempt(bought.attemptId);
  await settle();
  const part = await partOf(bought.orderId, market.rina.shopId);
  for (const key of ["one", "two"]) {
    const wish = { kind: "amount", amount: rupiah(7000) } as const;
    const asked = await refundPart(officer, { partId: part.id, wish, reason: "Kurang", restock: false, key });
    expect(asked).toMatchObject({ ok: true });
    await sendOn(house, bought.reference);
  }
  expect(await db.refund.count({ where: { status: "succeeded" } })).toBe(2);
  return bought;
}

const refunds = () => db.refund.findMany({ orderBy: { createdAt: "asc" } });

describe.each(Object.entries(houses))("a refund that %s had sent", (_, house) => {
  test("and that came back days later is found by asking, the right one of two alike, once, and can be sent anew", async () => {
    const bought = await refundedTwice(house);
    const [first] = await refunds();
    if (!first) throw new Error("no refund");
    advanceClock(6 * dayMs);
    house.fail(bought.reference, first.id);
    expect(await watchSettledRefunds()).toEqual({ returned: 1, unclear: 0 });
    advanceClock(dayMs);
    expect(await watchSettledRefunds()).toEqual({ returned: 0, unclear: 0 });
    expect((await refunds()).map(({ status, round }) => [status, round])).toEqual([
      ["manual", 2],
      ["succeeded", 1],
    ]);
    expect(await openCases()).toEqual([{ kind: "refund_failed", amount: 7000n }]);
    expect((await verifyLedger()).problems).toEqual([]);
    const { id } = await db.paymentCase.findFirstOrThrow();
    const page = await casePage(id);
    expect(page?.evidence.attempt).toMatchObject({ refunded: 7000n, goingBack: 7000n });
    const option = page?.options.find(({ choice }) => choice === "retry");
    const input = { caseId: id, choice: "retry" as const, print: option?.print ?? "?", note: "" };
    expect(await settleCase(officer, input)).toMatchObject({ ok: true });
    await sendOn(house, bought.reference);
    expect((await refunds()).map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    const { _sum } = await db.ledgerEntry.aggregate({
      where: { account: { kind: "refunds_due" } },
      _sum: { amount: true },
    });
    expect([_sum.amount, await openCases()]).toEqual([0n, []]);
  });

  test("is left alone while it stays away, and is asked for no more after a month", async () => {
    const bought = await refundedTwice(house);
    advanceClock(dayMs);
    expect(await watchSettledRefunds()).toEqual({ returned: 0, unclear: 0 });
    advanceClock(31 * dayMs);
    const [first] = await refunds();
    house.fail(bought.reference, first?.id ?? "");
    expect(await watchSettledRefunds()).toEqual({ returned: 0, unclear: 0 });
  });
});
