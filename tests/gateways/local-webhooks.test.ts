import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Gateway } from "~/domain/payments/gateway";
import { createLocalGateway } from "~/domain/payments/gateways/local.server";
import { orderOf } from "./harness";
import { apiKey, type Heard, LocalProcess, Shop, webhookSecret } from "./local-process";

let shop: Shop;
let provider: LocalProcess;

beforeAll(async () => {
  shop = await Shop.open();
  provider = await LocalProcess.start(shop.url);
});
afterAll(async () => {
  await provider.stop();
  await shop.close();
});

const gatewayAt = (): Gateway => createLocalGateway({ baseUrl: provider.url, apiKey, webhookSecret });
async function pendingOrder() {
  const order = orderOf({ method: "qris", now: () => new Date() });
  const created = await gatewayAt().createPayment(order);
  return { ...order, created };
}
const verdictOf = (one: Heard) =>
  gatewayAt().verifyWebhook(
    one.rawBody,
    { "x-lokal-signature": String(one.headers["x-lokal-signature"]) },
    new Date(one.at),
  );
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe("how the news reaches the shop", () => {
  test("once, signed, at once", async () => {
    const { reference } = await pendingOrder();
    await provider.press(reference, { langkah: "pay" });
    const [one] = await shop.waitFor(reference, 1);
    expect(one && verdictOf(one)).toMatchObject({ ok: true, hint: { reference, eventType: "payment.paid" } });
    const stale = one && { ...one, at: one.at + 301_000 };
    expect(stale && verdictOf(stale)).toEqual({ ok: false, reason: "stale" });
    const early = one && { ...one, at: one.at - 302_000 };
    expect(early && verdictOf(early)).toEqual({ ok: false, reason: "stale" });
  });

  test("twice: two deliveries of one event", async () => {
    const { reference } = await pendingOrder();
    await provider.press(reference, { langkah: "pay", kabar: "twice" });
    const heard = await shop.waitFor(reference, 2);
    expect(heard.length).toBe(2);
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(1);
  });

  test("lost: the shop hears nothing and finds out by asking; a press sends it after all", async () => {
    const { reference, created } = await pendingOrder();
    await provider.press(reference, { langkah: "pay", kabar: "lost" });
    await pause(400);
    expect(shop.about(reference)).toEqual([]);
    const gateway = gatewayAt();
    expect((await gateway.getStatus({ reference, providerRef: null }))?.status).toBe("paid");
    const page = await (await fetch(created.simulatorUrl ?? "")).text();
    const delivery = /kabar\/(dlv_\w+)/.exec(page)?.[1] ?? "";
    expect(await provider.press(reference, {}, `kabar/${delivery}`)).toBe("kirim");
    expect((await shop.waitFor(reference, 1)).length).toBe(1);
  });

  test("delayed: paid now, told later", async () => {
    const { reference } = await pendingOrder();
    const at = Date.now();
    await provider.press(reference, { langkah: "pay", kabar: "delayed", tunda: "1" });
    const [one] = await shop.waitFor(reference, 1);
    expect((one?.at ?? 0) - at).toBeGreaterThan(900);
  });

  test("swapped: the older state comes after the newer", async () => {
    const { reference } = await pendingOrder();
    await provider.press(reference, { langkah: "pay", kabar: "swapped" });
    const heard = await shop.waitFor(reference, 2);
    expect(heard.map(({ type }) => type)).toEqual(["payment.paid", "payment.pending"]);
  });

  test("a shop that fails is told again, signed anew, until it answers 2xx", async () => {
    const { reference } = await pendingOrder();
    shop.answer = 503;
    await provider.press(reference, { langkah: "pay" });
    await shop.waitFor(reference, 1);
    shop.answer = 302;
    await shop.waitFor(reference, 2);
    shop.answer = 204;
    const heard = await shop.waitFor(reference, 3, 9000);
    expect(heard.length).toBe(3);
    expect(new Set(heard.map(({ eventId }) => eventId)).size).toBe(1);
    expect(new Set(heard.map(({ headers }) => headers["x-lokal-signature"])).size).toBe(3);
    expect((heard[1]?.at ?? 0) - (heard[0]?.at ?? 0)).toBeGreaterThan(950);
    expect((heard[2]?.at ?? 0) - (heard[1]?.at ?? 0)).toBeGreaterThan(4900);
  }, 20_000);
});

describe("what a crash leaves", () => {
  test("killed with a webhook on its way: payments, keys and the webhook are there again", async () => {
    const order = await pendingOrder();
    shop.answer = 500;
    await provider.press(order.reference, { langkah: "pay" });
    await shop.waitFor(order.reference, 1);
    await provider.end("SIGKILL");
    shop.answer = 200;
    await provider.start();
    expect((await shop.waitFor(order.reference, 2)).length).toBe(2);
    const gateway = gatewayAt();
    const key = { reference: order.reference, providerRef: null };
    expect(await gateway.getStatus(key)).toMatchObject({ status: "paid", amount: 125_000n });
    expect((await gateway.createPayment(order)).providerRef).toBe(order.created.providerRef);
  }, 20_000);

  test("killed again and again while orders come in: nothing it acknowledged is lost", async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const orders = Array.from({ length: 15 }, () => orderOf({ method: "qris", now: () => new Date() }));
      const gateway = gatewayAt();
      const enough = acknowledged.length + 1 + round * 3;
      const asking = orders.map((order) =>
        gateway.createPayment(order).then(
          () => acknowledged.push(order.reference),
          () => null, // unclear: allowed to be lost
        ),
      );
      await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThanOrEqual(enough), {
        interval: 1,
        timeout: 8_000,
      });
      await provider.end("SIGKILL");
      await Promise.all(asking);
      await provider.start();
    }
    expect(acknowledged.length).toBeGreaterThan(0);
    const gateway = gatewayAt();
    const found = await Promise.all(
      acknowledged.map((reference) => gateway.getStatus({ reference, providerRef: null })),
    );
    expect(found.every((state) => state?.status === "pending")).toBe(true);
  }, 40_000);

  test("a second process on the same folder is refused", async () => {
    const { startLocalGateway } = await import("../../app/local-gateway/main");
    const { dataDir } = provider;
    await expect(
      startLocalGateway({ port: 0, dataDir, apiKey, webhookSecret, webhookUrl: shop.url }),
    ).rejects.toThrow(/another one uses/);
  });
});
