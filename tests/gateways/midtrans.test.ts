import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeState } from "~/domain/payments/attempt";
import { GatewayRefused, GatewayUnclear, type PaymentMethod } from "~/domain/payments/gateway";
import { createMidtransGateway } from "~/domain/payments/gateways/midtrans.server";
import { rupiah } from "~/platform/money";
import { type MidtransDouble, startMidtransDouble } from "../fakes/midtrans";
import { conformanceOf } from "./conformance";
import { type Harness, orderOf } from "./harness";

const serverKey = "SB-Mid-server-EXAMPLE";
let clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: MidtransDouble;
let harness: Harness;

beforeAll(async () => {
  double = await startMidtransDouble({ serverKey, merchantId: "G1", now });
  const config = { serverKey, apiBase: double.url, merchantId: "G1", now, timeoutMs: 400 };
  harness = {
    gateway: createMidtransGateway(config),
    stranger: createMidtransGateway({ ...config, serverKey: "SB-Mid-server-OTHER" }),
    method: "qris",
    wire: double,
    createPath: "/v2/charge",
    now,
    pay: async (reference) => double.settle(reference),
    expire: async (reference) => double.set(reference, { transaction_status: "expire", status_code: "407" }),
    countPayments: (reference) => (double.transactions.has(reference) ? 1 : 0),
    countRefunds: (reference) => double.transactions.get(reference)?.refunds?.length ?? 0,
    webhook: async (reference) => double.notification(reference),
  };
});
afterAll(() => double.close());

conformanceOf("Midtrans", () => harness);

const keyOf = (reference: string) => ({ reference, providerRef: null });
async function pendingOrder(method: PaymentMethod = "qris") {
  const order = orderOf({ ...harness, method });
  const created = await harness.gateway.createPayment(order);
  return { ...order, created };
}
const verify = (hook: { rawBody: Buffer; headers: Record<string, string> }) =>
  harness.gateway.verifyWebhook(hook.rawBody, hook.headers, now());

describe("what Midtrans is asked, and how the buyer pays", () => {
  test.each([
    ["va_bca", { kind: "va", bank: "bca" }],
    ["va_bni", { kind: "va", bank: "bni" }],
    ["va_bri", { kind: "va", bank: "bri" }],
    ["va_permata", { kind: "va", bank: "permata" }],
    ["va_mandiri", { kind: "bill", billerCode: "70012" }],
    ["qris", { kind: "qr" }],
    ["gopay", { kind: "wallet", appUrl: expect.stringMatching(/^gojek:/), qrString: null }],
  ] as const)("%s", async (method, instructions) => {
    const { created, reference } = await pendingOrder(method);
    expect(created.instructions).toMatchObject(instructions);
    const state = await harness.gateway.getStatus(keyOf(reference));
    // a status answer repeats account numbers, but neither the QR nor the app's link
    const isTold = method !== "qris" && method !== "gopay";
    expect(state?.instructions ?? null).toEqual(isTold ? created.instructions : null);
  });

  test("whole rupiah, discounts as negative lines, and the deadline in GMT+7", async () => {
    const order = await pendingOrder();
    const charge = double.requests.filter(({ path }) => path === "/v2/charge").at(-1);
    const body = JSON.parse(charge?.body.toString("utf8") ?? "{}");
    expect(body.transaction_details).toEqual({ order_id: order.reference, gross_amount: 125_000 });
    expect(body.item_details.map(({ price }: { price: number }) => price)).toEqual([60_000, 15_000, -10_000]);
    expect(body.custom_expiry).toEqual({
      order_time: "2026-11-24 11:00:00 +0700",
      expiry_duration: 3600,
      unit: "second",
    });
    expect(order.created.expiresAt).toEqual(order.expiresAt);
  });

  test("after the key's five minutes a lost charge is adopted by its order id: 406, then status", async () => {
    const order = orderOf({ ...harness, method: "va_bca" });
    double.goWrong({ kind: "lose_response" }, { path: "/v2/charge" });
    await expect(harness.gateway.createPayment(order)).rejects.toThrow();
    clock = new Date(clock.getTime() + 301_000);
    const created = await harness.gateway.createPayment(order);
    expect(created).toMatchObject({ status: "pending", instructions: { kind: "va", bank: "bca" } });
    expect(double.transactions.get(order.reference)?.transaction_id).toBe(created.providerRef);
  });

  test.each(["429", "500", "503", "505"])("%s in Midtrans' own words is unclear too", async (status_code) => {
    const order = orderOf(harness);
    const change = () => JSON.stringify({ status_code, status_message: "try again" });
    double.goWrong({ kind: "replaced", change }, { path: "/v2/charge" });
    await expect(harness.gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayUnclear);
  });

  test.each(["400", "402", "410", "413"])("%s in Midtrans' words is a no", async (status_code) => {
    const order = orderOf(harness);
    const change = () => JSON.stringify({ status_code, status_message: "not for you" });
    double.goWrong({ kind: "replaced", change }, { path: "/v2/charge" });
    await expect(harness.gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayRefused);
  });

  test("paid meanwhile: the retry adopts the payment as paid", async () => {
    const order = await pendingOrder();
    double.settle(order.reference);
    clock = new Date(clock.getTime() + 301_000);
    expect(await harness.gateway.createPayment(order)).toMatchObject({ status: "paid" });
  });
});

describe("what Midtrans' words mean", () => {
  test.each([
    ["pending", "201", {}, "pending"],
    ["settlement", "200", {}, "paid"],
    ["capture", "200", {}, "paid"],
    ["capture", "201", { fraud_status: "challenge" }, "review"],
    ["capture", "200", { fraud_status: "deny" }, "failed"],
    ["settlement", "200", { fraud_status: "deny" }, "failed"],
    ["authorize", "200", {}, "authorized"],
    ["deny", "202", { settlement_time: undefined }, "failed"],
    ["deny", "202", { settlement_time: "2026-11-24 11:05:00" }, "reversed"],
    ["cancel", "200", {}, "canceled"],
    ["expire", "407", {}, "expired"],
    ["expire", "202", {}, "expired"],
    ["failure", "202", {}, "failed"],
    ["chargeback", "200", {}, "charged_back"],
  ] as const)("%s with code %s is %o → %s", async (transaction_status, status_code, more, expected) => {
    const { reference } = await pendingOrder();
    double.set(reference, { transaction_status, status_code, ...more });
    expect((await harness.gateway.getStatus(keyOf(reference)))?.status).toBe(expected);
  });

  test("settlement with a code other than 200 proves nothing", async () => {
    const { reference } = await pendingOrder();
    double.settle(reference, { status_code: "201" });
    await expect(harness.gateway.getStatus(keyOf(reference))).rejects.toThrow(/settlement/);
  });

  test("a settlement of Rp100.000 is told as Rp100.000 and judged short", async () => {
    const { reference, amount } = await pendingOrder();
    double.settle(reference, { gross_amount: "100000.00" });
    expect(verify(double.notification(reference)).ok).toBe(true);
    const state = await harness.gateway.getStatus(keyOf(reference));
    expect(state?.amount).toBe(100_000n);
    if (!state) throw new Error("it is known");
    const attempt = { status: "pending", amount, refunded: rupiah(0), changedAt: clock } as const;
    expect(judgeState(attempt, state, "open", clock)).toMatchObject({ exception: "underpaid" });
  });

  test("an amount with sen, or none at all, stops everything", async () => {
    for (const gross_amount of ["125000.50", "", "125.000,00"]) {
      const { reference } = await pendingOrder();
      double.settle(reference, { gross_amount });
      await expect(harness.gateway.getStatus(keyOf(reference))).rejects.toThrow(/whole rupiah/);
    }
  });

  test("Permata settles, then denies: the attempt is reversed", async () => {
    const { reference, amount } = await pendingOrder("va_permata");
    double.settle(reference);
    double.set(reference, { transaction_status: "deny", status_code: "202", settlement_time: undefined });
    const state = await harness.gateway.getStatus(keyOf(reference));
    if (!state) throw new Error("it is known");
    const attempt = { status: "paid", amount, refunded: rupiah(0), changedAt: clock } as const;
    expect(judgeState(attempt, state, "open", clock)).toEqual({
      kind: "exception",
      exception: "reversed",
      moves: ["reversed"],
    });
  });

  test("another merchant's transaction is not ours", async () => {
    const { reference } = await pendingOrder();
    double.settle(reference, { merchant_id: "G2" });
    expect((await harness.gateway.getStatus(keyOf(reference)))?.belongsToUs).toBe(false);
    expect(verify(double.notification(reference))).toMatchObject({ hint: { belongsToUs: false } });
  });

  test("expiring at Midtrans answers 407, and that is no error", async () => {
    const { reference } = await pendingOrder();
    expect(await harness.gateway.cancel(keyOf(reference), "expired")).toBe("canceled");
    expect((await harness.gateway.getStatus(keyOf(reference)))?.status).toBe("expired");
    expect(verify(double.notification(reference))).toMatchObject({ ok: true, hint: { eventType: "expire" } });
  });
});

describe("each way to pay, from the charge to the end", () => {
  test.each([
    ["gopay", "refunded"],
    ["va_permata", "unsupported"],
    ["va_mandiri", "unsupported"],
    ["va_bca", "unsupported"],
  ] as const)("%s: pending, found again, paid, %s", async (method, end) => {
    const order = await pendingOrder(method);
    const adopted = await harness.gateway.createPayment({ ...order, idempotencyKey: "another" });
    expect(adopted.providerRef).toBe(order.created.providerRef);
    double.settle(order.reference);
    expect(verify(double.notification(order.reference))).toMatchObject({
      hint: { reference: order.reference },
    });
    expect(await harness.gateway.cancel(keyOf(order.reference))).toBe("already_paid");
    const ask = (refundKey: string, rp: number) =>
      harness.gateway.refund({
        providerRef: order.created.providerRef,
        reference: order.reference,
        refundKey,
        amount: rupiah(rp),
        reason: "retur",
      });
    const first = await ask("r-1", 25_000);
    expect(first.status).toBe(end === "refunded" ? "succeeded" : "unsupported");
    if (end === "refunded") await ask("r-2", 100_000);
    expect((await harness.gateway.getStatus(keyOf(order.reference)))?.status).toBe(
      end === "refunded" ? "refunded" : "paid",
    );
  });

  test("GoPay's app leads back to the order, and forty-five days are its last for a refund", async () => {
    const order = await pendingOrder("gopay");
    const charge = double.requests.filter(({ path }) => path === "/v2/charge").at(-1);
    expect(JSON.parse(charge?.body.toString("utf8") ?? "{}").gopay).toEqual({
      enable_callback: true,
      callback_url: order.returnUrl,
    });
    double.settle(order.reference);
    clock = new Date(clock.getTime() + 45 * 86_400_000 + 1);
    const asked = { providerRef: order.created.providerRef, reference: order.reference, refundKey: "r-1" };
    expect(await harness.gateway.refund({ ...asked, amount: rupiah(1), reason: "-" })).toMatchObject({
      status: "unsupported",
      note: expect.stringContaining("GoPay"),
    });
  });

  test("Mandiri's bill shows at most ten and thirty letters", async () => {
    await pendingOrder("va_mandiri");
    const charge = double.requests.filter(({ path }) => path === "/v2/charge").at(-1);
    const { echannel } = JSON.parse(charge?.body.toString("utf8") ?? "{}");
    expect([echannel.bill_info1.length <= 10, echannel.bill_info2.length <= 30]).toEqual([true, true]);
  });
});

describe("Midtrans' refunds", () => {
  const refundOf = (order: { reference: string; created: { providerRef: string } }, amount: number) =>
    harness.gateway.refund({
      providerRef: order.created.providerRef,
      reference: order.reference,
      refundKey: "r-1",
      amount: rupiah(amount),
      reason: "retur",
    });
  const postsTo = (reference: string) =>
    double.requests.filter(({ path }) => path.startsWith(`/v2/${reference}/refund`)).length;

  test("a virtual account can't be refunded: told without a call", async () => {
    const order = await pendingOrder("va_bca");
    double.settle(order.reference);
    expect(await refundOf(order, 125_000)).toMatchObject({ status: "unsupported" });
    expect(postsTo(order.reference)).toBe(0);
  });

  test("a foreign wallet's QRIS on the eighth day is for people: no call, no loop", async () => {
    const order = await pendingOrder();
    const { gateway } = harness;
    expect(gateway.capabilities().refunds).toEqual(["qris", "gopay"]);
    double.settle(order.reference, { transaction_type: "off-us" });
    clock = new Date(clock.getTime() + 8 * 86_400_000);
    expect(await refundOf(order, 1000)).toMatchObject({
      status: "unsupported",
      note: expect.stringContaining("7"),
    });
    expect(postsTo(order.reference)).toBe(0);
  });

  test("414, the merchant's funds do not suffice: failed, with the reason, one call", async () => {
    const order = await pendingOrder();
    double.settle(order.reference);
    double.refuseNextRefund("414");
    expect(await refundOf(order, 1000)).toMatchObject({
      status: "failed",
      note: expect.stringContaining("insufficient"),
    });
    expect(postsTo(order.reference)).toBe(1);
  });
});
