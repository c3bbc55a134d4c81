import { describe, expect, test } from "vitest";
import {
  type CreatePaymentRequest,
  type Gateway,
  GatewayMismatch,
  GatewayRefused,
  GatewayUnclear,
  type PaymentMethod,
} from "~/domain/payments/gateway";
import { rupiah } from "~/platform/money";
import type { FakeServer } from "../fakes/gateway-server";

/** What a provider's test lends to the list that every adapter must pass. */
export type Harness = {
  readonly gateway: Gateway;
  /** The same adapter with a key that the provider does not know. */
  readonly stranger: Gateway;
  /** Method of the refundable kind. */
  readonly method: PaymentMethod;
  /** What stands between adapter and provider: goes wrong on demand, counts requests. */
  readonly wire: FakeServer;
  readonly createPath: string;
  now(): Date;
  pay(reference: string): Promise<void>;
  expire(reference: string): Promise<void>;
  countPayments(reference: string): number | Promise<number>;
  countRefunds(reference: string): number | Promise<number>;
  /** A webhook about the payment as it stands, signed. */
  webhook(reference: string): Promise<{ rawBody: Buffer; headers: Record<string, string> }>;
};

let made = 0;
/** An order of Dina's: Rp125.000 with delivery and a discount. */
export function orderOf(harness: Pick<Harness, "method" | "now">, more: Partial<CreatePaymentRequest> = {}) {
  made += 1;
  const requestedAt = new Date(Math.floor(harness.now().getTime() / 1000) * 1000);
  return {
    reference: `TRK-${String(made).padStart(4, "0")}-A1`,
    amount: rupiah(125_000),
    method: harness.method,
    items: [
      { name: "Amplang bandeng gurih", unitPrice: rupiah(60_000), quantity: 2 },
      { name: "Ongkir kurir toko", unitPrice: rupiah(15_000), quantity: 1 },
      { name: "Potongan", unitPrice: rupiah(-10_000), quantity: 1 },
    ],
    customer: { name: "Dina", phone: "+6281153100000", email: "dina@etalase.test" },
    requestedAt,
    expiresAt: new Date(requestedAt.getTime() + 3_600_000),
    idempotencyKey: `key-${made}`,
    returnUrl: "http://127.0.0.1:3000/pesanan/ET-1",
    ...more,
  } satisfies CreatePaymentRequest;
}

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

function losingTests(lend: () => Harness): void {
  test("the answer is lost after the gateway took it: unclear, found, adopted; one payment", async () => {
    const { gateway, wire, createPath, countPayments, ...harness } = lend();
    const order = orderOf(harness);
    wire.goWrong({ kind: "lose_response" }, { method: "POST", path: createPath });
    await expect(gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayUnclear);
    const key = { reference: order.reference, providerRef: null };
    const found = await gateway.getStatus(key);
    expect(found).toMatchObject({ status: "pending", amount: 125_000n });
    const adopted = await gateway.createPayment(order);
    expect(adopted.providerRef).toBe(found?.providerRef);
    expect(await countPayments(order.reference)).toBe(1);
  });

  test("the question is lost: unclear, not there, asked again; one payment", async () => {
    const { gateway, wire, createPath, countPayments, ...harness } = lend();
    const order = orderOf(harness);
    wire.goWrong({ kind: "lose_request" }, { method: "POST", path: createPath });
    await expect(gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayUnclear);
    expect(await gateway.getStatus({ reference: order.reference, providerRef: null })).toBeNull();
    expect((await gateway.createPayment(order)).status).toBe("pending");
    expect(await countPayments(order.reference)).toBe(1);
  });

  test("one create is one request: nothing is silently tried again", async () => {
    const { gateway, wire, createPath, ...harness } = lend();
    for (const kind of ["lose_request", "lose_response"] as const) {
      const before = wire.requests.filter(({ method }) => method === "POST").length;
      wire.goWrong({ kind }, { method: "POST", path: createPath });
      await expect(gateway.createPayment(orderOf(harness))).rejects.toBeInstanceOf(GatewayUnclear);
      expect(wire.requests.filter(({ method }) => method === "POST").length).toBe(before + 1);
    }
  });

  const troubles = [
    ["a slow answer", { kind: "delay", ms: 1500 }],
    ["500", { kind: "status", status: 500 }],
    ["503 after the work was done", { kind: "broken_after", status: 503 }],
    ["429", { kind: "status", status: 429 }],
    ["half a body", { kind: "malformed" }],
    ["a proxy's 404 page", { kind: "status", status: 404 }],
  ] as const;
  test.each(troubles)("%s is unclear, never a no", async (_name, fault) => {
    const { gateway, wire, createPath, ...harness } = lend();
    const order = orderOf(harness);
    wire.goWrong(fault, { method: "POST", path: createPath });
    await expect(gateway.createPayment(order)).rejects.toBeInstanceOf(GatewayUnclear);
    wire.goWrong(fault, { method: "GET" });
    await expect(gateway.getStatus({ reference: order.reference, providerRef: null })).rejects.toBeInstanceOf(
      GatewayUnclear,
    );
  });
}

function endingTests(lend: () => Harness): void {
  test("called off while pending, and calling it off again harms nothing", async () => {
    const { gateway, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    const key = { reference: order.reference, providerRef };
    expect(await gateway.cancel(key)).toBe("canceled");
    expect(["canceled", "already_final"]).toContain(await gateway.cancel(key));
    expect(["canceled", "expired"]).toContain((await gateway.getStatus(key))?.status);
  });

  test("Dina calls it off while her money is in flight: already paid, and the state says so", async () => {
    const { gateway, pay, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    await pay(order.reference);
    const key = { reference: order.reference, providerRef };
    expect(await gateway.cancel(key)).toBe("already_paid");
    expect(await gateway.getStatus(key)).toMatchObject({ status: "paid", amount: 125_000n });
  });

  test("what expired is over; what nobody knows is not found", async () => {
    const { gateway, expire, ...harness } = lend();
    const order = orderOf(harness);
    await gateway.createPayment(order);
    await expire(order.reference);
    const key = { reference: order.reference, providerRef: null };
    expect(await gateway.getStatus(key)).toMatchObject({ status: "expired" });
    expect(await gateway.cancel(key)).toBe("already_final");
    expect(await gateway.cancel({ reference: "TRK-9998-A9", providerRef: null })).toBe("not_found");
  });

  test("two partial refunds, each once, and never more than was paid", async () => {
    const { gateway, pay, countRefunds, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    await pay(order.reference);
    const ask = (refundKey: string, amount: number) =>
      gateway.refund({
        providerRef,
        reference: order.reference,
        refundKey,
        amount: rupiah(amount),
        reason: "retur",
      });
    expect(await ask("r-1", 100_000)).toMatchObject({ status: "succeeded" });
    expect(await ask("r-1", 100_000)).toMatchObject({ status: "succeeded" });
    expect(await ask("r-2", 30_000)).toMatchObject({ status: "failed" });
    const key = { reference: order.reference, providerRef };
    expect(await gateway.getStatus(key)).toMatchObject({ status: "partially_refunded", refunded: 100_000n });
    expect(await ask("r-3", 25_000)).toMatchObject({ status: "succeeded" });
    expect(await gateway.getStatus(key)).toMatchObject({
      status: "refunded",
      refunded: 125_000n,
      amount: 125_000n,
    });
    expect(await countRefunds(order.reference)).toBe(2);
  });

  test("a refund's answer is lost: same key repairs it, another key is held back; one refund", async () => {
    const { gateway, pay, wire, countRefunds, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    await pay(order.reference);
    const ask = (refundKey: string) =>
      gateway.refund({
        providerRef,
        reference: order.reference,
        refundKey,
        amount: rupiah(50_000),
        reason: "retur",
      });
    wire.goWrong({ kind: "lose_response" }, { method: "POST" });
    await expect(ask("r-1")).rejects.toBeInstanceOf(GatewayUnclear);
    await expect(ask("r-2")).rejects.toBeInstanceOf(GatewayUnclear);
    expect(await countRefunds(order.reference)).toBe(1);
    expect(await ask("r-1")).toMatchObject({ status: "succeeded" });
    expect(await countRefunds(order.reference)).toBe(1);
  });

  test("two refunds at once do not overdraw", async () => {
    const { gateway, pay, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    await pay(order.reference);
    const ask = (refundKey: string, amount: number) =>
      gateway.refund({
        providerRef,
        reference: order.reference,
        refundKey,
        amount: rupiah(amount),
        reason: "-",
      });
    const outcomes = await Promise.all([ask("r-1", 100_000), ask("r-2", 30_000)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["failed", "succeeded"]);
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
    expect(gateway.verifyWebhook(forged, headers, now())).toEqual({ ok: false, reason: "bad_signature" });
    for (const body of ["", "null", "[]", "{", "{}", `{"a":${"[".repeat(10_000)}${"]".repeat(10_000)}}`]) {
      expect(gateway.verifyWebhook(Buffer.from(body), {}, now()).ok).toBe(false);
      expect(gateway.verifyWebhook(Buffer.from(body), headers, now()).ok).toBe(false);
    }
  });
}
