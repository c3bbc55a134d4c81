import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
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
  if (gateway.capabilities().isManual) return markEnded(attemptId, "canceled");
  const outcome = await gateway.cancel(
    { reference: attempt.reference, providerRef: attempt.providerRef },
    cause,
  );
  if (outcome === "canceled" || outcome === "not_found")
    return markEnded(attemptId, cause === "expired" ? "expired" : "canceled");
  const settled = await settleAttempt(attemptId);
  if (settled && !isOpen(settled.status)) return settled.status === "paid" ? "paid" : "ended";
  return "still_open";
}

async function markEnded(attemptId: string, status: "expired" | "canceled"): Promise<EndedAttempt> {
  await db.paymentAttempt.updateMany({
    where: { id: attemptId, status: { in: ["creating", "unknown", "pending", "authorized", "review"] } },
    data: { status, changedAt: now() },
  });
  return "ended";
}
