import { partMoney, partMoneySelect } from "~/domain/ledger/part-money";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { correctionLines, repaidLines } from "~/domain/ledger/posting";
import { requestRefund } from "~/domain/payments/request-refund.server";
import type { Tx } from "~/platform/db.server";
import { countedAttempt } from "./counted-attempt.server";
import type { PartStatus } from "./order";
import type { RefundableLine, RefundablePart, RefundSum } from "./part-refund";

export type LockedPart = Omit<RefundablePart, "lines"> & {
  readonly lines: readonly (RefundableLine & { readonly variantId: string })[];
  readonly id: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly status: PartStatus;
  /** Since when a return of it is open. */
  readonly heldAt: Date | null;
};

/** The part as it is now, until the transaction ends: two refunds of it wait for each other. Null where the scope has none. */
export async function lockPart(
  tx: Tx,
  where: { readonly id: string; readonly shopId?: string },
): Promise<LockedPart | null> {
  await tx.$queryRaw`SELECT id FROM "OrderPart" WHERE id = ${where.id}::uuid FOR UPDATE`;
  return tx.orderPart.findFirst({
    where,
    select: {
      ...{ id: true, orderId: true, shopId: true, status: true, total: true, deliveryFee: true },
      ...{ refunded: true, refundedItems: true, heldAt: true },
      lines: {
        orderBy: { id: "asc" },
        select: {
          ...{ id: true, variantId: true, productName: true },
          ...{ quantity: true, refundedQuantity: true, lineTotal: true },
        },
      },
    },
  });
}

/**
 * Gives a sum of a locked part back to its buyer: counts it on part and lines, decides the refund and, where the money
 * was released to the shop already, takes it back from there. The same `sourceKey` gives back once.
 * @returns the refund's id; null where no gateway holds this order's money (cash, paid to the shop itself)
 */
export async function giveBack(
  tx: Tx,
  part: LockedPart,
  sum: RefundSum,
  why: { readonly reason: string; readonly sourceKey: string },
): Promise<string | null> {
  const attemptId = await countedAttempt(tx, part.orderId);
  if (!attemptId) return null;
  const earlier = await tx.refund.findUnique({ where: { sourceKey: why.sourceKey }, select: { id: true } });
  if (earlier) return earlier.id;
  const { id, orderId, shopId } = part;
  const { before, after } = await count(tx, id, sum);
  const refund = await requestRefund(tx, {
    ...{ attemptId, orderId, partId: id, shopId, amount: sum.amount },
    ...why,
  });
  if (!refund.ok) throw new Error(`refund of part ${id} refused: ${refund.code}`);
  const { refundId } = refund.value;
  if (part.status === "completed")
    await postJournal(tx, {
      kind: "release_correction",
      sourceId: refundId,
      orderId,
      memo: why.reason,
      lines: correctionLines(partMoney(before), partMoney(after)),
    });
  return refundId;
}

/**
 * The shop gave a sum of a locked part back by hand, of money that was its own all along (cash, its own account): counted
 * like a refund, and of a completed part commission, tax and the city's voucher follow it. Once a `sourceId`.
 */
export async function countRepaid(
  tx: Tx,
  part: LockedPart,
  sum: RefundSum,
  why: { readonly memo: string; readonly sourceId: string },
): Promise<void> {
  const { before, after } = await count(tx, part.id, sum);
  if (part.status !== "completed") return;
  await postJournal(tx, {
    ...{ kind: "release_correction", orderId: part.orderId, ...why },
    lines: repaidLines(partMoney(before), partMoney(after)),
  });
}

/** Writes what went back on part and lines. */
async function count(tx: Tx, id: string, sum: RefundSum) {
  const before = await tx.orderPart.findUniqueOrThrow({ where: { id }, select: partMoneySelect });
  const after = await tx.orderPart.update({
    where: { id },
    data: { refunded: { increment: sum.amount }, refundedItems: { increment: sum.items } },
    select: partMoneySelect,
  });
  for (const line of sum.lines)
    await tx.orderLine.update({
      where: { id: line.lineId },
      data: { refundedQuantity: { increment: line.quantity } },
    });
  return { before, after };
}
