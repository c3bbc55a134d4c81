import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { log } from "~/platform/log.server";
import type { CreatedPayment } from "./gateway";
import { GatewayMismatch, GatewayRefused, GatewayUnclear } from "./gateway";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { firstPollAt } from "./polling";
import { paymentRequestOf } from "./queries.server";

/**
 * Asks the gateway to take the payment. Safe to repeat: the reference and key were committed before, so the gateway
 * answers with what it has. A lost answer leaves `unknown`, which the poller clears; it is never a failure.
 */
export async function startAttempt(attemptId: string): Promise<void> {
  const attempt = await db.paymentAttempt.findUnique({ where: { id: attemptId } });
  if (!attempt || (attempt.status !== "creating" && attempt.status !== "unknown")) return;
  const gateway = requireGateway(attempt.provider);
  const request = await paymentRequestOf(attempt);
  failPoint("before_gateway");
  try {
    const created = await gateway.createPayment(request);
    failPoint("after_gateway");
    await keepCreated(attempt.id, created);
  } catch (error) {
    await keepFailure(attempt.id, attempt.orderId, error);
  }
}

/** Compare-and-set: a webhook that was faster is never undone. */
async function keepCreated(attemptId: string, created: CreatedPayment): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.paymentAttempt.updateMany({
      where: { id: attemptId },
      data: {
        providerRef: created.providerRef,
        simulatorUrl: created.simulatorUrl,
        ...(created.instructions ? { instructions: created.instructions } : {}),
      },
    });
    await tx.paymentAttempt.updateMany({
      where: { id: attemptId, status: { in: ["creating", "unknown"] } },
      data: {
        status:
          created.status === "creating" ? "unknown" : created.status === "paid" ? "pending" : created.status,
        changedAt: now(),
        nextPollAt: firstPollAt(now()),
      },
    });
  });
}

async function keepFailure(attemptId: string, orderId: string, error: unknown): Promise<void> {
  if (error instanceof GatewayUnclear) {
    await db.paymentAttempt.updateMany({
      where: { id: attemptId, status: { in: ["creating", "unknown"] } },
      data: {
        status: "unknown",
        failure: error.message.slice(0, 300),
        changedAt: now(),
        nextPollAt: firstPollAt(now()),
      },
    });
    return;
  }
  if (!(error instanceof GatewayRefused) && !(error instanceof GatewayMismatch)) throw error;
  log.warn({ attemptId, err: error }, "the gateway refused a payment");
  await inTransaction(async (tx) => {
    const { count } = await tx.paymentAttempt.updateMany({
      where: { id: attemptId, status: { in: ["creating", "unknown"] } },
      data: { status: "failed", failure: error.message.slice(0, 300), changedAt: now(), nextPollAt: null },
    });
    if (count === 0) return;
    if (error instanceof GatewayMismatch)
      await openCase(tx, {
        kind: "overpaid",
        sourceKey: attemptId,
        attemptId,
        orderId,
        details: { words: error.message },
      });
  });
}
