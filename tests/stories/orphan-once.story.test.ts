import { afterEach, beforeEach, expect, test } from "vitest";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";
import { startXenditDouble, type XenditDouble, type XenditHook } from "../fakes/xendit";
import { orderOf } from "../gateways/harness";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { type MoneyMarket, openCases, openMoneyMarket, order, settle, statusOf } from "./money-cast";

useDatabase();
useProvenBooks();
const stripeKeys = { secretKey: "sk_test_e", webhookSecret: "whsec_e" };
const xenditKeys = { secretKey: "xnd_development_e", callbackToken: "token" };
let market: MoneyMarket;
let stripe: StripeDouble;
let xendit: XenditDouble;

beforeEach(async () => {
  market = await openMoneyMarket();
  stripe = await startStripeDouble({ ...stripeKeys, now });
  xendit = await startXenditDouble({ ...xenditKeys, now });
  setGateways([
    stripeGateway(),
    createXenditGateway({ ...xenditKeys, businessId: "biz-etalase", apiBase: xendit.url, now }),
  ]);
});
afterEach(async () => {
  await stripe.close();
  await xendit.close();
});

const stripeGateway = () => createStripeGateway({ ...stripeKeys, apiBase: stripe.url, now, timeoutMs: 5000 });

async function hear(provider: "stripe" | "xendit", { rawBody, headers }: XenditHook): Promise<void> {
  expect(await receiveWebhook(provider, rawBody, headers)).toMatchObject({ ok: true });
  await settle();
}

async function unmatched(): Promise<bigint> {
  const where = { account: { kind: "unmatched_receipts" as const } };
  return -((await db.ledgerEntry.aggregate({ where, _sum: { amount: true } }))._sum.amount ?? 0n);
}

test("money of a stranger's payment link is booked once, by whichever name its gateway tells of it", async () => {
  const { amount, reference } = await strangersLink();
  stripe.pay(reference);
  const session = { ...stripe.sessionOf(reference), client_reference_id: null, metadata: {} };
  stripe.set(reference, { client_reference_id: undefined });
  const intent = { id: session.payment_intent, object: "payment_intent", status: "succeeded" };
  const charge = { id: "ch_1", object: "charge", payment_intent: intent.id, status: "succeeded" };
  await hear("stripe", stripe.event("checkout.session.completed", session));
  await hear("stripe", stripe.event("payment_intent.succeeded", intent));
  await hear("stripe", stripe.event("charge.succeeded", charge));
  expect([await openCases(), await unmatched()]).toEqual([[{ kind: "orphan", amount }], amount]);
});

test("a word about Dina's own payment that calls it by another name books no money twice", async () => {
  const bought = await order(market, 2, 0, { method: "qris" });
  await settle();
  xendit.pay(bought.reference);
  for (const reference_id of ["TIDAK-ADA", "TIDAK-ADA-2", bought.reference])
    await hear(
      "xendit",
      xendit.webhook("payment.capture", bought.reference, { reference_id, payment_id: `py-${reference_id}` }),
    );
  expect([await openCases(), await unmatched()]).toEqual([[], 0n]);
  expect(await statusOf(bought.orderId)).toBe("placed");
});

test("events that name no payment are kept, and nobody is asked about them", async () => {
  await hear("stripe", stripe.event("payout.paid", { id: "po_1", object: "payout", status: "paid" }));
  await hear("xendit", {
    rawBody: Buffer.from(JSON.stringify({ event: "split.payment", data: { id: "sp-1" } })),
    headers: { "x-callback-token": xenditKeys.callbackToken },
  });
  const events = await db.webhookEvent.findMany({ select: { status: true } });
  expect(events).toEqual([{ status: "ignored" }, { status: "ignored" }]);
});

/** A payment link that somebody made in Stripe's own pages. */
async function strangersLink() {
  const wanted = orderOf({ method: "card", now });
  await stripeGateway().createPayment(wanted);
  return wanted;
}
