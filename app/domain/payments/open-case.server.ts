import type { PaymentCaseKind } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

export type NewCase = {
  readonly kind: PaymentCaseKind;
  readonly sourceKey: string;
  readonly attemptId?: string | null;
  readonly orderId?: string | null;
  readonly amount?: bigint | null;
  /** What its journal put into `unmatched_receipts`; below zero where money was taken away. */
  readonly booked?: bigint;
  /** Of a dispute: until when an officer can answer it. */
  readonly answerBy?: Date | null;
  readonly details?: Readonly<Record<string, string | number | null>>;
};

/** Puts money in an unplanned state on an officer's desk, once a kind and source. @returns false where it lay there before */
export async function openCase(tx: Tx, input: NewCase): Promise<boolean> {
  const { count } = await tx.paymentCase.createMany({
    data: [
      {
        kind: input.kind,
        sourceKey: input.sourceKey,
        attemptId: input.attemptId,
        orderId: input.orderId,
        amount: input.amount,
        booked: input.booked ?? 0n,
        answerBy: input.answerBy,
        details: input.details ?? undefined,
        openedAt: now(),
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
