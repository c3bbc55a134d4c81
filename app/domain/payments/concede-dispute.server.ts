import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";
import { requireGateway } from "./gateways.server";
import { settleAttempt } from "./settle-attempt.server";

/** An officer gives a dispute up: its payment is over here at once, and its gateway is told after the commit. */
export async function concedeDispute(tx: Tx, attemptId: string): Promise<void> {
  await tx.paymentAttempt.update({
    where: { id: attemptId },
    data: { status: "charged_back", changedAt: now() },
  });
  await enqueue(tx, "payments.concede", { attemptId }, { key: `concede:${attemptId}` });
}

/**
 * The job behind it. A gateway that can't be told calls it lost by itself when its time is over; one that had decided
 * for the shop meanwhile is heard.
 * @throws GatewayUnclear to be retried
 */
export async function concedeAtGateway(attemptId: string): Promise<void> {
  const attempt = await db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { provider: true, reference: true, providerRef: true },
  });
  const { reference, providerRef } = attempt;
  await requireGateway(attempt.provider).concedeDispute?.({ reference, providerRef });
  await settleAttempt(attemptId);
}
