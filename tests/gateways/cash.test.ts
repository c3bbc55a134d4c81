import { expect, test } from "vitest";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { rupiah } from "~/platform/money";
import { orderOf } from "./harness";

const now = () => new Date("2026-11-24T04:00:00Z");
const gateway = createCashGateway();

test("Dina pays Bu Rina at the door: nothing to scan, nobody to ask", async () => {
  const order = orderOf({ method: "cash", now });
  expect(await gateway.createPayment(order)).toEqual({
    providerRef: order.reference,
    status: "pending",
    instructions: { kind: "manual" },
    expiresAt: null,
    simulatorUrl: null,
  });
  expect(gateway.capabilities().isManual).toBe(true);
  expect(await gateway.getStatus({ reference: order.reference, providerRef: null })).toBeNull();
});

test("the bill must add up for cash too", async () => {
  const order = orderOf({ method: "cash", now });
  await expect(gateway.createPayment({ ...order, amount: rupiah(110_000) })).rejects.toThrow(/lines/);
  await expect(gateway.createPayment({ ...order, method: "qris" })).rejects.toThrow(/not offered/);
});

test("it can be called off, and is given back by hand", async () => {
  const key = { reference: "TRK-0001-A1", providerRef: null };
  expect(await gateway.cancel(key)).toBe("canceled");
  const refund = { ...key, providerRef: "x", reference: "x", refundKey: "r", amount: rupiah(1), reason: "" };
  expect(await gateway.refund(refund)).toMatchObject({ status: "unsupported" });
});

test("no webhook is ever believed", () => {
  expect(gateway.verifyWebhook(Buffer.from("{}"), {}, now())).toEqual({ ok: false, reason: "unsigned" });
});
