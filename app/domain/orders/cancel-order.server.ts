import { type Actor, systemActor } from "~/domain/accounts/actor";
import { releaseHold } from "~/domain/catalog/settle-hold.server";
import { releaseVoucher } from "~/domain/vouchers/hold-voucher.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { emit, enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { cancelPart, cancelSelect } from "./cancel-part.server";
import { canCancelOrder } from "./order";
import { isStopped, recordStep } from "./step.server";

/**
 * The buyer changes her mind: before payment the holds go and the gateway is told; after it every part is cancelled
 * and refunded, as long as no shop has accepted. Money that arrives afterwards goes back by `confirmPayment`.
 */
export async function cancelOrder(
  actor: Actor,
  input: { readonly orderId: string; readonly reason: string },
): Promise<Result<undefined, Refusal<"too_late">>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Order" WHERE id = ${input.orderId}::uuid FOR UPDATE`;
    const order = await tx.order.findUniqueOrThrow({
      where: { id: input.orderId },
      select: {
        id: true,
        status: true,
        paymentMethod: true,
        parts: { select: { ...cancelSelect, status: true, deliveryKind: true } },
      },
    });
    if (!canCancelOrder(order)) return refuse("too_late");
    if (order.status === "awaiting_payment") {
      await closeUnpaid(tx, actor, order.id, "cancelled", input.reason);
      return ok();
    }
    if (await isStopped(tx, order.id)) return refuse("too_late");
    for (const part of order.parts) {
      if (!(await cancelPart(tx, actor, part, input.reason)))
        throw new Error("a part moved under the order's lock");
    }
    await recordStep(tx, actor, { orderId: order.id, partId: null, kind: "cancelled", note: input.reason });
    return ok();
  });
}

async function closeUnpaid(
  tx: Tx,
  actor: Actor,
  orderId: string,
  status: "cancelled" | "expired",
  reason: string,
): Promise<boolean> {
  const at = now();
  const { count } = await tx.order.updateMany({
    where: { id: orderId, status: "awaiting_payment" },
    data: { status, closedAt: at },
  });
  if (count === 0) return false;
  await tx.orderPart.updateMany({
    where: { orderId, status: "awaiting_payment" },
    data: { status: "cancelled", cancelledAt: at, cancelReason: reason },
  });
  await releaseHold(tx, orderId);
  await releaseVoucher(tx, orderId);
  await recordStep(tx, actor, { orderId, partId: null, kind: status, note: reason });
  await emit(tx, { type: "order.closed", orderId, status });
  const open = await tx.paymentAttempt.findMany({ where: { orderId, paidAt: null }, select: { id: true } });
  for (const attempt of open)
    await enqueue(tx, "payments.end", {
      attemptId: attempt.id,
      cause: status === "expired" ? "expired" : "called_off",
    });
  return true;
}

/** So many orders wait for their gateways together: one that gives no answer holds up the rest less. */
const endedAtOnce = 10;

/** Every minute: orders whose time to pay is over. The gateway is asked first, so that money under way is not missed. */
export async function expireOrders(endPayment: EndPayment): Promise<number> {
  const due = await db.order.findMany({
    where: { status: "awaiting_payment", payBefore: { lte: now() } },
    orderBy: { payBefore: "asc" },
    take: 100,
    select: { id: true },
  });
  let expired = 0;
  for (let from = 0; from < due.length; from += endedAtOnce) {
    const some = due.slice(from, from + endedAtOnce);
    const outcomes = await Promise.all(some.map(({ id }) => endPayments(id, endPayment)));
    for (const [index, { id }] of some.entries()) {
      // Paid: `confirmPayment` takes over. Unclear: the goods still go back in time, and late money is dealt with when it comes.
      if (outcomes[index]?.includes("paid")) continue;
      if (await inTransaction((tx) => closeUnpaid(tx, systemActor, id, "expired", "not_paid_in_time")))
        expired += 1;
    }
  }
  return expired;
}

type PaymentEnd = "ended" | "paid" | "still_open";
type EndPayment = (attemptId: string) => Promise<PaymentEnd>;

async function endPayments(orderId: string, endPayment: EndPayment): Promise<readonly PaymentEnd[]> {
  const attempts = await db.paymentAttempt.findMany({ where: { orderId }, select: { id: true } });
  const outcomes: PaymentEnd[] = [];
  for (const { id } of attempts) outcomes.push(await endPayment(id).catch(() => "still_open" as const));
  return outcomes;
}
