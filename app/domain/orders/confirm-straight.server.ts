import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { isStraight } from "~/domain/payments/gateway";
import { settleByHand } from "~/domain/payments/settle-by-hand.server";
import { canAccept } from "~/domain/straight/late-answer";
import { answerProofs } from "~/domain/straight/proofs.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { holdAgain, isBuyerGone, placePaid } from "./confirm-payment.server";
import { answerBy } from "./send-proof.server";
import { lockOrder, recordStep } from "./step.server";

type ConfirmRefusal = Refusal<"not_found" | "not_open" | "goods_gone" | "too_late" | "buyer_gone">;

/** Carries a refusal out of the transaction, so that goods that were held again are free. */
class Undone extends Error {
  constructor(readonly refusal: ConfirmRefusal) {
    super(refusal.code);
  }
}

/**
 * The owner has the buyer's money in her own account: the order is placed, and she may begin. The platform never had
 * it, so nothing is booked until the part completes, and `paidAt`, which speaks of money that came to it, stays empty.
 * An order that ended meanwhile lives again for a week, while its goods are there. Twice changes nothing.
 */
export async function confirmStraight(
  actor: OwnerActor,
  input: { readonly orderId: string },
): Promise<Result<undefined, ConfirmRefusal>> {
  try {
    return await inTransaction((tx) => confirm(tx, actor, input.orderId));
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

async function confirm(
  tx: Tx,
  actor: OwnerActor,
  orderId: string,
): Promise<Result<undefined, ConfirmRefusal>> {
  const order = await ownOrder(tx, actor, orderId);
  if (!order) return refuse("not_found");
  const isLate = order.status === "expired";
  if (order.status !== "awaiting_payment" && !isLate)
    return order.status === "placed" || order.status === "completed" ? ok() : refuse("not_open");
  if (!canAccept(order, now())) return refuse("too_late");
  if (isLate && (await isBuyerGone(tx, order.id))) return refuse("buyer_gone");
  const attempt = await tx.paymentAttempt.findFirst({
    where: { orderId: order.id },
    orderBy: { createdAt: "desc" },
    select: { id: true, method: true },
  });
  if (!attempt) return refuse("not_open");
  if (isLate && !(await holdAgain(tx, order))) return refuse("goods_gone");
  if (!(await settleByHand(tx, attempt.id))) throw new Undone(refuse("not_open"));
  await placePaid(tx, order, { fee: null, paidAt: null, method: attempt.method });
  await answerProofs(tx, { orderId: order.id, shopId: actor.shopId }, actor, {
    ...{ verdict: "confirmed", reason: null },
  });
  await recordStep(tx, actor, { orderId: order.id, partId: null, kind: "paid_to_shop" });
  await recordAct(tx, actor, {
    ...{ action: "straight.confirmed", subjectType: "order", subjectId: order.id },
    note: order.nomor,
  });
  return ok();
}

/**
 * The owner looked and does not find the money: the buyer reads why, and can send another photo or cancel until the
 * order ends by itself.
 */
export async function disputeStraight(
  actor: OwnerActor,
  input: { readonly orderId: string; readonly reason: string },
): Promise<Result<undefined, Refusal<"not_found" | "not_open">>> {
  return inTransaction(async (tx) => {
    const order = await ownOrder(tx, actor, input.orderId);
    if (!order) return refuse("not_found");
    if (order.status !== "awaiting_payment") return refuse("not_open");
    const answered = await answerProofs(tx, { orderId: order.id, shopId: actor.shopId }, actor, {
      ...{ verdict: "disputed", reason: input.reason },
    });
    if (answered === 0) return refuse("not_open");
    await tx.order.update({ where: { id: order.id }, data: { payBefore: await answerBy(tx) } });
    const at = now().getTime();
    await recordStep(tx, actor, {
      ...{ orderId: order.id, partId: null, kind: `disputed:${at}`, note: input.reason },
    });
    await recordAct(tx, actor, {
      ...{ action: "straight.disputed", subjectType: "order", subjectId: order.id },
      note: input.reason,
    });
    await emit(tx, { type: "straight.disputed", orderId: order.id, at });
    return ok();
  });
}

async function ownOrder(tx: Tx, actor: OwnerActor, orderId: string) {
  const found = await tx.order.findFirst({
    where: { id: orderId, parts: { some: { shopId: actor.shopId } } },
    select: { paymentMethod: true },
  });
  if (!found || !isStraight(found.paymentMethod)) return null;
  await lockOrder(tx, orderId);
  return tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      ...{ id: true, nomor: true, status: true, payBefore: true, closedAt: true },
      parts: {
        orderBy: { ordinal: "asc" },
        select: { id: true, total: true, lines: { select: { variantId: true, quantity: true } } },
      },
    },
  });
}
