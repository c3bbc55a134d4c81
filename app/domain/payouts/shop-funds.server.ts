import { citySettings } from "~/domain/city/settings.server";
import { partMoneySelect } from "~/domain/ledger/part-money";
import { payableOf } from "~/domain/ledger/queries.server";
import type { db, Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { heldUntil } from "./schedule";
import { broughtIn, freeFunds } from "./shop-funds";

export type ShopFunds = {
  /** What the books owe the shop now; below zero: what it owes. */
  readonly payable: Rupiah;
  /** Gathered in a payout that has not left yet. */
  readonly gathered: Rupiah;
  readonly onHold: Rupiah;
  /** When the next of what is on hold comes free; null where nothing is. */
  readonly nextFreeAt: Date | null;
  /** What may be paid out. */
  readonly free: Rupiah;
};

/** Whose funds count as owed: another payout's share is left out by `exceptPayoutId`. */
export type FundsQuestion = { readonly asOf: Date; readonly exceptPayoutId?: string };

/** What a shop has, what of it is still held, and what may leave at that moment. */
export async function shopFunds(
  tx: Tx | typeof db,
  shopId: string,
  { asOf, exceptPayoutId }: FundsQuestion,
): Promise<ShopFunds> {
  const { payoutHoldDays } = await citySettings(tx);
  const [payable, waiting, sold] = await Promise.all([
    payableOf(shopId, tx),
    tx.payout.aggregate({
      where: { shopId, status: "owed", ...(exceptPayoutId ? { id: { not: exceptPayoutId } } : {}) },
      _sum: { amount: true },
    }),
    unsettledSales(tx, shopId, { isHeld: true, since: heldUntil(asOf, -payoutHoldDays) }),
  ]);
  const gathered = rupiah(waiting._sum.amount ?? 0n);
  const held = sold.filter((sale) => sale.amount > 0n);
  const timed = held.filter((sale) => !sale.hasReturn);
  const [first] = timed.map((sale) => sale.completedAt).sort((a, b) => a.getTime() - b.getTime());
  return {
    payable,
    gathered,
    onHold: rupiah(held.reduce((sum, sale) => sum + sale.amount, 0n)),
    nextFreeAt: first ? heldUntil(first, payoutHoldDays) : null,
    free: freeFunds({ payable, gathered, onHold: held.map((sale) => sale.amount) }),
  };
}

/** Sales past their hold at that moment that no payout settles yet: a long list, wanted by nobody but a payout. */
export async function salesToSettle(
  tx: Tx,
  shopId: string,
  asOf: Date,
): Promise<{ readonly partId: string; readonly amount: Rupiah }[]> {
  const { payoutHoldDays } = await citySettings(tx);
  const since = heldUntil(asOf, -payoutHoldDays);
  const sales = await unsettledSales(tx, shopId, { isHeld: false, since });
  return sales.map(({ partId, amount }) => ({ partId, amount }));
}

/** Finished sales that no payout settles; those completed after `since`, or with an open return, are on hold. */
async function unsettledSales(
  tx: Tx | typeof db,
  shopId: string,
  { isHeld, since }: { readonly isHeld: boolean; readonly since: Date },
) {
  const parts = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "OrderPart" p LEFT JOIN "PayoutItem" i ON i."partId" = p.id
    WHERE p."shopId" = ${shopId}::uuid AND p.status = 'completed' AND i."partId" IS NULL
      AND (p."completedAt" > ${since} OR p."heldAt" IS NOT NULL) = ${isHeld}`;
  const ids = parts.map((part) => part.id);
  const [rows, straight] = await Promise.all([
    tx.orderPart.findMany({
      where: { id: { in: ids } },
      orderBy: { completedAt: "asc" },
      select: { id: true, completedAt: true, heldAt: true, ...partMoneySelect },
    }),
    // The sale of a part itself is booked where its money went straight to the shop.
    tx.journal.findMany({ where: { kind: "sale", sourceId: { in: ids } }, select: { sourceId: true } }),
  ]);
  const isStraight = new Set(straight.map((journal) => journal.sourceId));
  return rows.flatMap(({ id, completedAt, heldAt, ...part }) =>
    completedAt
      ? [
          {
            ...{ partId: id, completedAt, hasReturn: heldAt !== null },
            amount: broughtIn(part, isStraight.has(id)),
          },
        ]
      : [],
  );
}
