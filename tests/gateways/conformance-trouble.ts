import { expect, test } from "vitest";
import { GatewayUnclear } from "~/domain/payments/gateway";
import type { RefundOutcome } from "~/domain/payments/refund";
import { rupiah } from "~/platform/money";
import { type Harness, orderOf } from "./harness";

export function losingTests(lend: () => Harness): void {
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

export function endingTests(lend: () => Harness): void {
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
      lastWord(harness, order.reference, () =>
        gateway.refund({
          providerRef,
          reference: order.reference,
          refundKey,
          amount: rupiah(amount),
          reason: "retur",
        }),
      );
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
    expect(await lastWord(harness, order.reference, () => ask("r-1"))).toMatchObject({ status: "succeeded" });
    expect(await countRefunds(order.reference)).toBe(1);
  });

  test("two refunds at once do not overdraw", async () => {
    const { gateway, pay, ...harness } = lend();
    const order = orderOf(harness);
    const { providerRef } = await gateway.createPayment(order);
    await pay(order.reference);
    const ask = (refundKey: string, amount: number) =>
      lastWord(harness, order.reference, () =>
        gateway.refund({
          providerRef,
          reference: order.reference,
          refundKey,
          amount: rupiah(amount),
          reason: "-",
        }),
      );
    const outcomes = await Promise.all([ask("r-1", 100_000), ask("r-2", 30_000)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["failed", "succeeded"]);
  });
}

/** Asks as the worker does: again with the same key while it is under way, or another refund of the payment is. */
async function lastWord(
  harness: Pick<Harness, "finishRefunds">,
  reference: string,
  ask: () => Promise<RefundOutcome>,
): Promise<RefundOutcome> {
  for (let tries = 0; tries < 5; tries += 1) {
    const outcome = await ask().catch((error: unknown) => {
      if (error instanceof GatewayUnclear && harness.finishRefunds) return null;
      throw error;
    });
    if (outcome !== null && outcome.status !== "pending") return outcome;
    harness.finishRefunds?.(reference);
  }
  throw new Error("the refund never ends");
}
