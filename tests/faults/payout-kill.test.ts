import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { payableOf } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { db } from "~/platform/db.server";
import { randomToken } from "~/platform/random.server";
import { type IrisDouble, startIrisDouble } from "../fakes/iris";
import { MortalShop } from "./mortal-shop";

/** With payment-kill.test.ts: fourteen places, fifteen times each. */
const rounds = process.env.SOAK ? 15 : 1;
let shop: MortalShop;
let iris: IrisDouble;

vi.setConfig({ testTimeout: 60_000 + rounds * 15_000, hookTimeout: 60_000 });

beforeAll(async () => {
  iris = await startIrisDouble();
  shop = await MortalShop.make(iris.url);
});
afterAll(async () => {
  await shop.remove();
  await iris.close();
});

/** Dina has her amplang, so Bu Rina has money to ask for. */
async function soldToDina(): Promise<string> {
  const key = randomToken(24);
  await shop.open();
  expect(await shop.buy(key)).toBe(200);
  await shop.press(key);
  await shop.waitUntilPaid(key);
  const orderId = await shop.orderId(key);
  expect(await shop.ask("/deliver", { order: orderId })).toBe(200);
  return orderId;
}

async function waitForPayout(shopId: string, status: "sent" | "paid"): Promise<string> {
  const latest = () => db.payout.findFirstOrThrow({ where: { shopId }, orderBy: { id: "desc" } });
  for (const deadline = Date.now() + 20_000; (await latest()).status !== status; ) {
    if (Date.now() > deadline) throw new Error(`the payout is ${(await latest()).status}, not ${status}`);
    await shop.ask("/minute");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { id, senderRef } = await latest();
  expect(await db.journal.count({ where: { kind: "payout_sent", sourceId: id } })).toBe(1);
  return senderRef ?? "";
}

test.each(["before_approval_commit", "before_payout", "after_payout", "before_payout_commit"])(
  "killed at %s: Bu Rina's money leaves her balance once and reaches her bank once",
  async (point) => {
    for (let round = 0; round < rounds; round += 1) {
      const order = await soldToDina();
      const { shopId } = await db.orderPart.findFirstOrThrow({ where: { orderId: order } });
      const [before, owed] = [iris.payouts.size, await payableOf(shopId)];
      expect(owed).toBeGreaterThan(0n);
      await shop.dieOf(() => shop.ask("/payout", { order, point }));
      await shop.open();
      if (point === "before_approval_commit") {
        expect([await payableOf(shopId), iris.payouts.size]).toEqual([owed, before]);
        expect(await shop.ask("/payout", { order })).toBe(200);
      }
      const senderRef = await waitForPayout(shopId, "sent");
      expect([iris.payouts.size, iris.payouts.get(senderRef)?.amount]).toEqual([before + 1, `${owed}.00`]);
      iris.set(senderRef, "completed");
      await waitForPayout(shopId, "paid");
      expect([await payableOf(shopId), iris.payouts.size]).toEqual([0n, before + 1]);
      expect((await verifyLedger()).problems).toEqual([]);
    }
  },
);
