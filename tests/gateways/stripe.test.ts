import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeState } from "~/domain/payments/attempt";
import { GatewayMismatch, GatewayRefused } from "~/domain/payments/gateway";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import { rupiah } from "~/platform/money";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";
import { conformanceOf } from "./conformance";
import { type Harness, orderOf } from "./harness";

const webhookSecret = "whsec_test";
let clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: StripeDouble;
let harness: Harness;

beforeAll(async () => {
  double = await startStripeDouble({ secretKey: "sk_test_etalase", webhookSecret, now });
  const config = { secretKey: "sk_test_etalase", webhookSecret, apiBase: double.url, now, timeoutMs: 400 };
  harness = {
    gateway: createStripeGateway(config),
    stranger: createStripeGateway({ ...config, secretKey: "sk_test_other" }),
    method: "card",
    wire: double,
    createPath: "/v1/checkout/sessions",
    now,
    pay: async (reference) => double.pay(reference),
    expire: async (reference) => double.expire(reference),
    countPayments: (reference) =>
      [...double.sessions.values()].filter((one) => one.client_reference_id === reference).length,
    countRefunds: (reference) => {
      const intent = double.sessionOf(reference).payment_intent;
      return [...double.refunds.values()].filter((one) => one.payment_intent === intent).length;
    },
    webhook: async (reference) => double.event("checkout.session.completed", reference),
  };
});
afterAll(() => double.close());

conformanceOf("Stripe", () => harness);

const keyOf = (reference: string) => ({ reference, providerRef: null });
async function openSession(more: Parameters<typeof orderOf>[1] = {}) {
  const order = orderOf(harness, more);
  const created = await harness.gateway.createPayment(order);
  return { ...order, created };
}
const sentForm = () => {
  const create = double.requests.filter(
    ({ path, method }) => method === "POST" && path.endsWith("/sessions"),
  );
  return new URLSearchParams(create.at(-1)?.body.toString("utf8"));
};

describe("what Stripe is asked", () => {
  test("Rp125.000 is 12500000 units; a bill with a discount is one line", async () => {
    const { created } = await openSession();
    const form = sentForm();
    expect(form.get("line_items[0][price_data][unit_amount]")).toBe("12500000");
    expect(form.get("line_items[0][price_data][currency]")).toBe("idr");
    expect(form.get("line_items[1][quantity]")).toBeNull();
    expect(created.instructions).toMatchObject({ kind: "redirect" });
  });

  test("a plain bill keeps its lines", async () => {
    await openSession({ items: [{ name: "Amplang", unitPrice: rupiah(62_500), quantity: 2 }] });
    expect(sentForm().get("line_items[0][price_data][unit_amount]")).toBe("6250000");
    expect(sentForm().get("line_items[0][quantity]")).toBe("2");
  });

  test("our key goes along, no retired parameter does", async () => {
    const { idempotencyKey } = await openSession();
    expect(double.requests.at(-1)?.headers["idempotency-key"]).toBe(idempotencyKey);
    expect([...sentForm().keys()].some((name) => name.startsWith("payment_method_types"))).toBe(false);
  });

  test("a deadline of ten minutes becomes the least Stripe allows, the same on every retry", async () => {
    const order = orderOf(harness, { expiresAt: new Date(clock.getTime() + 600_000) });
    const first = await harness.gateway.createPayment(order);
    const again = await harness.gateway.createPayment(order);
    expect(first.expiresAt?.getTime()).toBe(clock.getTime() + 35 * 60_000);
    expect(again).toEqual(first);
  });

  test("an answer of 125000 units for Rp125.000 is a mismatch: the factor of 100 is guarded", async () => {
    const order = orderOf(harness);
    const change = (body: string) => body.replace('"amount_total":12500000', '"amount_total":125000');
    double.goWrong({ kind: "replaced", change }, { method: "POST" });
    await expect(harness.gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayMismatch);
  });

  test("the same key for another amount is surfaced as a bug and asked once", async () => {
    const order = await openSession();
    const before = double.requests.length;
    const other = {
      ...order,
      amount: rupiah(1_000_000),
      items: [{ name: "x", unitPrice: rupiah(1_000_000), quantity: 1 }],
    };
    await expect(harness.gateway.createPayment(other)).rejects.toBeInstanceOf(GatewayMismatch);
    expect(double.requests.length).toBe(before + 1);
  });

  test("more than twelve digits hold is refused before any call", async () => {
    const amount = rupiah(10_000_000_000);
    const order = orderOf(harness, { amount, items: [{ name: "x", unitPrice: amount, quantity: 1 }] });
    await expect(harness.gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayRefused);
  });
});

describe("what Stripe's words mean", () => {
  test("complete is not paid: the money may still come, or not", async () => {
    const { reference } = await openSession();
    double.complete(reference);
    expect((await harness.gateway.getStatus(keyOf(reference)))?.status).toBe("pending");
    expect(await harness.gateway.cancel(keyOf(reference))).toBe("unsupported");
    double.fail(reference);
    expect((await harness.gateway.getStatus(keyOf(reference)))?.status).toBe("failed");
  });

  test("no_payment_required for a bill with an amount goes to a person", async () => {
    const { reference } = await openSession();
    double.set(reference, { status: "complete", payment_status: "no_payment_required" });
    expect((await harness.gateway.getStatus(keyOf(reference)))?.status).toBe("review");
  });

  test("125000 units received is Rp1.250, judged short", async () => {
    const { reference, amount } = await openSession();
    double.pay(reference, 125_000);
    const state = await harness.gateway.getStatus(keyOf(reference));
    expect(state?.amount).toBe(1_250n);
    if (!state) throw new Error("it is known");
    const attempt = { status: "pending", amount, refunded: rupiah(0), changedAt: clock } as const;
    expect(judgeState(attempt, state, "open", clock)).toMatchObject({ exception: "underpaid" });
  });

  test("12500050 units is no whole rupiah and is never rounded", async () => {
    const { reference } = await openSession();
    double.pay(reference, 12_500_050);
    await expect(harness.gateway.getStatus(keyOf(reference))).rejects.toBeInstanceOf(GatewayMismatch);
  });

  test("a dispute is open, won or lost", async () => {
    const { reference } = await openSession();
    double.pay(reference);
    const after = async (status: string) => {
      double.dispute(reference, status);
      return (await harness.gateway.getStatus(keyOf(reference)))?.status;
    };
    expect(await after("needs_response")).toBe("disputed");
    expect(await after("won")).toBe("paid");
    expect(await after("lost")).toBe("charged_back");
  });

  test("a dispute tells why, how much and until when; its fee stays; one that isn't fought is lost, once", async () => {
    const { reference, amount } = await openSession();
    double.pay(reference);
    const after = async (status: string) => {
      double.dispute(reference, status);
      return (await harness.gateway.getStatus(keyOf(reference)))?.dispute;
    };
    expect(await after("warning_needs_response")).toMatchObject({ held: 0n, fee: null, amount });
    expect(await after("needs_response")).toMatchObject({
      ...{ reason: "product_not_received", amount, held: amount, fee: 25_000n, hasEvidence: false },
      dueBy: new Date(clock.getTime() + 7 * 86_400_000),
    });
    for (let time = 0; time < 2; time += 1) await harness.gateway.concedeDispute?.(keyOf(reference));
    expect((await harness.gateway.getStatus(keyOf(reference)))?.status).toBe("charged_back");
    const { reference: other } = await openSession();
    double.pay(other);
    double.dispute(other, "needs_response");
    double.dispute(other, "won");
    expect((await harness.gateway.getStatus(keyOf(other)))?.dispute).toMatchObject({
      held: 0n,
      fee: 25_000n,
    });
  });

  test("the payment is found by its intent, as a dispute names it, with fee and time", async () => {
    const { reference } = await openSession();
    double.pay(reference);
    const intent = double.sessionOf(reference).payment_intent;
    const state = await harness.gateway.getStatus({ reference: null, providerRef: intent });
    expect(state).toMatchObject({ reference, fee: 4_250n, occurredAt: clock });
  });

  test("a session of test mode is not ours on a live key, nor the other way round", async () => {
    const { reference } = await openSession();
    double.pay(reference);
    double.set(reference, { livemode: true });
    expect((await harness.gateway.getStatus(keyOf(reference)))?.belongsToUs).toBe(false);
  });

  test("among 250 sessions of the day the one without an answer is found", async () => {
    const { reference } = await openSession();
    for (let more = 0; more < 250; more += 1) {
      const session = double.sessionOf(reference);
      const id = `cs_test_crowd_${more}`;
      (double.sessions as Map<string, typeof session>).set(id, { ...session, id, client_reference_id: null });
    }
    const state = await harness.gateway.getStatus(keyOf(reference));
    expect(state?.providerRef).toBe(double.sessionOf(reference).id);
  });
});

describe("Stripe's refunds", () => {
  test("pending and failed are told as such", async () => {
    const order = await openSession();
    double.pay(order.reference);
    const ask = (refundKey: string) =>
      harness.gateway.refund({
        providerRef: order.created.providerRef,
        reference: order.reference,
        refundKey,
        amount: rupiah(10_000),
        reason: "retur",
      });
    double.nextRefund("pending");
    expect(await ask("r-1")).toMatchObject({ status: "pending" });
    double.nextRefund("failed");
    expect(await ask("r-2")).toMatchObject({ status: "failed" });
  });
});

describe("Stripe forgets a key after a day", () => {
  test("the refund's own record still makes the same key the same refund", async () => {
    const order = await openSession();
    double.pay(order.reference);
    const ask = () =>
      harness.gateway.refund({
        providerRef: order.created.providerRef,
        reference: order.reference,
        refundKey: "r-1",
        amount: rupiah(50_000),
        reason: "retur",
      });
    expect(await ask()).toMatchObject({ status: "succeeded" });
    clock = new Date(clock.getTime() + 25 * 3_600_000);
    expect(await ask()).toMatchObject({ status: "succeeded" });
    expect(await harness.countRefunds(order.reference)).toBe(1);
  });
});
