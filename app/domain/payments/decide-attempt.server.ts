import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/** An officer takes what came for the payment of its order. */
export async function payAttempt(tx: Tx, attemptId: string): Promise<void> {
  await tx.paymentAttempt.update({
    where: { id: attemptId },
    data: { status: "paid", paidAt: now(), changedAt: now() },
  });
}

/** An attempt that never became an order's payment is over once its money goes back. */
export async function endUnpaidAttempt(tx: Tx, attemptId: string): Promise<void> {
  await tx.paymentAttempt.updateMany({
    where: { id: attemptId, paidAt: null },
    data: { status: "canceled", changedAt: now(), nextPollAt: null },
  });
}
