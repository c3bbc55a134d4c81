import { postJournal } from "~/domain/ledger/post-journal.server";
import { type Line, refundLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { isBankTaken } from "./taken-money.server";

export type NewRefund = {
  readonly attemptId: string;
  readonly orderId: string;
  readonly partId: string | null;
  readonly shopId: string | null;
  readonly amount: Rupiah;
  readonly reason: string;
  /** What asks for it: the same source never gets two refunds. */
  readonly sourceKey: string;
  /** What it posts; money held for buyers becomes due to this one, unless an officer's case says otherwise. */
  readonly lines?: readonly Line[];
};

/**
 * Decides a refund under a lock on the attempt: never more in all than was captured, and nothing of what a bank took
 * back; where it took a part alone and an officer decided about that, the rest can be refunded. The sending follows as a job.
 */
export async function requestRefund(
  tx: Tx,
  input: NewRefund,
): Promise<
  Result<
    { refundId: string },
    Refusal<"exceeds_captured", { left: Rupiah }> | Refusal<"not_paid"> | Refusal<"taken_back">
  >
> {
  const [attempt] = await tx.$queryRaw<
    { came: bigint; refunded: bigint; hasCome: boolean; status: string }[]
  >`
    SELECT coalesce(received, amount) AS came, refunded, received IS NOT NULL OR "paidAt" IS NOT NULL AS "hasCome",
      status::text AS status FROM "PaymentAttempt" WHERE id = ${input.attemptId}::uuid FOR UPDATE`;
  const earlier = await tx.refund.findUnique({ where: { sourceKey: input.sourceKey }, select: { id: true } });
  if (earlier) return ok({ refundId: earlier.id });
  if (!attempt?.hasCome) return refuse("not_paid");
  if (await isBankTaken(tx, { id: input.attemptId, status: attempt.status })) return refuse("taken_back");
  const left = rupiah(attempt.came - attempt.refunded);
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
    lines: input.lines ?? refundLines(input.amount),
  });
  await enqueue(tx, "payments.refund", { refundId: refund.id }, { key: `refund:${refund.id}` });
  return ok({ refundId: refund.id });
}

/** What the buyer's bank took itself counts as given back; there is nothing to send. @returns the refund's id */
export async function recordTaken(tx: Tx, input: NewRefund, lines: readonly Line[]): Promise<string> {
  const { attemptId, orderId, partId, shopId, sourceKey, amount, reason } = input;
  const refund = await tx.refund.create({
    data: {
      ...{ attemptId, orderId, partId, shopId, sourceKey, amount, reason, status: "taken_back" },
      ...{ createdAt: now(), settledAt: now() },
    },
    select: { id: true },
  });
  await tx.paymentAttempt.update({ where: { id: attemptId }, data: { refunded: { increment: amount } } });
  await postJournal(tx, { kind: "refund", sourceId: refund.id, orderId, memo: reason, lines });
  return refund.id;
}
