import type { Actor, OwnerActor } from "~/domain/accounts/actor";
import { returnStock } from "~/domain/catalog/return-stock.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { giveBack, type LockedPart, lockPart } from "./give-back.server";
import { canRefuse } from "./order";
import { refundSum } from "./part-refund";
import { movePart } from "./step.server";

/** The owner can't fulfil it: her part is cancelled, the goods return to her shelf, the buyer gets that part's money back. */
export async function refusePart(
  actor: OwnerActor,
  input: { readonly partId: string; readonly reason: string },
): Promise<Result<undefined, Refusal<"not_found"> | Refusal<"moved_on">>> {
  return inTransaction(async (tx) => {
    const part = await tx.orderPart.findFirst({
      where: { id: input.partId, shopId: actor.shopId },
      select: { ...cancelSelect, status: true, deliveryKind: true },
    });
    if (!part) return refuse("not_found");
    // one that isn't paid yet has no goods to put back: its order ends with its time to pay
    if (!canRefuse(part)) return refuse("moved_on");
    return (await cancelPart(tx, actor, part, input.reason)) ? ok() : refuse("moved_on");
  });
}

export const cancelSelect = {
  id: true,
  orderId: true,
  shopId: true,
} as const;

type PartToCancel = {
  readonly id: string;
  readonly orderId: string;
  readonly shopId: string;
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
  const locked = await lockPart(tx, { id: part.id });
  if (!locked) throw new Error(`part ${part.id} vanished`);
  await returnStock(tx, part.id, piecesLeft(locked));
  const rest = refundSum(locked, { kind: "rest" });
  if (rest.ok) await giveBack(tx, locked, rest.value, { reason, sourceKey: `part:${part.id}` });
  return true;
}

/** Pieces that were refunded before went back on the shelf then, or never were there. */
export function piecesLeft(part: LockedPart) {
  return part.lines
    .map((line) => ({ variantId: line.variantId, quantity: line.quantity - line.refundedQuantity }))
    .filter((line) => line.quantity > 0);
}
