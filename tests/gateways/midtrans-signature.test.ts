import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Gateway } from "~/domain/payments/gateway";
import { createMidtransGateway } from "~/domain/payments/gateways/midtrans.server";
import { type MidtransDouble, startMidtransDouble } from "../fakes/midtrans";
import { orderOf } from "./harness";

const serverKey = "SB-Mid-server-EXAMPLE";
const now = () => new Date("2026-11-24T04:00:00Z");
let double: MidtransDouble;
let gateway: Gateway;

beforeAll(async () => {
  double = await startMidtransDouble({ serverKey, now });
  gateway = createMidtransGateway({ serverKey, apiBase: double.url, now });
});
afterAll(() => double.close());

async function pendingOrder() {
  const order = orderOf({ method: "qris", now });
  return { ...order, created: await gateway.createPayment(order) };
}
const verify = (hook: { rawBody: Buffer; headers: Record<string, string> }) =>
  gateway.verifyWebhook(hook.rawBody, hook.headers, now());

describe("Midtrans' signature", () => {
  test.each([
    [
      ["1111", "200", "100000.00", "askvnoibnosifnboseofinbofinfgbiufglnbfg"],
      "edc076b21793ebe3e17926350f5b8ae6",
    ],
    [["TRK-0001-A1", "200", "125000.00", serverKey], "9dea9f55d51135435cea9a56dc14afad"],
  ])("vector %#", (parts, begins) => {
    const [order_id = "", status_code = "", gross_amount = "", key = ""] = parts;
    const signature_key = createHash("sha512").update(parts.join("")).digest("hex");
    expect(signature_key.startsWith(begins)).toBe(true);
    const theirs = createMidtransGateway({ serverKey: key, apiBase: double.url, now });
    const body = Buffer.from(JSON.stringify({ order_id, status_code, gross_amount, signature_key }));
    expect(theirs.verifyWebhook(body, {}, now()).ok).toBe(true);
  });

  test("one hex digit off is refused", async () => {
    const { reference } = await pendingOrder();
    double.settle(reference);
    const { rawBody } = double.notification(reference);
    const told = JSON.parse(rawBody.toString("utf8"));
    const last = told.signature_key.endsWith("0") ? "1" : "0";
    const signature_key = told.signature_key.slice(0, -1) + last;
    expect(verify(double.notification(reference, {}, { signature_key }))).toEqual({
      ok: false,
      reason: "bad_signature",
    });
    expect(verify(double.notification(reference, {}, { signature_key: undefined }))).toEqual({
      ok: false,
      reason: "unsigned",
    });
  });

  test("an amount is hashed as it came: 125000 signed as 125000.00 is refused", async () => {
    const { reference } = await pendingOrder();
    double.settle(reference);
    for (const gross_amount of ["125000", 125000]) {
      expect(verify(double.notification(reference, {}, { gross_amount })).ok).toBe(false);
    }
  });

  test("a refund replayed as settlement has a good signature; the gateway's own word is refund", async () => {
    const order = await pendingOrder();
    double.settle(order.reference);
    await gateway.refund({
      providerRef: order.created.providerRef,
      reference: order.reference,
      refundKey: "r-1",
      amount: order.amount,
      reason: "batal",
    });
    const replayed = double.notification(order.reference, {}, { transaction_status: "settlement" });
    expect(verify(replayed)).toMatchObject({ ok: true, hint: { reference: order.reference } });
    expect((await gateway.getStatus({ reference: order.reference, providerRef: null }))?.status).toBe(
      "refunded",
    );
  });

  test("each state is an event of its own, each repeat the same", async () => {
    const { reference } = await pendingOrder();
    const keys = new Set<string>();
    const add = () => {
      const verdict = verify(double.notification(reference));
      if (verdict.ok) keys.add(verdict.hint.dedupeKey);
    };
    add();
    add();
    double.settle(reference);
    add();
    double.set(reference, { transaction_status: "partial_refund", refund_amount: "10000.00" });
    add();
    double.set(reference, { refund_amount: "20000.00" });
    add();
    expect(keys.size).toBe(4);
  });

  test("an empty server key stops the start", () => {
    expect(() => createMidtransGateway({ serverKey: " ", apiBase: double.url, now })).toThrow(/empty/);
  });
});
