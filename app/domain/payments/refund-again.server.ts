import { postJournal } from "~/domain/ledger/post-journal.server";
import { type Line, refundSentLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";

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

/**
 * A refund that had been sent failed after all: its money is at the gateway again and due to the buyer once more.
 * What the gateway says it sent must be less than what we think it sent by exactly one refund.
 * @throws Error where another refund was sent meanwhile: asked again later
 */
export async function noticeReturnedRefund(attemptId: string): Promise<void> {
  const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  const askedAt = now();
  const state = await requireGateway(attempt.provider).getStatus({
    reference: attempt.reference,
    providerRef: attempt.providerRef,
  });
  if (!state) return;
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PaymentAttempt" WHERE id = ${attemptId}::uuid FOR UPDATE`;
    const sent = await tx.refund.findMany({
      where: { attemptId, status: "succeeded", settledById: null },
      orderBy: { settledAt: "desc" },
    });
    // Sent while the question was on its way: in our sum, and perhaps not in the answer's.
    if (sent.some(({ settledAt }) => settledAt && settledAt >= askedAt))
      throw new Error(`refunds of ${attemptId} were sent meanwhile: its gateway is asked again`);
    const missing = sent.reduce((sum, one) => sum + one.amount, 0n) - state.refunded;
    const back = sent.find((one) => one.amount === missing);
    if (!back) return;
    await tx.refund.update({
      where: { id: back.id },
      data: {
        status: "manual",
        settledAt: null,
        round: { increment: 1 },
        problem: "failed after it was sent",
      },
    });
    await postJournal(tx, {
      ...{ kind: "reversal", sourceId: `refund:${back.id}:${back.round}`, orderId: back.orderId },
      lines: refundSentLines({ provider: attempt.provider }, rupiah(-back.amount)),
    });
    await openCase(tx, {
      ...{ kind: "refund_failed", sourceKey: `${back.id}:${back.round + 1}`, attemptId },
      ...{ orderId: back.orderId, amount: back.amount, details: { note: "failed after it was sent" } },
    });
  });
}
