import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ensureCity } from "~/domain/city/ensure-city.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { closeDb, db, openDb } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { overrideEnv } from "~/platform/env.server";
import { migrate } from "~/platform/migrate.server";
import { randomToken } from "~/platform/random.server";
import { LocalProcess } from "../gateways/local-process";
import { type Child, startChild } from "../setup/child";
import { testSecret } from "../setup/use-database";
import { openMarket } from "../stories/checkout-cast";

/** `npm run soak` kills as often as the target says: seven places, thirty times each. */
const rounds = process.env.SOAK ? 30 : 1;
const shelf = 5000;
const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-kill-"));
let gateway: LocalProcess;
let port = 0;
let variantId = "";
let shop: Child | null = null;

vi.setConfig({ testTimeout: 60_000 + rounds * 15_000, hookTimeout: 60_000 });

beforeAll(async () => {
  port = await freePort();
  gateway = await LocalProcess.start(`http://127.0.0.1:${port}/webhook/lokal`);
  const made = await openDatabase({ dataDir }, { role: "server", say: () => {} });
  overrideEnv({ NODE_ENV: "test", SESSION_SECRET: testSecret });
  await migrate(made.url, { say: () => {} });
  openDb(made.url);
  await ensureCity();
  variantId = (await openMarket()).amplang;
  await db.variant.update({ where: { id: variantId }, data: { stock: shelf } });
  await db.stockMovement.updateMany({ where: { variantId }, data: { delta: shelf } });
  await closeDb();
  await made.close();
});

afterAll(async () => {
  await closeDb();
  await shop?.end("SIGTERM");
  await gateway.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The shop as it stands after a start, and our own eyes in its database. */
async function openShop(): Promise<Child> {
  if (shop) return shop;
  const file = path.resolve("tests/setup/small-shop.ts");
  const opened = startChild(file, [dataDir, gateway.url, String(port)], { LOG_LEVEL: "silent" });
  shop = opened;
  void opened.ended.then(() => {
    if (shop === opened) shop = null;
  });
  const line = await opened.said(/^open/);
  await closeDb();
  openDb(line.slice("open ".length));
  return opened;
}

async function ask(deed: string, query: Record<string, string>): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${deed}?${new URLSearchParams(query)}`);
  await answer.text();
  return answer.status;
}

/** It must die of this: whatever else it answers is a fail point that isn't there. */
async function dieOf(deed: () => Promise<unknown>): Promise<void> {
  const dying = await openShop();
  await deed().catch(() => {});
  const alive = new Promise((_, reject) => setTimeout(reject, 10_000, new Error("it did not die")).unref());
  await Promise.race([dying.ended, alive]);
}

const orderOf = (key: string) =>
  db.order.findUnique({ where: { checkoutKey: key }, include: { steps: true } });
const referenceOf = async (key: string) => `${(await orderOf(key))?.nomor}-A1`;
const buy = (key: string, point = "") => ask("/order", { key, point, variant: variantId });
const press = async (key: string) => gateway.press(await referenceOf(key), { langkah: "pay" });

/** Webhook, poller and jobs have their time, as they would within two minutes. */
async function waitUntilPaid(key: string): Promise<void> {
  for (const deadline = Date.now() + 20_000; (await orderOf(key))?.status !== "placed"; ) {
    if (Date.now() > deadline) throw new Error(`order ${key} is ${(await orderOf(key))?.status}`);
    await ask("/minute", {});
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** One order, one payment, one sale, one piece from the shelf; and the books agree. */
async function expectPaidOnce(key: string): Promise<void> {
  const order = await orderOf(key);
  const orderId = order?.id ?? "";
  const attempts = await db.paymentAttempt.findMany({ where: { orderId } });
  const atGateway = (await gateway.api(`/v1/payments?reference=${attempts[0]?.reference}`)) as {
    payments: object[];
  };
  expect([attempts.length, atGateway.payments.length]).toEqual([1, 1]);
  expect(await db.journal.count({ where: { kind: "sale", orderId } })).toBe(1);
  expect(order?.steps.filter((step) => step.kind === "paid")).toHaveLength(1);
  expect(await db.stockMovement.findMany({ where: { sourceId: orderId } })).toMatchObject([{ delta: -1 }]);
  expect((await verifyLedger()).problems).toEqual([]);
}

async function eachRound(work: (key: string) => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await work(randomToken(24));
}

test("killed before the order is committed: no order, no hold; the same click again makes one", async () => {
  await eachRound(async (key) => {
    await dieOf(() => buy(key, "before_order_commit"));
    await openShop();
    expect(await orderOf(key)).toBeNull();
    expect(await db.stockHold.count({ where: { status: "held" } })).toBe(0);
    expect(await buy(key)).toBe(200);
    await press(key);
    await waitUntilPaid(key);
    await expectPaidOnce(key);
  });
});

test.each(["after_order_commit", "before_gateway", "after_gateway"])(
  "killed at %s: the worker takes it up with the key that was kept, and Dina is charged once",
  async (point) => {
    await eachRound(async (key) => {
      await dieOf(() => buy(key, point));
      await openShop();
      expect(await buy(key)).toBe(200);
      await ask("/minute", {});
      await expect
        .poll(() => referenceOf(key).then((reference) => gateway.idOf(reference)))
        .not.toBe("unknown");
      await press(key);
      await waitUntilPaid(key);
      await expectPaidOnce(key);
    });
  },
);

test.each(["before_paid_commit", "before_confirm_commit"])(
  "killed at %s, the money just told of: it is booked once after the start",
  async (point) => {
    await eachRound(async (key) => {
      await openShop();
      expect(await buy(key)).toBe(200);
      await dieOf(async () => {
        await ask("/point", { point });
        await press(key);
        for (let tries = 0; tries < 200 && shop; tries += 1) await ask("/minute", {});
      });
      await openShop();
      await waitUntilPaid(key);
      await expectPaidOnce(key);
    });
  },
);

test("killed between Dina's payment and the gateway's word of it: the start finds the money", async () => {
  await eachRound(async (key) => {
    const open = await openShop();
    expect(await buy(key)).toBe(200);
    const reference = await referenceOf(key);
    await open.end("SIGKILL");
    await gateway.press(reference, { langkah: "pay", kabar: "lost" });
    await openShop();
    await db.paymentAttempt.update({ where: { reference }, data: { nextPollAt: new Date() } });
    await waitUntilPaid(key);
    await expectPaidOnce(key);
  });
});

test("killed while money goes back: the same key is sent again, and Dina has it once", async () => {
  await eachRound(async (key) => {
    await openShop();
    expect(await buy(key)).toBe(200);
    await press(key);
    await waitUntilPaid(key);
    const orderId = (await orderOf(key))?.id ?? "";
    await dieOf(() => ask("/decline", { order: orderId, point: "after_refund" }));
    await openShop();
    await expect
      .poll(() => db.refund.findFirst({ where: { orderId } }), { timeout: 15_000 })
      .toMatchObject({ status: "succeeded", amount: 36_000n });
    const { payments } = (await gateway.api(`/v1/payments?reference=${await referenceOf(key)}`)) as {
      payments: { refunded: number }[];
    };
    expect(payments.map((payment) => payment.refunded)).toEqual([36_000]);
    expect(await db.journal.count({ where: { kind: "refund_sent", orderId } })).toBe(1);
    expect((await verifyLedger()).problems).toEqual([]);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
