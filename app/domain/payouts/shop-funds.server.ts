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
  /** Sales past their hold that no payout settles yet. */
  readonly items: readonly { readonly partId: string; readonly amount: Rupiah }[];
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
  const [payable, waiting, sales] = await Promise.all([
    payableOf(shopId, tx),
    tx.payout.aggregate({
      where: { shopId, status: "owed", ...(exceptPayoutId ? { id: { not: exceptPayoutId } } : {}) },
      _sum: { amount: true },
    }),
    salesOf(tx, shopId, heldUntil(asOf, -payoutHoldDays)),
  ]);
  const gathered = rupiah(waiting._sum.amount ?? 0n);
  const held = sales.filter((sale) => sale.isHeld && sale.amount > 0n);
  const [first] = held.map((sale) => sale.completedAt).sort((a, b) => a.getTime() - b.getTime());
  return {
    payable,
    gathered,
    onHold: rupiah(held.reduce((sum, sale) => sum + sale.amount, 0n)),
    nextFreeAt: first ? heldUntil(first, payoutHoldDays) : null,
    free: freeFunds({ payable, gathered, onHold: held.map((sale) => sale.amount) }),
    items: sales.filter((sale) => !sale.isHeld).map(({ partId, amount }) => ({ partId, amount })),
  };
}

/** Finished sales that no payout settles: those completed after `since` are on hold. */
async function salesOf(tx: Tx | typeof db, shopId: string, since: Date) {
  const parts = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "OrderPart" p LEFT JOIN "PayoutItem" i ON i."partId" = p.id
    WHERE p."shopId" = ${shopId}::uuid AND p.status = 'completed' AND i."partId" IS NULL`;
  const ids = parts.map((part) => part.id);
  const [rows, straight] = await Promise.all([
    tx.orderPart.findMany({
      where: { id: { in: ids } },
      orderBy: { completedAt: "asc" },
      select: { id: true, completedAt: true, ...partMoneySelect },
    }),
    // The sale of a part itself is booked where its money went straight to the shop.
    tx.journal.findMany({ where: { kind: "sale", sourceId: { in: ids } }, select: { sourceId: true } }),
  ]);
  const isStraight = new Set(straight.map((journal) => journal.sourceId));
  return rows.flatMap(({ id, completedAt, ...part }) =>
    completedAt
      ? [
          {
            ...{ partId: id, completedAt, isHeld: completedAt > since },
            amount: broughtIn(part, isStraight.has(id)),
          },
        ]
      : [],
  );
}
