import type { Actor, OwnerActor } from "~/domain/accounts/actor";
import { returnStock } from "~/domain/catalog/return-stock.server";
import { requestRefund } from "~/domain/payments/request-refund.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { countedAttempt } from "./counted-attempt.server";
import { movePart } from "./step.server";

/** The owner can't fulfil it: her part is cancelled, the goods return to her shelf, the buyer gets that part's money back. */
export async function refusePart(
  actor: OwnerActor,
  input: { readonly partId: string; readonly reason: string },
): Promise<Result<undefined, Refusal<"not_found"> | Refusal<"moved_on">>> {
  return inTransaction(async (tx) => {
    const part = await tx.orderPart.findFirst({
      where: { id: input.partId, shopId: actor.shopId },
      select: cancelSelect,
    });
    if (!part) return refuse("not_found");
    return (await cancelPart(tx, actor, part, input.reason)) ? ok() : refuse("moved_on");
  });
}

export const cancelSelect = {
  id: true,
  orderId: true,
  shopId: true,
  total: true,
  lines: { select: { variantId: true, quantity: true } },
} as const;

type PartToCancel = {
  readonly id: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly total: bigint;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
};

/** For parts whose goods were sold (paid, or cash). @returns false where the part had moved on */
export async function cancelPart(tx: Tx, actor: Actor, part: PartToCancel, reason: string): Promise<boolean> {
  const moved = await movePart(
    tx,
    actor,
    part,
    "cancelled",
    { cancelledAt: now(), cancelReason: reason },
    reason,
  );
  if (!moved) return false;
  await returnStock(tx, part.id, part.lines);
  const attemptId = await countedAttempt(tx, part.orderId);
  if (attemptId) {
    const refund = await requestRefund(tx, {
      attemptId,
      orderId: part.orderId,
      partId: part.id,
      shopId: part.shopId,
      amount: rupiah(part.total),
      reason,
      sourceKey: `part:${part.id}`,
    });
    if (!refund.ok) throw new Error(`refund of part ${part.id} refused: ${refund.code}`);
  }
  return true;
}
