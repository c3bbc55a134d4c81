import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/**
 * The owner has the money in her own account. Its attempt is over; `paidAt` stays empty, since nothing reached the
 * platform: no sale is booked for it. Once.
 * @returns false where it was settled before
 */
export async function settleByHand(tx: Tx, attemptId: string): Promise<boolean> {
  const { count } = await tx.paymentAttempt.updateMany({
    where: {
      id: attemptId,
      provider: "straight",
      status: { in: ["creating", "unknown", "pending", "canceled", "expired"] },
    },
    data: { status: "paid", changedAt: now(), nextPollAt: null },
  });
  return count === 1;
}
