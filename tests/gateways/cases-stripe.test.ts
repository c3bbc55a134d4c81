import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeState } from "~/domain/payments/attempt";
import { type Gateway, GatewayMismatch } from "~/domain/payments/gateway";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import { rupiah } from "~/platform/money";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";
import { orderOf } from "./harness";

const secretKey = "sk_test_etalase";
const webhookSecret = "whsec_test";
const clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: StripeDouble;
let gateway: Gateway;

beforeAll(async () => {
  double = await startStripeDouble({ secretKey, webhookSecret, now });
  gateway = createStripeGateway({ secretKey, webhookSecret, apiBase: double.url, now, timeoutMs: 400 });
});
afterAll(() => double.close());

type Hook = { rawBody: Buffer; headers: Record<string, string> };
const verify = ({ rawBody, headers }: Hook, at = clock) => gateway.verifyWebhook(rawBody, headers, at);
async function open() {
  const order = orderOf({ method: "card", now });
  return { ...order, created: await gateway.createPayment(order) };
}
const completed = (reference: string, more = {}) =>
  double.event("checkout.session.completed", reference, more);
async function stateOf(reference: string) {
  const state = await gateway.getStatus({ reference, providerRef: null });
  if (!state) throw new Error(`${reference} is known`);
  return state;
}

test("case 21: a body written anew is turned away, the raw one taken", async () => {
  const { reference } = await open();
  const hook = completed(reference);
  expect(verify(hook).ok).toBe(true);
  const rawBody = Buffer.from(JSON.stringify(JSON.parse(hook.rawBody.toString("utf8"))));
  expect(verify({ ...hook, rawBody })).toEqual({ ok: false, reason: "bad_signature" });
});

test("case 22: signed 301 seconds ago or an hour ahead is stale", async () => {
  const { reference } = await open();
  for (const seconds of [-301, 3600]) {
    const at = new Date(clock.getTime() + seconds * 1000);
    expect(verify(completed(reference, { at }))).toEqual({ ok: false, reason: "stale" });
  }
});

test("case 23: one right v1 beside a wrong one is enough, v0 alone is nothing, an empty secret stops the start", async () => {
  const { reference } = await open();
  const { rawBody, headers } = completed(reference);
  const [time = "", v1 = ""] = (headers["stripe-signature"] ?? "").split(",");
  const given = (signature: string) => verify({ rawBody, headers: { "stripe-signature": signature } });
  expect(given(`${time},v1=${"0".repeat(64)},${v1}`).ok).toBe(true);
  expect(given(`${time},${v1.replace("v1", "v0")}`)).toEqual({ ok: false, reason: "unsigned" });
  expect(() => createStripeGateway({ secretKey, webhookSecret: " ", now })).toThrow(/empty/);
});

test("case 24: the other mode, or another seller's account, is signed and not ours; nor is its money", async () => {
  const { reference, amount } = await open();
  const live = createStripeGateway({ secretKey: "sk_live_x", webhookSecret, now });
  const { rawBody, headers } = completed(reference);
  expect(live.verifyWebhook(rawBody, headers, now())).toMatchObject({
    ok: true,
    hint: { belongsToUs: false },
  });
  expect(verify(completed(reference, { change: { account: "acct_other" } }))).toMatchObject({
    ok: true,
    hint: { belongsToUs: false },
  });
  double.pay(reference);
  double.set(reference, { livemode: true });
  const attempt = { status: "pending", amount, refunded: rupiah(0), changedAt: clock } as const;
  expect(judgeState(attempt, await stateOf(reference), "open", clock)).toEqual({
    kind: "ignore",
    why: "not_ours",
  });
});

test("case 25: Rp125.000 is 12500000 units; an answer of 125000 is a mismatch, 12500050 no whole rupiah", async () => {
  const order = orderOf({ method: "card", now });
  const change = (body: string) => body.replace('"amount_total":12500000', '"amount_total":125000');
  double.goWrong({ kind: "replaced", change }, { method: "POST" });
  await expect(gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayMismatch);
  const sent = new URLSearchParams(double.requests.at(-1)?.body.toString("utf8"));
  expect(sent.get("line_items[0][price_data][unit_amount]")).toBe("12500000");
  const other = await open();
  double.pay(other.reference, 12_500_050);
  await expect(stateOf(other.reference)).rejects.toBeInstanceOf(GatewayMismatch);
});

test("case 26: the same key for another amount is a bug told as one, and not tried again", async () => {
  const order = await open();
  const before = double.requests.length;
  const items = [{ name: "x", unitPrice: rupiah(126_000), quantity: 1 }];
  await expect(gateway.createPayment({ ...order, amount: rupiah(126_000), items })).rejects.toBeInstanceOf(
    GatewayMismatch,
  );
  expect(double.requests.length).toBe(before + 1);
});

test.each([
  ["charge.dispute.created", "needs_response", "disputed"],
  ["charge.dispute.funds_withdrawn", "needs_response", "disputed"],
  ["charge.dispute.closed", "lost", "charged_back"],
  ["charge.dispute.closed", "won", "paid"],
  ["charge.dispute.funds_reinstated", "won", "paid"],
] as const)(
  "%s with a dispute that is %s: the payment is found by its intent and is %s",
  async (type, status, expected) => {
    const { reference } = await open();
    double.pay(reference);
    double.dispute(reference, status);
    const { payment_intent } = double.sessionOf(reference);
    const verdict = verify(double.event(type, { id: "dp_1", object: "dispute", payment_intent, status }));
    if (!verdict.ok) throw new Error(verdict.reason);
    expect(verdict.hint).toMatchObject({ reference: null, providerRef: payment_intent, eventType: type });
    const state = await gateway.getStatus({ reference: null, providerRef: verdict.hint.providerRef });
    expect(state).toMatchObject({ reference, status: expected, amount: 125_000n });
  },
);

test("a dispute opened and one whose money was withdrawn are two events, a repeat of either none", () => {
  const object = { id: "dp_2", object: "dispute", payment_intent: "pi_1", status: "needs_response" };
  const keyOf = (type: string) => {
    const verdict = verify(double.event(type, object));
    return verdict.ok ? verdict.hint.dedupeKey : "turned away";
  };
  const created = keyOf("charge.dispute.created");
  expect(keyOf("charge.dispute.created")).toBe(created);
  expect(keyOf("charge.dispute.funds_withdrawn")).not.toBe(created);
});

test.each(["refund.updated", "refund.failed"])(
  "%s names our reference and the intent, a state an event",
  (type) => {
    const refund = {
      id: "re_1",
      object: "refund",
      payment_intent: "pi_1",
      metadata: { reference: "TRK-0001-A1" },
    };
    const about = (status: string) => verify(double.event(type, { ...refund, status }));
    expect(about("failed")).toMatchObject({
      ok: true,
      hint: { reference: "TRK-0001-A1", providerRef: "pi_1" },
    });
    expect(about("failed")).not.toEqual(about("pending"));
  },
);
