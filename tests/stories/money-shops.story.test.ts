import { beforeEach, describe, expect, test } from "vitest";
import { payableOf } from "~/domain/ledger/queries.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { acceptAndShip, cashOrder, guest } from "./checkout-cast";
import {
  booked,
  type MoneyMarket,
  type Ordered,
  openMoneyMarket,
  order,
  partOf,
  pay,
  settle,
  statusOf,
} from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

/** Paid, sent and in Dina's hands: the shops' money is theirs. */
async function receive(bought: Ordered): Promise<void> {
  for (const owner of [market.rina, market.hasan]) {
    const where = { orderId_shopId: { orderId: bought.orderId, shopId: owner.shopId } };
    const part = await db.orderPart.findUnique({ where, select: { id: true } });
    if (!part) continue;
    await acceptPart(owner, part.id);
    await shipPart(owner, { partId: part.id, courier: null, trackingNumber: null });
    const twice = [1, 2].map(() => confirmReceipt(guest, { orderId: bought.orderId, partId: part.id }));
    expect((await Promise.all(twice)).filter((answer) => answer.ok)).toHaveLength(1);
  }
  await settle();
}

/** Rp 28.000 × 3 + 8.000 and Rp 185.000 + 15.000: of 292.000 the bank keeps 2.044. */
const bothShops = async () => {
  const bought = await order(market, 3, 1);
  await pay(market, bought);
  return bought;
};

describe("what a shop earned", () => {
  test("is its total less commission and its share of the bank's fee, to the rupiah", async () => {
    const bought = await bothShops();
    expect(await payableOf(market.rina.shopId)).toBe(0n);
    await receive(bought);
    const [amplang, batik] = [
      await partOf(bought.orderId, market.rina.shopId),
      await partOf(bought.orderId, market.hasan.shopId),
    ];
    expect([amplang.commission, batik.commission]).toEqual([4_200n, 13_875n]);
    expect(amplang.gatewayFee + batik.gatewayFee).toBe(2_044n);
    expect(await payableOf(market.rina.shopId)).toBe(92_000n - 4_200n - amplang.gatewayFee);
    expect(await payableOf(market.hasan.shopId)).toBe(200_000n - 13_875n - batik.gatewayFee);
    expect([await statusOf(bought.orderId), await booked("release")]).toEqual(["completed", 2]);
    const accounts = await db.ledgerEntry.groupBy({ by: ["accountId"], _sum: { amount: true } });
    const held = await db.ledgerAccount.findFirstOrThrow({ where: { kind: "buyers_held" } });
    expect(accounts.find((one) => one.accountId === held.id)?._sum.amount).toBe(0n);
  });

  test("becomes hers by itself when Dina says nothing: seven days on the way, two after", async () => {
    const bought = await order(market, 1);
    await pay(market, bought);
    await acceptAndShip(market.rina, (await partOf(bought.orderId, market.rina.shopId)).id);
    advanceClock(7 * 86_400_000);
    expect(await sweepParts()).toMatchObject({ delivered: 1, completed: 0 });
    advanceClock(2 * 86_400_000);
    const sweeps = await Promise.all([sweepParts(), sweepParts()]);
    expect(sweeps[0].completed + sweeps[1].completed).toBe(1);
    await settle();
    expect([await statusOf(bought.orderId), await booked("release")]).toEqual(["completed", 1]);
    expect(await payableOf(market.rina.shopId)).toBe(36_000n - 1_400n - 252n);
  });

  test("in cash is with her already: nothing is paid out, the commission is owed to the city", async () => {
    const bought = await cashOrder(market, guest, 2);
    await acceptAndShip(market.rina, bought.partId);
    await confirmReceipt(guest, { orderId: bought.orderId, partId: bought.partId });
    await settle();
    expect(await payableOf(market.rina.shopId)).toBe(-2_800n);
    expect([await booked("sale"), await booked("release"), await db.payout.count()]).toEqual([1, 1, 0]);
    const commission = await db.ledgerAccount.findFirstOrThrow({
      where: { kind: "commission" },
      select: { entries: { select: { amount: true } } },
    });
    expect(commission.entries).toEqual([{ amount: -2_800n }]);
  });
});
