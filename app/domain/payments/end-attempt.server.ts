import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { isOpen } from "./attempt";
import type { CancelCause } from "./gateway";
import { requireGateway } from "./gateways.server";
import { settleAttempt } from "./settle-attempt.server";

export type EndedAttempt = "ended" | "paid" | "still_open";

/**
 * Calls an open payment off at the gateway before we believe that it is over; "already paid" is taken as paid.
 * @throws GatewayUnclear to be retried
 */
export async function endAttempt(attemptId: string, cause: CancelCause): Promise<EndedAttempt> {
  const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  if (!isOpen(attempt.status)) return attempt.paidAt ? "paid" : "ended";
  const gateway = requireGateway(attempt.provider);
  if (gateway.capabilities().isManual) return markEnded(attemptId, attempt.orderId, "canceled");
  const outcome = await gateway.cancel(
    { reference: attempt.reference, providerRef: attempt.providerRef },
    cause,
  );
  if (outcome === "canceled")
    return markEnded(attemptId, attempt.orderId, cause === "expired" ? "expired" : "canceled");
  if (outcome === "not_found")
    return markEnded(attemptId, attempt.orderId, cause === "expired" ? "expired" : "canceled");
  const settled = await settleAttempt(attemptId);
  if (settled && !isOpen(settled.status)) return settled.status === "paid" ? "paid" : "ended";
  return "still_open";
}

async function markEnded(
  attemptId: string,
  orderId: string,
  status: "expired" | "canceled",
): Promise<EndedAttempt> {
  return inTransaction(async (tx) => {
    const { count } = await tx.paymentAttempt.updateMany({
      where: { id: attemptId, status: { in: ["creating", "unknown", "pending", "authorized", "review"] } },
      data: { status, changedAt: now() },
    });
    if (count === 1) await emit(tx, { type: "payment.ended", attemptId, orderId, status });
    return "ended" as const;
  });
}
