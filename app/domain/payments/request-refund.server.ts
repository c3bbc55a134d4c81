import { postJournal } from "~/domain/ledger/post-journal.server";
import { refundLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type NewRefund = {
  readonly attemptId: string;
  readonly orderId: string;
  readonly partId: string | null;
  readonly shopId: string | null;
  readonly amount: Rupiah;
  readonly reason: string;
  /** What asks for it: the same source never gets two refunds. */
  readonly sourceKey: string;
};

/**
 * Decides a refund under a lock on the attempt: never more in all than was captured. The sending follows as a job.
 */
export async function requestRefund(
  tx: Tx,
  input: NewRefund,
): Promise<
  Result<{ refundId: string }, Refusal<"exceeds_captured", { left: Rupiah }> | Refusal<"not_paid">>
> {
  const [attempt] = await tx.$queryRaw<{ amount: bigint; refunded: bigint; paidAt: Date | null }[]>`
    SELECT amount, refunded, "paidAt" FROM "PaymentAttempt" WHERE id = ${input.attemptId}::uuid FOR UPDATE`;
  const earlier = await tx.refund.findUnique({ where: { sourceKey: input.sourceKey }, select: { id: true } });
  if (earlier) return ok({ refundId: earlier.id });
  if (!attempt?.paidAt) return refuse("not_paid");
  const left = rupiah(attempt.amount - attempt.refunded);
  if (input.amount > left) return refuse("exceeds_captured", { left });
  const refund = await tx.refund.create({
    data: {
      attemptId: input.attemptId,
      orderId: input.orderId,
      partId: input.partId,
      shopId: input.shopId,
      sourceKey: input.sourceKey,
      amount: input.amount,
      reason: input.reason,
      createdAt: now(),
    },
    select: { id: true },
  });
  await tx.paymentAttempt.update({
    where: { id: input.attemptId },
    data: { refunded: { increment: input.amount } },
  });
  await postJournal(tx, {
    kind: "refund",
    sourceId: refund.id,
    orderId: input.orderId,
    memo: input.reason,
    lines: refundLines(input.amount),
  });
  await enqueue(tx, "payments.refund", { refundId: refund.id }, { key: `refund:${refund.id}` });
  return ok({ refundId: refund.id });
}
