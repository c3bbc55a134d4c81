import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";
import { type ShopFunds, salesToSettle, shopFunds } from "./shop-funds.server";

/** Money matters of a shop happen one after the other; orders and readers don't wait for it. */
export async function lockShop(tx: Tx, shopId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Shop" WHERE id = ${shopId}::uuid FOR NO KEY UPDATE`;
}

export type Gathering = {
  readonly cause: "weekly" | "asked";
  /** What was free then may go. */
  readonly asOf: Date;
  /** The same key gathers once; null gathers whenever it is asked. */
  readonly dueKey: string | null;
};

export type Gathered =
  | { readonly payoutId: string; readonly amount: Rupiah }
  /** In a batch already, done before, or nothing there. */
  | { readonly payoutId: null; readonly funds: ShopFunds };

/**
 * Gathers what a shop may be paid into its one open payout, debts and what came back netted off; the lock on the shop
 * is the caller's. One that an officer has put into a batch is left alone: the rest waits for the next.
 */
export async function gatherPayout(tx: Tx, shopId: string, how: Gathering): Promise<Gathered> {
  // Held until the end, so that no officer's batch takes it while it grows.
  const [open] = await tx.$queryRaw<{ id: string; batchId: string | null; dueKey: string | null }[]>`
    SELECT id, "batchId", "dueKey" FROM "Payout" WHERE "shopId" = ${shopId}::uuid AND status = 'owed' FOR UPDATE`;
  const isDone = how.dueKey !== null && (await tx.payout.count({ where: { dueKey: how.dueKey } })) > 0;
  if (open && !open.batchId && !isDone) await letGo(tx, open.id);
  const funds = await shopFunds(tx, shopId, { asOf: how.asOf, ...(open ? { exceptPayoutId: open.id } : {}) });
  if (open?.batchId || isDone) return { payoutId: null, funds };
  if (funds.free <= 0n) {
    if (open) await tx.payout.delete({ where: { id: open.id } });
    return { payoutId: null, funds };
  }
  const facts = { amount: funds.free, cause: how.cause, dueKey: how.dueKey ?? open?.dueKey };
  const { id } = open
    ? await tx.payout.update({ where: { id: open.id }, data: facts, select: { id: true } })
    : await tx.payout.create({ data: { ...facts, shopId, createdAt: now() }, select: { id: true } });
  const items = await salesToSettle(tx, shopId, how.asOf);
  await tx.payoutItem.createMany({ data: items.map((item) => ({ ...item, payoutId: id })) });
  return { payoutId: id, amount: funds.free };
}

/** Its sales may be gathered anew: it failed, came back, or is counted funds. */
export async function letGo(tx: Tx, payoutId: string): Promise<void> {
  await tx.payoutItem.deleteMany({ where: { payoutId } });
}
