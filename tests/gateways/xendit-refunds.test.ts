import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Gateway, GatewayUnclear, type PaymentMethod } from "~/domain/payments/gateway";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { rupiah } from "~/platform/money";
import { startXenditDouble, type XenditDouble } from "../fakes/xendit";
import { orderOf } from "./harness";

const secretKey = "xnd_development_etalase";
const callbackToken = "token-of-the-dashboard";
let clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: XenditDouble;
let gateway: Gateway;

beforeAll(async () => {
  double = await startXenditDouble({ secretKey, callbackToken, now });
  gateway = createXenditGateway({ secretKey, callbackToken, apiBase: double.url, now, timeoutMs: 400 });
});
afterAll(() => double.close());

async function paidOrder(method: PaymentMethod = "qris") {
  const order = orderOf({ method, now });
  const { providerRef } = await gateway.createPayment(order);
  double.pay(order.reference);
  const ask = (refundKey: string, amount = 125_000) =>
    gateway.refund({
      providerRef,
      reference: order.reference,
      refundKey,
      amount: rupiah(amount),
      reason: "retur",
    });
  const status = async () => (await gateway.getStatus({ reference: order.reference, providerRef }))?.status;
  return { ...order, ask, status };
}
const posts = () =>
  double.requests.filter(({ method, path }) => method === "POST" && path === "/refunds").length;

describe("Xendit's refunds", () => {
  test("are under way first; the same key asks what became of it", async () => {
    const { reference, ask, status } = await paidOrder();
    const before = posts();
    expect(await ask("r-1", 50_000)).toMatchObject({ status: "pending" });
    expect(await status()).toBe("paid");
    double.finishRefunds(reference);
    expect(await ask("r-1", 50_000)).toMatchObject({ status: "succeeded" });
    expect(await status()).toBe("partially_refunded");
    expect(posts()).toBe(before + 1);
  });

  test("that the issuer turns down later are failed for good, and nothing counts as given back", async () => {
    const { reference, ask, status } = await paidOrder();
    await ask("r-1");
    double.finishRefunds(reference, "FAILED");
    expect(await ask("r-1")).toMatchObject({ status: "failed", note: expect.stringContaining("ISSUER") });
    expect(await status()).toBe("paid");
  });

  test("wait while another is under way: unclear, then what is left decides", async () => {
    const { reference, ask } = await paidOrder();
    await ask("r-1", 100_000);
    await expect(ask("r-2", 30_000)).rejects.toBeInstanceOf(GatewayUnclear);
    double.finishRefunds(reference);
    expect(await ask("r-2", 30_000)).toMatchObject({ status: "failed" });
  });

  test.each([
    ["MAXIMUM_REFUND_AMOUNT_REACHED", 400, "failed"],
    ["INSUFFICIENT_BALANCE", 400, "failed"],
    ["PARTIAL_REFUND_NOT_SUPPORTED", 400, "unsupported"],
    ["REFUND_NOT_SUPPORTED", 400, "unsupported"],
    ["INELIGIBLE_TRANSACTION", 403, "unsupported"],
  ])("%s is %s: %s", async (code, http, status) => {
    const { ask } = await paidOrder();
    const before = posts();
    double.world.refundRefusals.push({ status: http, code });
    expect(await ask("r-1", 1000)).toMatchObject({ status, note: expect.stringContaining(code) });
    expect(posts()).toBe(before + 1);
  });

  test.each([
    ["RATE_LIMIT_EXCEEDED", 429],
    ["TEMPORARILY_UNAVAILABLE", 400],
    ["SERVER_ERROR", 500],
  ])("%s is no no: the same key is sent again", async (code, http) => {
    const { ask } = await paidOrder();
    double.world.refundRefusals.push({ status: http, code });
    await expect(ask("r-1")).rejects.toBeInstanceOf(GatewayUnclear);
    expect(await ask("r-1")).toMatchObject({ status: "pending" });
  });

  test("of a virtual account are for people: no call", async () => {
    const { ask } = await paidOrder("va_permata");
    const before = posts();
    expect(await ask("r-1")).toMatchObject({ status: "unsupported" });
    expect(posts()).toBe(before);
  });

  test("of QRIS after thirty days are for people: no call", async () => {
    const { ask } = await paidOrder();
    clock = new Date(clock.getTime() + 30 * 86_400_000 + 1);
    const before = posts();
    expect(await ask("r-1")).toMatchObject({ status: "unsupported", note: expect.stringContaining("30") });
    expect(posts()).toBe(before);
  });

  test("of a wallet are whole, on the day of payment until 23:50 in Jakarta", async () => {
    clock = new Date("2026-12-30T04:00:00Z");
    const first = await paidOrder("dana");
    expect(await first.ask("r-1", 50_000)).toMatchObject({ status: "unsupported" });
    expect(await first.ask("r-2")).toMatchObject({ status: "pending" });
    const second = await paidOrder("shopeepay");
    clock = new Date("2026-12-30T16:50:00Z");
    expect(await second.ask("r-1")).toMatchObject({ status: "unsupported" });
    clock = new Date("2026-12-30T16:49:59Z");
    expect(await second.ask("r-1")).toMatchObject({ status: "pending" });
  });

  test("are all counted, however many pages they fill", async () => {
    const { reference, status } = await paidOrder();
    const id = double.requestOf(reference).payment_request_id;
    for (let at = 0; at < 250; at += 1) {
      const refund = {
        id: `rfd-${reference}-${at}`,
        payment_request_id: id,
        reference_id: `k-${at}`,
        amount: 500,
      };
      const more = { currency: "IDR", reason: "OTHERS", status: "SUCCEEDED", failure_code: null };
      double.world.refunds.set(refund.id, { ...refund, ...more });
    }
    expect(await status()).toBe("refunded");
  });
});
