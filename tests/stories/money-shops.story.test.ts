import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { payableOf } from "~/domain/ledger/queries.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { sweepParts } from "~/domain/orders/complete-part.server";
import { acceptPart, confirmReceipt, shipPart } from "~/domain/orders/fulfil-part.server";
import { owePayout } from "~/domain/payouts/owe-payout.server";
import { shopBalance } from "~/domain/payouts/queries.server";
import { approvePayout, markPayoutSent, setPayoutAccount } from "~/domain/payouts/send-payout.server";
import { advanceClock, restoreClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";
import { appointOfficer } from "./catalog-cast";
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
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

afterEach(async () => {
  restoreClock();
  expect((await verifyLedger()).problems).toEqual([]);
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

describe("a payout", () => {
  test("gathers what was earned, once a part, and is worth what the books owe", async () => {
    const [first, second] = [await bothShops(), await order(market, 2)];
    await pay(market, second);
    await receive(first);
    await receive(second);
    const part = await partOf(first.orderId, market.rina.shopId);
    const again = { partId: part.id, shopId: market.rina.shopId, isCash: false };
    await Promise.all([owePayout(again), owePayout(again), owePayout(again)]);
    for (const { shopId } of [market.rina, market.hasan]) {
      const owed = await db.payout.findMany({ where: { shopId }, include: { items: true } });
      expect(owed).toHaveLength(1);
      expect(owed[0]?.amount).toBe(await payableOf(shopId));
      expect(owed[0]?.items.reduce((sum, item) => sum + item.amount, 0n)).toBe(owed[0]?.amount);
    }
  });

  test("waits for her account, is approved once and sent once, though two officers press at once", async () => {
    const officer = await appointOfficer();
    await receive(await bothShops());
    const owed = await db.payout.findFirstOrThrow({ where: { shopId: market.rina.shopId } });
    expect(await approvePayout(officer, owed.id)).toMatchObject({ code: "account_missing" });
    await setPayoutAccount(market.rina, { bank: "BRI", number: "0102030405", holderName: "Rina" });
    expect(await markPayoutSent(officer, { payoutId: owed.id, proof: "TRF-0" })).toMatchObject({
      code: "not_approved",
    });
    const approvals = await Promise.all([1, 2].map(() => approvePayout(officer, owed.id)));
    expect(approvals.filter((answer) => answer.ok)).toHaveLength(1);
    await setPayoutAccount(market.rina, { bank: "BNI", number: "9999999999", holderName: "Rina" });
    const sent = await Promise.all(
      ["TRF-1", "TRF-2"].map((proof) => markPayoutSent(officer, { payoutId: owed.id, proof })),
    );
    expect(sent.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await booked("payout_sent")).toBe(1);
    expect(await payableOf(market.rina.shopId)).toBe(0n);
    const paid = await db.payout.findUniqueOrThrow({ where: { id: owed.id } });
    expect([paid.bank, paid.number]).toEqual(["BRI", "0102030405"]);
  });

  test("that is approved grows no more: what comes later opens the next", async () => {
    const officer = await appointOfficer();
    await setPayoutAccount(market.rina, { bank: "BRI", number: "0102030405", holderName: "Rina" });
    await receive(await bothShops());
    const first = await db.payout.findFirstOrThrow({ where: { shopId: market.rina.shopId } });
    const later = await order(market, 1);
    await pay(market, later);
    await Promise.all([approvePayout(officer, first.id), receive(later)]);
    await markPayoutSent(officer, { payoutId: first.id, proof: "TRF-1" });
    const { payable, paidOut } = await shopBalance(market.rina.shopId);
    const owed = await db.payout.aggregate({
      where: { shopId: market.rina.shopId, status: "owed" },
      _sum: { amount: true },
    });
    expect(owed._sum.amount ?? 0n).toBe(payable);
    const sent = await db.payout.findUniqueOrThrow({ where: { id: first.id }, include: { items: true } });
    expect(sent.items.reduce((sum, item) => sum + item.amount, 0n)).toBe(sent.amount);
    expect(paidOut).toBe(sent.amount);
  });
});
