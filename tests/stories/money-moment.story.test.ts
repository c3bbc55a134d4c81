import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { systemActor } from "~/domain/accounts/actor";
import { payableOf } from "~/domain/ledger/queries.server";
import { completePart, sweepParts } from "~/domain/orders/complete-part.server";
import { giveBack, lockPart } from "~/domain/orders/give-back.server";
import { refundSum } from "~/domain/orders/part-refund";
import { db, inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { acceptAndShip } from "./checkout-cast";
import { type MoneyMarket, openMoneyMarket, order, partOf, pay, settle } from "./money-cast";

useDatabase();
useProvenBooks();
let market: MoneyMarket;

beforeEach(async () => {
  market = await openMoneyMarket();
});

/** What buyers' money is held of an order: nothing once all of it was released or given back. */
async function heldOf(orderId: string): Promise<bigint> {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind: "buyers_held" }, journal: { orderId } },
    _sum: { amount: true },
  });
  return -(_sum.amount ?? 0n);
}

test("money that goes back to Dina in the moment in which she has her amplang is not Bu Rina's as well", async () => {
  const bought = await order(market, 3, 1);
  await pay(market, bought);
  const { id: partId } = await partOf(bought.orderId, market.rina.shopId);
  await acceptAndShip(market.rina, partId);
  let completing: Promise<boolean> | null = null;
  await inTransaction(async (tx) => {
    const part = await lockPart(tx, { id: partId });
    if (!part) throw new Error("no part");
    completing = inTransaction((other) => completePart(other, systemActor, partId));
    await wait(400);
    const sum = refundSum(part, { kind: "amount", amount: rupiah(28_000) });
    if (!sum.ok) throw new Error(sum.code);
    await giveBack(tx, part, sum.value, { reason: "Kurang satu", sourceKey: "moment" });
  });
  expect(await completing).toBe(true);
  await settle();
  const { gatewayFee } = await partOf(bought.orderId, market.rina.shopId);
  expect(await payableOf(market.rina.shopId)).toBe(64_000n - 2_800n - gatewayFee);
  expect(await heldOf(bought.orderId)).toBe(200_000n);
});

test("a part that can't be cancelled holds up no other part of the same minute", async () => {
  const stuck = await order(market, 1);
  const other = await order(market, 2);
  for (const one of [stuck, other]) await pay(market, one);
  const spoil = (refunded: bigint) =>
    db.paymentAttempt.update({ where: { id: stuck.attemptId }, data: { refunded } });
  await spoil(36_000n);
  await db.orderPart.updateMany({ data: { acceptBy: new Date(0) } });
  expect(await sweepParts()).toMatchObject({ notAccepted: 1 });
  await spoil(0n);
  expect((await partOf(other.orderId, market.rina.shopId)).status).toBe("cancelled");
  expect(await sweepParts()).toMatchObject({ notAccepted: 1 });
});
