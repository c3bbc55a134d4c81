import { describe, expect, test } from "vitest";
import { GatewayMismatch, GatewayRefused } from "~/domain/payments/gateway";
import { rupiah } from "~/platform/money";
import { endingTests, losingTests } from "./conformance-trouble";
import { type Harness, orderOf } from "./harness";

/** The list that every adapter must pass, whatever provider it speaks to. */
export function conformanceOf(name: string, lend: () => Harness): void {
  describe(`${name} asks for payments`, () => askingTests(lend));
  describe(`${name} loses answers`, () => losingTests(lend));
  describe(`${name} ends and refunds`, () => endingTests(lend));
  describe(`${name} hears webhooks`, () => hearingTests(lend));
}

function askingTests(lend: () => Harness): void {
  test("Dina's payment is pending, can be paid, and is found by either name", async () => {
    const { gateway, ...harness } = lend();
    const order = orderOf(harness);
    const created = await gateway.createPayment(order);
    expect(created.status).toBe("pending");
    expect(created.instructions).not.toBeNull();
    const expected = {
      status: "pending",
      amount: 125_000n,
      currency: "IDR",
      refunded: 0n,
      belongsToUs: true,
    };
    const byReference = await gateway.getStatus({ reference: order.reference, providerRef: null });
    const byProvider = await gateway.getStatus({ reference: null, providerRef: created.providerRef });
    expect(byReference).toMatchObject({ ...expected, reference: order.reference });
    expect(byProvider).toMatchObject({ ...expected, providerRef: created.providerRef });
  });

  test("an unknown reference is null, not an error", async () => {
    expect(await lend().gateway.getStatus({ reference: "TRK-9999-A9", providerRef: null })).toBeNull();
  });

  test("paid is paid, with the exact amount", async () => {
    const { gateway, pay, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    await pay(order.reference);
    expect(await gateway.getStatus({ reference: order.reference, providerRef })).toMatchObject({
      status: "paid",
      amount: 125_000n,
      currency: "IDR",
    });
  });

  test("the same request twice is one payment", async () => {
    const { gateway, countPayments, ...harness } = lend();
    const order = orderOf(harness);
    const first = await gateway.createPayment(order);
    const second = await gateway.createPayment(order);
    expect(second.providerRef).toBe(first.providerRef);
    expect(await countPayments(order.reference)).toBe(1);
  });

  test("the same reference and key for another amount is a mismatch, never a payment", async () => {
    const { gateway, countPayments, ...harness } = lend();
    const order = orderOf(harness);
    await gateway.createPayment(order);
    const items = [{ name: "Batik pakis", unitPrice: rupiah(185_000), quantity: 1 }];
    const other = { ...order, amount: rupiah(185_000), items };
    await expect(gateway.createPayment(other)).rejects.toBeInstanceOf(GatewayMismatch);
    expect(await countPayments(order.reference)).toBe(1);
  });

  test("lines that forget the delivery fee, or a method not offered, never leave the house", async () => {
    const { gateway, wire, ...harness } = lend();
    const order = orderOf(harness);
    const before = wire.requests.length;
    const short = { ...order, items: order.items.filter(({ name }) => !name.startsWith("Ongkir")) };
    await expect(gateway.createPayment(short)).rejects.toBeInstanceOf(GatewayRefused);
    await expect(gateway.createPayment({ ...order, method: "cash" })).rejects.toBeInstanceOf(GatewayRefused);
    await expect(gateway.createPayment({ ...order, reference: "a b" })).rejects.toBeInstanceOf(
      GatewayRefused,
    );
    await expect(gateway.createPayment({ ...order, amount: rupiah(0), items: [] })).rejects.toBeInstanceOf(
      GatewayRefused,
    );
    expect(wire.requests.length).toBe(before);
  });

  test("a wrong key is a plain no, told as one", async () => {
    const { stranger, ...harness } = lend();
    const order = orderOf(harness);
    await expect(stranger.createPayment(order)).rejects.toBeInstanceOf(GatewayRefused);
    await expect(
      stranger.getStatus({ reference: order.reference, providerRef: null }),
    ).rejects.toBeInstanceOf(GatewayRefused);
  });
}

function hearingTests(lend: () => Harness): void {
  test("a signed webhook names the payment, and its repeat the same event", async () => {
    const { gateway, webhook, now, pay, ...harness } = lend();
    const order = orderOf({ ...harness, now });
    await gateway.createPayment(order);
    await pay(order.reference);
    const { rawBody, headers } = await webhook(order.reference);
    const verdict = gateway.verifyWebhook(rawBody, headers, now());
    expect(verdict).toMatchObject({ ok: true, hint: { reference: order.reference, belongsToUs: true } });
    expect(gateway.verifyWebhook(rawBody, headers, now())).toEqual(verdict);
  });

  test("one changed letter in a body, no signature, or no body at all is turned away", async () => {
    const { gateway, webhook, now, ...harness } = lend();
    const order = orderOf({ ...harness, now });
    await gateway.createPayment(order);
    const { rawBody, headers } = await webhook(order.reference);
    const forged = Buffer.from(rawBody.toString("utf8").replace(order.reference, "TRK-0000-A1"));
    const verdict = gateway.verifyWebhook(forged, headers, now());
    if (harness.bodyIsSigned === false) expect(verdict).toMatchObject({ hint: { reference: "TRK-0000-A1" } });
    else expect(verdict).toEqual({ ok: false, reason: "bad_signature" });
    for (const body of ["", "null", "[]", "{", "{}", `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`]) {
      expect(gateway.verifyWebhook(Buffer.from(body), {}, now()).ok).toBe(false);
      expect(gateway.verifyWebhook(Buffer.from(body), headers, now()).ok).toBe(false);
    }
  });
}
