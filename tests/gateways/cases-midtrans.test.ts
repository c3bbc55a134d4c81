import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeState, type KnownAttempt, type OrderStanding } from "~/domain/payments/attempt";
import {
  type AttemptStatus,
  type Gateway,
  GatewayRefused,
  GatewayUnclear,
  type PaymentMethod,
} from "~/domain/payments/gateway";
import { createMidtransGateway } from "~/domain/payments/gateways/midtrans.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { type MidtransDouble, startMidtransDouble } from "../fakes/midtrans";
import { orderOf } from "./harness";

/** The adversarial cases of payments that an adapter and a judgement decide; what they do to the books stands elsewhere. */
const serverKey = "SB-Mid-server-EXAMPLE";
let clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: MidtransDouble;
let gateway: Gateway;

beforeAll(async () => {
  double = await startMidtransDouble({ serverKey, now });
  gateway = createMidtransGateway({ serverKey, apiBase: double.url, now, timeoutMs: 400 });
});
afterAll(() => double.close());

const keyOf = (reference: string) => ({ reference, providerRef: null });
async function pending(method: PaymentMethod = "qris") {
  const order = orderOf({ method, now });
  return { ...order, created: await gateway.createPayment(order) };
}
const verify = (hook: { rawBody: Buffer; headers: Record<string, string> }) =>
  gateway.verifyWebhook(hook.rawBody, hook.headers, now());
async function stateOf(reference: string) {
  const state = await gateway.getStatus(keyOf(reference));
  if (!state) throw new Error(`${reference} is known`);
  return state;
}
async function judged(
  order: { reference: string; amount: Rupiah },
  status: AttemptStatus,
  standing: OrderStanding = "open",
) {
  const attempt: KnownAttempt = { status, amount: order.amount, refunded: rupiah(0), changedAt: clock };
  return judgeState(attempt, await stateOf(order.reference), standing, clock);
}
const refundOf = (order: Awaited<ReturnType<typeof pending>>, refundKey: string, rp: number) =>
  gateway.refund({
    providerRef: order.created.providerRef,
    reference: order.reference,
    refundKey,
    amount: rupiah(rp),
    reason: "retur",
  });

test("case 1: a settlement whose signature is one hex digit off is turned away", async () => {
  const { reference } = await pending();
  double.settle(reference);
  const { signature_key: good } = JSON.parse(double.notification(reference).rawBody.toString("utf8"));
  const signature_key = good.slice(0, -1) + (good.endsWith("0") ? "1" : "0");
  expect(verify(double.notification(reference, {}, { signature_key }))).toMatchObject({
    reason: "bad_signature",
  });
});

test("case 2: a refund retold as settlement has a good signature, and revives nothing", async () => {
  const order = await pending();
  double.settle(order.reference);
  await refundOf(order, "r-1", 125_000);
  const retold = double.notification(order.reference, {}, { transaction_status: "settlement" });
  expect(verify(retold)).toMatchObject({ ok: true, hint: { reference: order.reference } });
  expect((await stateOf(order.reference)).status).toBe("refunded");
  const attempt = {
    status: "refunded",
    amount: order.amount,
    refunded: order.amount,
    changedAt: clock,
  } as const;
  expect(judgeState(attempt, await stateOf(order.reference), "open", clock)).toEqual({
    kind: "ignore",
    why: "same",
  });
});

test("case 3: 125000 signed as 125000.00 is turned away: nothing is made equal before hashing", async () => {
  const { reference } = await pending();
  double.settle(reference);
  expect(verify(double.notification(reference, {}, { gross_amount: "125000" })).ok).toBe(false);
});

test("case 4: a settlement of Rp100.000, rightly signed, is underpaid and not paid", async () => {
  const order = await pending();
  double.settle(order.reference, { gross_amount: "100000.00" });
  expect(verify(double.notification(order.reference)).ok).toBe(true);
  expect(await judged(order, "pending")).toEqual({
    kind: "exception",
    exception: "underpaid",
    moves: ["review"],
  });
});

test("case 5: pending told after settlement changes nothing", async () => {
  const order = await pending();
  const state = await stateOf(order.reference);
  const attempt = { status: "paid", amount: order.amount, refunded: rupiah(0), changedAt: clock } as const;
  expect(judgeState(attempt, state, "open", clock)).toEqual({ kind: "ignore", why: "older_news" });
});

test("case 6: the same settlement twenty times is one event and one move", async () => {
  const order = await pending();
  double.settle(order.reference);
  const keys = Array.from({ length: 20 }, () => {
    const verdict = verify(double.notification(order.reference));
    return verdict.ok ? verdict.hint.dedupeKey : "turned away";
  });
  expect(new Set(keys).size).toBe(1);
  expect(await judged(order, "pending")).toEqual({ kind: "apply", moves: ["paid"] });
  expect(await judged(order, "paid")).toEqual({ kind: "ignore", why: "same" });
});

test("case 7: a challenged capture waits for a person; accepted it is paid, denied it has failed", async () => {
  const order = await pending();
  double.set(order.reference, {
    transaction_status: "capture",
    status_code: "201",
    fraud_status: "challenge",
  });
  expect(await judged(order, "pending")).toEqual({ kind: "apply", moves: ["review"] });
  double.set(order.reference, { transaction_status: "capture", status_code: "200", fraud_status: "accept" });
  expect(await judged(order, "review")).toEqual({ kind: "apply", moves: ["paid"] });
  double.set(order.reference, { transaction_status: "deny", status_code: "202", fraud_status: "deny" });
  expect(await judged(order, "review")).toEqual({ kind: "apply", moves: ["failed"] });
});

test("case 8: Permata settles and denies two minutes later: reversed, an officer's case", async () => {
  const order = await pending("va_permata");
  double.settle(order.reference);
  clock = new Date(clock.getTime() + 120_000);
  double.set(order.reference, { transaction_status: "deny", status_code: "202" });
  expect(await judged(order, "paid")).toEqual({
    kind: "exception",
    exception: "reversed",
    moves: ["reversed"],
  });
});

test("case 9: an end told as 407, as 202 and as 407 again is expired each time", async () => {
  const { reference } = await pending();
  expect(await gateway.cancel(keyOf(reference), "expired")).toBe("canceled");
  const hook = double.notification(reference);
  expect(JSON.parse(hook.rawBody.toString("utf8")).status_code).toBe("202");
  expect(verify(hook)).toMatchObject({ ok: true, hint: { eventType: "expire" } });
  expect((await stateOf(reference)).status).toBe("expired");
});

test("case 11: called off while the money is in flight: 412, asked, already paid", async () => {
  const order = await pending();
  double.settle(order.reference);
  expect(await gateway.cancel(keyOf(order.reference))).toBe("already_paid");
  expect(await judged(order, "pending")).toEqual({ kind: "apply", moves: ["paid"] });
  expect(await judged(order, "canceled")).toMatchObject({ exception: "paid_after_cancel", moves: ["paid"] });
});

test("case 12: a second attempt that settles too is a duplicate of exactly what it brought", async () => {
  const second = await pending("qris");
  double.settle(second.reference);
  expect(await judged(second, "pending", "paid_by_another_attempt")).toEqual({
    kind: "exception",
    exception: "duplicate_payment",
    moves: ["paid"],
  });
  expect((await stateOf(second.reference)).amount).toBe(125_000n);
});

test("case 13: a charge unanswered after it was taken: 406, asked, adopted; no second account", async () => {
  const order = orderOf({ method: "va_bca", now });
  double.goWrong({ kind: "lose_response" }, { path: "/v2/charge" });
  await expect(gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayUnclear);
  const number = double.transactions.get(order.reference)?.va_numbers?.[0]?.va_number;
  clock = new Date(clock.getTime() + 301_000); // past the key's life
  const created = await gateway.createPayment(order);
  expect(created.instructions).toEqual({ kind: "va", bank: "bca", number });
});

test("case 14: paid before the create's answer was written: the webhook names our reference, pending comes too late", async () => {
  const order = await pending();
  double.settle(order.reference);
  expect(verify(double.notification(order.reference))).toMatchObject({
    hint: { reference: order.reference },
  });
  expect(await judged(order, "creating")).toEqual({ kind: "apply", moves: ["paid"] });
  const late = { ...(await stateOf(order.reference)), status: "pending" as const };
  const attempt = { status: "paid", amount: order.amount, refunded: rupiah(0), changedAt: clock } as const;
  expect(judgeState(attempt, late, "open", clock)).toEqual({ kind: "ignore", why: "older_news" });
});

test("case 15: money under a reference that nobody knows is an orphan, and moves nothing", async () => {
  const { reference } = await pending();
  double.settle(reference);
  expect(judgeState(null, await stateOf(reference), "open", clock)).toEqual({
    kind: "exception",
    exception: "orphan",
    moves: [],
  });
});

test("case 16: lines that forget Rp15.000 delivery never leave; a discount is a negative line and adds up", async () => {
  const order = orderOf({ method: "qris", now });
  const items = order.items.filter(({ name }) => !name.startsWith("Ongkir"));
  const before = double.requests.length;
  await expect(gateway.createPayment({ ...order, items })).rejects.toBeInstanceOf(GatewayRefused);
  expect(double.requests.length).toBe(before);
  await gateway.createPayment(order);
  const sent = JSON.parse(double.requests.at(-1)?.body.toString("utf8") ?? "{}");
  const total = sent.item_details.reduce(
    (sum: number, one: { price: number; quantity: number }) => sum + one.price * one.quantity,
    0,
  );
  expect([total, sent.transaction_details.gross_amount]).toEqual([125_000, 125_000]);
});

test("case 18: a refund unanswered is repeated under its key, another key is held back: one refund", async () => {
  const order = await pending();
  double.settle(order.reference);
  double.goWrong({ kind: "lose_response" }, { method: "POST" });
  await expect(refundOf(order, "r-1", 50_000)).rejects.toBeInstanceOf(GatewayUnclear);
  await expect(refundOf(order, "r-2", 50_000)).rejects.toBeInstanceOf(GatewayUnclear);
  expect(await refundOf(order, "r-1", 50_000)).toMatchObject({ status: "succeeded" });
  expect(double.transactions.get(order.reference)?.refunds?.length).toBe(1);
});

test("case 20: a foreign wallet's QRIS on the eighth day is for people, asked of nobody, however often", async () => {
  const order = await pending();
  double.settle(order.reference, { transaction_type: "off-us" });
  clock = new Date(clock.getTime() + 8 * 86_400_000);
  const posts = () => double.requests.filter(({ path }) => path.includes(`${order.reference}/refund`)).length;
  for (const key of ["r-1", "r-1", "r-2"])
    expect(await refundOf(order, key, 1000)).toMatchObject({ status: "unsupported" });
  expect(posts()).toBe(0);
});
