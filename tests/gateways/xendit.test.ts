import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeState } from "~/domain/payments/attempt";
import {
  GatewayMismatch,
  GatewayRefused,
  GatewayUnclear,
  type PaymentMethod,
} from "~/domain/payments/gateway";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { rupiah } from "~/platform/money";
import { startXenditDouble, type XenditDouble } from "../fakes/xendit";
import { conformanceOf } from "./conformance";
import { type Harness, orderOf } from "./harness";

const secretKey = "xnd_development_etalase";
const callbackToken = "token-of-the-dashboard";
let clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: XenditDouble;
let harness: Harness;

beforeAll(async () => {
  double = await startXenditDouble({ secretKey, callbackToken, now });
  const config = {
    secretKey,
    callbackToken,
    apiBase: double.url,
    businessId: "biz-etalase",
    now,
    timeoutMs: 400,
  };
  harness = {
    gateway: createXenditGateway(config),
    stranger: createXenditGateway({ ...config, secretKey: "xnd_development_other" }),
    method: "qris",
    wire: double,
    createPath: "/v3/payment_requests",
    now,
    pay: async (reference) => double.pay(reference),
    expire: async (reference) => double.set(reference, { status: "EXPIRED" }),
    countPayments: (reference) => double.countOf(reference),
    countRefunds: (reference) => double.refundsOf(reference).length,
    finishRefunds: (reference) => double.finishRefunds(reference),
    webhook: async (reference) => double.webhook("payment.capture", reference),
    bodyIsSigned: false,
  };
});
afterAll(() => double.close());

conformanceOf("Xendit", () => harness);

const keyOf = (reference: string) => ({ reference, providerRef: null });
async function pendingOrder(method: PaymentMethod = "qris") {
  const order = orderOf({ ...harness, method });
  const created = await harness.gateway.createPayment(order);
  return { ...order, created };
}
const stateOf = async (reference: string) => {
  const state = await harness.gateway.getStatus(keyOf(reference));
  if (!state) throw new Error(`${reference} is known`);
  return state;
};
const sentBody = () => {
  const create = double.requests.filter(
    ({ method, path }) => method === "POST" && path === harness.createPath,
  );
  return JSON.parse(create.at(-1)?.body.toString("utf8") ?? "{}");
};

describe("what Xendit is asked, and how the buyer pays", () => {
  const link = expect.stringMatching(/^(https|gojek|shopeeid):/);
  test.each([
    ["qris", "QRIS", { kind: "qr", qrString: expect.stringMatching(/^000201/) }],
    ["va_bca", "BCA_VIRTUAL_ACCOUNT", { kind: "va", bank: "bca" }],
    ["va_bni", "BNI_VIRTUAL_ACCOUNT", { kind: "va", bank: "bni" }],
    ["va_bri", "BRI_VIRTUAL_ACCOUNT", { kind: "va", bank: "bri" }],
    ["va_permata", "PERMATA_VIRTUAL_ACCOUNT", { kind: "va", bank: "permata" }],
    ["va_mandiri", "MANDIRI_VIRTUAL_ACCOUNT", { kind: "va", bank: "mandiri" }],
    ["gopay", "GOPAY", { kind: "wallet", appUrl: link, phone: null }],
    ["dana", "DANA", { kind: "wallet", appUrl: link, phone: null }],
    ["shopeepay", "SHOPEEPAY", { kind: "wallet", appUrl: link, phone: null }],
    ["ovo", "OVO", { kind: "wallet", appUrl: null, phone: "+6281153100000" }],
  ] as const)("%s is channel %s", async (method, code, instructions) => {
    const { created, reference } = await pendingOrder(method);
    expect(created.instructions).toMatchObject(instructions);
    expect(sentBody()).toMatchObject({ channel_code: code, type: "PAY", country: "ID", currency: "IDR" });
    // what an OVO app was asked is not repeated: the word given at the start stands
    expect((await stateOf(reference)).instructions).toEqual(method === "ovo" ? null : created.instructions);
  });

  test("amounts are plain numbers, the reference is ours, and it ends when the order does", async () => {
    const { reference, expiresAt, created } = await pendingOrder("va_bca");
    expect(sentBody()).toMatchObject({ reference_id: reference, request_amount: 125_000 });
    expect(sentBody().channel_properties).toEqual({
      expires_at: expiresAt.toISOString(),
      display_name: "Etalase",
    });
    expect(created.expiresAt).toEqual(expiresAt);
    expect(double.requests.at(-1)?.headers["api-version"]).toBe("2024-11-11");
  });

  test("OVO asks in the app of the buyer's number, whose wallet it is", async () => {
    await pendingOrder("ovo");
    expect(sentBody().channel_properties.account_mobile_number).toBe("+6281153100000");
  });

  test("a wallet's answer that is no address of an app is never made a link", async () => {
    const order = orderOf({ ...harness, method: "dana" });
    const change = (body: string) => body.replace(/https:[^"]*/, "javascript:alert(1)");
    double.goWrong({ kind: "replaced", change }, { method: "POST" });
    expect((await harness.gateway.createPayment(order)).instructions).toBeNull();
  });

  test("limits stand in the channel list: more than it takes never leaves the house", async () => {
    const before = double.requests.length;
    const ask = (method: PaymentMethod, rp: number) =>
      harness.gateway.createPayment(
        orderOf(
          { ...harness, method },
          { amount: rupiah(rp), items: [{ name: "x", unitPrice: rupiah(rp), quantity: 1 }] },
        ),
      );
    await expect(ask("qris", 10_000_001)).rejects.toBeInstanceOf(GatewayRefused);
    await expect(ask("va_bca", 9_999)).rejects.toBeInstanceOf(GatewayRefused);
    await expect(ask("dana", 99)).rejects.toBeInstanceOf(GatewayRefused);
    expect(double.requests.length).toBe(before);
  });
});

describe("a reference that stands at Xendit already", () => {
  test("is found by asking first, also where nobody refuses a second one", async () => {
    double.world.refusesTakenReferences = false;
    const order = orderOf(harness);
    double.goWrong({ kind: "lose_response" }, { method: "POST" });
    await expect(harness.gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayUnclear);
    const created = await harness.gateway.createPayment(order);
    expect(created.providerRef).toBe(double.requestOf(order.reference).payment_request_id);
    expect(double.countOf(order.reference)).toBe(1);
    double.world.refusesTakenReferences = true;
  });

  test("is adopted where two ask at once and the second is refused as a duplicate", async () => {
    const order = orderOf(harness);
    const [first, second] = await Promise.all([
      harness.gateway.createPayment(order),
      harness.gateway.createPayment(order),
    ]);
    expect(second.providerRef).toBe(first.providerRef);
    expect(double.countOf(order.reference)).toBe(1);
  });
});

describe("what Xendit's words mean", () => {
  test.each([
    ["ACCEPTING_PAYMENTS", "pending"],
    ["REQUIRES_ACTION", "pending"],
    ["AUTHORIZED", "authorized"],
    ["FAILED", "failed"],
    ["CANCELED", "canceled"],
    ["EXPIRED", "expired"],
  ] as const)("%s → %s", async (status, expected) => {
    const { reference } = await pendingOrder();
    double.set(reference, { status });
    expect((await stateOf(reference)).status).toBe(expected);
  });

  test("a word nobody knows is unclear, not an end", async () => {
    const { reference } = await pendingOrder();
    double.set(reference, { status: "WHO_KNOWS" });
    await expect(harness.gateway.getStatus(keyOf(reference))).rejects.toBeInstanceOf(GatewayUnclear);
  });

  test.each([
    [100_000, "underpaid"],
    [150_000, "overpaid"],
  ])("Rp%d captured is told as it is and judged %s", async (amount, exception) => {
    const order = await pendingOrder("va_bni");
    double.pay(order.reference, amount);
    const state = await stateOf(order.reference);
    expect(state).toMatchObject({ amount: BigInt(amount), occurredAt: clock });
    const attempt = {
      status: "pending",
      amount: order.amount,
      refunded: rupiah(0),
      changedAt: clock,
    } as const;
    expect(judgeState(attempt, state, "open", clock)).toMatchObject({ exception });
  });

  test("sen, or another currency, is never made rupiah", async () => {
    const { reference } = await pendingOrder();
    double.pay(reference, 125_000.5);
    await expect(harness.gateway.getStatus(keyOf(reference))).rejects.toBeInstanceOf(GatewayMismatch);
    const other = await pendingOrder();
    double.pay(other.reference);
    double.set(other.reference, { currency: "PHP" });
    expect((await stateOf(other.reference)).currency).toBe("PHP");
  });

  test("it expires by Xendit's clock, and a code that nobody paid can't be called off any more", async () => {
    const { reference } = await pendingOrder("va_bri");
    clock = new Date(clock.getTime() + 3_600_001);
    expect((await stateOf(reference)).status).toBe("expired");
    expect(await harness.gateway.cancel(keyOf(reference))).toBe("already_final");
  });

  test("more calls than a minute allows are unclear, and told again later", async () => {
    const { reference } = await pendingOrder();
    double.world.perMinute = 0;
    await expect(harness.gateway.getStatus(keyOf(reference))).rejects.toBeInstanceOf(GatewayUnclear);
    await expect(harness.gateway.cancel(keyOf(reference))).rejects.toBeInstanceOf(GatewayUnclear);
    await expect(harness.gateway.createPayment(orderOf(harness))).rejects.toBeInstanceOf(GatewayUnclear);
    double.world.perMinute = null;
    expect((await stateOf(reference)).status).toBe("pending");
  });
});
