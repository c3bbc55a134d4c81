import { afterEach, beforeEach, expect, test } from "vitest";
import type { AdminActor } from "~/domain/accounts/actor";
import { casePage } from "~/domain/orders/case-page.server";
import type { CaseChoice } from "~/domain/orders/case-plan";
import { settleCase } from "~/domain/orders/settle-case.server";
import { compareWithGateways } from "~/domain/payments/compare-with-gateways.server";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { advanceClock, now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { appointOfficer } from "./catalog-cast";
import {
  type MoneyMarket,
  type Ordered,
  openCases,
  openMoneyMarket,
  order,
  settle,
  statusOf,
} from "./money-cast";
import { breaks } from "./settlement-cast";

useDatabase();
useProvenBooks();
const keys = { secretKey: "sk_test_e", webhookSecret: "whsec_e" };
let market: MoneyMarket;
let officer: AdminActor;
let stripe: StripeDouble;
let bought: Ordered;

beforeEach(async () => {
  stripe = await startStripeDouble({ ...keys, now });
  market = await openMoneyMarket();
  officer = await appointOfficer();
  setGateways([createStripeGateway({ ...keys, apiBase: stripe.url, now, timeoutMs: 500 })]);
  bought = await order(market, 2, 0, { method: "card" });
  await settle();
  stripe.pay(bought.reference);
  await settleAttempt(bought.attemptId);
  await settle();
});
afterEach(() => stripe.close());

/** Its bank moves the dispute; Stripe says so, twice. */
async function says(type: string, status: string): Promise<void> {
  stripe.dispute(bought.reference, status);
  await hear(type);
}

async function hear(type: string): Promise<void> {
  const intent = stripe.sessionOf(bought.reference).payment_intent;
  const dispute = stripe.disputes.find((one) => one.payment_intent === intent);
  if (!dispute) throw new Error("there is no dispute");
  const { rawBody, headers } = stripe.event(type, { ...dispute });
  for (let time = 0; time < 2; time += 1)
    expect(await receiveWebhook("stripe", rawBody, headers)).toMatchObject({ ok: true });
  await settle();
}

async function choose(choice: CaseChoice, note = ""): Promise<void> {
  const { id } = await db.paymentCase.findFirstOrThrow({ where: { resolvedAt: null } });
  const option = (await casePage(id))?.options.find((one) => one.choice === choice);
  const input = { caseId: id, choice, print: option?.print ?? "?", note };
  expect(await settleCase(officer, input)).toMatchObject({ ok: true });
  await settle();
}

async function balanceOf(kind: "gateway_clearing" | "unmatched_receipts"): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({ where: { account: { kind } }, _sum: { amount: true } });
  return _sum.amount ?? 0n;
}

/** What Stripe has of it in rupiah: its list, line by line, fees taken off. */
const came = 64_000n - 2176n;

test("Dina's bank disputes her card's payment: fought with evidence and won, her order goes on", async () => {
  await says("charge.dispute.created", "needs_response");
  expect(await openCases()).toEqual([{ kind: "disputed", amount: 64_000n }]);
  expect(await balanceOf("gateway_clearing")).toBe(-2176n - 25_000n);
  await choose("contest", "Foto serah terima");
  await says("charge.dispute.closed", "won");
  expect([await openCases(), await statusOf(bought.orderId)]).toEqual([[], "placed"]);
  expect(await balanceOf("gateway_clearing")).toBe(came - 25_000n);
  advanceClock(2 * 3_600_000);
  expect(await compareWithGateways()).toMatchObject({ opened: 0, unclear: 0 });
  expect(await breaks()).toEqual([]);
});

test("given up: Stripe is told and calls it lost, and nothing is booked again for that", async () => {
  await says("charge.dispute.created", "needs_response");
  await choose("take_back");
  expect(stripe.disputes.at(-1)?.status).toBe("lost");
  await hear("charge.dispute.closed");
  expect([await openCases(), await statusOf(bought.orderId)]).toEqual([[], "cancelled"]);
  expect([await balanceOf("gateway_clearing"), await balanceOf("unmatched_receipts")]).toEqual([
    -2176n - 25_000n,
    0n,
  ]);
});

test("whose webhooks were all lost: the daily list shows what it took, and its case is opened", async () => {
  stripe.dispute(bought.reference, "needs_response");
  advanceClock(2 * 3_600_000);
  expect(await compareWithGateways()).toMatchObject({ opened: 0, unclear: 0 });
  await settle();
  expect([await openCases(), await breaks()]).toEqual([[{ kind: "disputed", amount: 64_000n }], []]);
});
