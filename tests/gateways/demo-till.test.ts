import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLocalGateway } from "~/domain/payments/gateways/local.server";
import { advanceClock, freezeClock, now, restoreClock } from "~/platform/clock.server";
import { rupiah } from "~/platform/money";
import { openTill } from "../../prisma/seed/till.server";
import { orderOf } from "./harness";
import { apiKey, LocalProcess, webhookSecret } from "./local-process";

const year = 365 * 86_400_000;
let provider: LocalProcess;

beforeAll(async () => {
  provider = await LocalProcess.start("http://127.0.0.1:9/webhook/lokal");
});
afterAll(async () => {
  restoreClock();
  await provider.stop();
});

describe("the demo city's till", () => {
  it("takes Dina's money a year ago, and the real gateway gives it back today", async () => {
    freezeClock(new Date(Date.now() - year));
    const till = openTill(provider.url);
    const [gateway] = till.gateways;
    const order = orderOf({ method: "qris", now });
    const created = await gateway?.createPayment(order);
    expect(created?.simulatorUrl).toContain(provider.url);
    till.pay(order.reference);
    expect(await gateway?.getStatus({ reference: order.reference, providerRef: null })).toMatchObject({
      status: "paid",
      occurredAt: now(),
    });
    restoreClock();
    expect((await handOver(till.payments(), "not-the-key")).status).toBe(401);
    expect((await handOver(till.payments(), apiKey)).status).toBe(200);
    expect((await handOver(till.payments(), apiKey)).status).toBe(200);
    const real = createLocalGateway({ baseUrl: provider.url, apiKey, webhookSecret });
    const providerRef = created?.providerRef ?? "";
    expect(await real.getStatus({ reference: null, providerRef })).toMatchObject({
      status: "paid",
      amount: order.amount,
    });
    const wish = { reference: order.reference, refundKey: "k1", amount: rupiah(1_000), reason: "rusak" };
    expect(await real.refund({ ...wish, providerRef })).toMatchObject({ status: "succeeded" });
  });

  it("takes money that comes when the time to pay is over", async () => {
    freezeClock(new Date(Date.now() - year));
    const till = openTill(provider.url);
    const [gateway] = till.gateways;
    const order = orderOf({ method: "qris", now });
    await gateway?.createPayment(order);
    advanceClock(order.expiresAt.getTime() - now().getTime() + 1_000);
    const status = async () =>
      (await gateway?.getStatus({ reference: order.reference, providerRef: null }))?.status;
    expect(await status()).toBe("expired");
    till.pay(order.reference);
    expect(await status()).toBe("paid");
    restoreClock();
  });
});

function handOver(payments: unknown, key: string): Promise<Response> {
  return fetch(`${provider.url}/v1/handover`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(payments),
  });
}
