import { postJournal } from "~/domain/ledger/post-journal.server";
import type { Line } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";

/** The gateway's no was final for that key: it is asked anew with a key of the next round. */
export async function askRefundAgain(tx: Tx, refundId: string): Promise<void> {
  const { count } = await tx.refund.updateMany({
    where: { id: refundId, status: "manual" },
    data: { status: "requested", round: { increment: 1 }, problem: null },
  });
  if (count === 0) throw new Error(`refund ${refundId} does not wait for an officer`);
  const { round } = await tx.refund.findUniqueOrThrow({ where: { id: refundId }, select: { round: true } });
  await enqueue(tx, "payments.refund", { refundId }, { key: `refund:${refundId}:round:${round}` });
}

/** It isn't sent: the order took the money after all, or the buyer's bank took it itself. */
export async function giveUpRefund(
  tx: Tx,
  refundId: string,
  status: "withdrawn" | "taken_back",
  lines: readonly Line[],
): Promise<void> {
  const { count } = await tx.refund.updateMany({
    where: { id: refundId, status: "manual" },
    data: { status, settledAt: now() },
  });
  if (count === 0) throw new Error(`refund ${refundId} does not wait for an officer`);
  const { attemptId, orderId, amount } = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
  if (status === "withdrawn")
    await tx.paymentAttempt.update({ where: { id: attemptId }, data: { refunded: { decrement: amount } } });
  await postJournal(tx, { kind: "reversal", sourceId: `refund:${refundId}`, orderId, lines });
  await tx.paymentCase.updateMany({
    where: { kind: "refund_failed", sourceKey: { startsWith: refundId }, resolvedAt: null },
    data: { resolvedAt: now(), choice: status, resolution: status },
  });
}
