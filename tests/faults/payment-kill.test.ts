import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { db } from "~/platform/db.server";
import { randomToken } from "~/platform/random.server";
import { MortalShop } from "./mortal-shop";

/** `npm run soak` kills at each of these places as often as the target says; payout-kill.test.ts does the rest. */
const rounds = process.env.SOAK ? 15 : 1;
let shop: MortalShop;

vi.setConfig({ testTimeout: 60_000 + rounds * 15_000, hookTimeout: 60_000 });

beforeAll(async () => {
  shop = await MortalShop.make();
});
afterAll(() => shop.remove());

async function eachRound(work: (key: string) => Promise<void>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) await work(randomToken(24));
}

test("killed before the order is committed: no order, no hold; the same click again makes one", async () => {
  await eachRound(async (key) => {
    await shop.dieOf(() => shop.buy(key, "before_order_commit"));
    await shop.open();
    expect(await shop.orderOf(key)).toBeNull();
    expect(await db.stockHold.count({ where: { status: "held" } })).toBe(0);
    expect(await shop.buy(key)).toBe(200);
    await shop.press(key);
    await shop.waitUntilPaid(key);
    await shop.expectPaidOnce(key);
  });
});

test.each(["after_order_commit", "before_gateway", "after_gateway"])(
  "killed at %s: the worker takes it up with the key that was kept, and Dina is charged once",
  async (point) => {
    await eachRound(async (key) => {
      await shop.dieOf(() => shop.buy(key, point));
      await shop.open();
      expect(await shop.buy(key)).toBe(200);
      await shop.ask("/minute");
      await expect
        .poll(() => shop.referenceOf(key).then((reference) => shop.gateway.idOf(reference)))
        .not.toBe("unknown");
      await shop.press(key);
      await shop.waitUntilPaid(key);
      await shop.expectPaidOnce(key);
    });
  },
);

test.each(["before_paid_commit", "before_confirm_commit"])(
  "killed at %s, the money just told of: it is booked once after the start",
  async (point) => {
    await eachRound(async (key) => {
      await shop.open();
      expect(await shop.buy(key)).toBe(200);
      await shop.dieOf(async () => {
        await shop.ask("/point", { point });
        await shop.press(key);
        for (let tries = 0; tries < 200 && shop.isAlive; tries += 1) await shop.ask("/minute");
      });
      await shop.open();
      await shop.waitUntilPaid(key);
      await shop.expectPaidOnce(key);
    });
  },
);

test("killed between Dina's payment and the gateway's word of it: the start finds the money", async () => {
  await eachRound(async (key) => {
    const open = await shop.open();
    expect(await shop.buy(key)).toBe(200);
    const reference = await shop.referenceOf(key);
    await open.end("SIGKILL");
    await shop.gateway.press(reference, { langkah: "pay", kabar: "lost" });
    await shop.open();
    await db.paymentAttempt.update({ where: { reference }, data: { nextPollAt: new Date() } });
    await shop.waitUntilPaid(key);
    await shop.expectPaidOnce(key);
  });
});

test.each(["before_refund", "after_refund", "before_refund_commit"])(
  "killed at %s, money on its way back: the same key is sent again, and Dina has it once",
  async (point) => {
    await eachRound(async (key) => {
      await shop.open();
      expect(await shop.buy(key)).toBe(200);
      await shop.press(key);
      await shop.waitUntilPaid(key);
      const orderId = await shop.orderId(key);
      await shop.dieOf(() => shop.ask("/decline", { order: orderId, point }));
      await shop.open();
      await expect
        .poll(() => db.refund.findFirst({ where: { orderId } }), { timeout: 15_000 })
        .toMatchObject({ status: "succeeded", amount: 36_000n });
      expect((await shop.payments(key)).map((payment) => payment.refunded)).toEqual([36_000]);
      expect(await db.journal.count({ where: { kind: "refund_sent", orderId } })).toBe(1);
      expect((await verifyLedger()).problems).toEqual([]);
    });
  },
);
