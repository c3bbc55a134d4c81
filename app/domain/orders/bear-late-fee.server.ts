import { inTransaction, type Tx } from "~/platform/db.server";
import { prorate, rupiah } from "~/platform/money";
import { countedAttempt } from "./counted-attempt.server";
import { lockOrder } from "./step.server";

/**
 * A gateway told its fee only with its settlement. It is shared over the shops' parts as one that is known at sale: by
 * what the buyer pays for each. A part that is completed already keeps what its shop was told, and the city bears its
 * share; so does the city for an order that was paid by another attempt. Idempotent: the shares are the same each time.
 */
export async function bearLateFees(event: { readonly attemptIds: readonly string[] }): Promise<void> {
  for (const attemptId of event.attemptIds) await inTransaction((tx) => bearLateFee(tx, attemptId));
}

async function bearLateFee(tx: Tx, attemptId: string): Promise<void> {
  const attempt = await tx.paymentAttempt.findUnique({
    where: { id: attemptId },
    select: { orderId: true, fee: true },
  });
  if (!attempt?.fee) return;
  await lockOrder(tx, attempt.orderId);
  if ((await countedAttempt(tx, attempt.orderId)) !== attemptId) return;
  const parts = await tx.orderPart.findMany({
    where: { orderId: attempt.orderId },
    orderBy: { ordinal: "asc" },
    select: { id: true, total: true, status: true },
  });
  const fees = prorate(
    rupiah(attempt.fee),
    parts.map((part) => part.total),
  );
  for (const [index, part] of parts.entries()) {
    if (part.status === "completed") continue;
    await tx.orderPart.update({ where: { id: part.id }, data: { gatewayFee: fees[index] ?? 0n } });
  }
}
