import type { Actor } from "~/domain/accounts/actor";
import { returnStock } from "~/domain/catalog/return-stock.server";
import { refundLocked } from "~/domain/orders/refund-part.server";
import { isPaidToShop } from "~/domain/payments/gateway";
import type { Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type LockedReturn, type MoveDetails, moveReturn } from "./move-return.server";
import { agreedWish } from "./return-sum";

export type PayBackRefusal = Refusal<"taken_back"> | Refusal<"nothing_left">;

/**
 * What was agreed goes back: by the refund of its part, or, where the shop itself has the money, by its own hand.
 * `taken_back`, `nothing_left`: the buyer's bank has the money, or some of it; nothing changes.
 */
export async function payBack(
  tx: Tx,
  actor: Actor,
  one: LockedReturn,
  details: MoveDetails = {},
): Promise<Result<undefined, PayBackRefusal>> {
  const agreed = { ...one, amount: details.amount ?? one.amount };
  const wish = agreedWish(one.part, agreed);
  if (!wish) return refuse("nothing_left");
  const { paymentMethod } = await tx.order.findUniqueOrThrow({
    where: { id: one.orderId },
    select: { paymentMethod: true },
  });
  if (isPaidToShop(paymentMethod)) {
    await moveReturn(tx, actor, one, "to_repay", details);
    return ok();
  }
  const refund = await refundLocked(tx, actor, one.part, {
    ...{ partId: one.partId, wish, reason: refundReason(one), restock: false, key: `return:${one.id}` },
  });
  if (!refund.ok) {
    if (refund.code === "taken_back") return refuse("taken_back");
    throw new Error(`refund of return ${one.id} refused: ${refund.code}`);
  }
  const { refundId, amount } = refund.value;
  // A bank may have taken some of it: what went back is what is left.
  await moveReturn(tx, actor, one, "refunded", { ...details, amount, refundId });
  return ok();
}

/** A code that pages know a sentence for. */
function refundReason(one: LockedReturn): string {
  return `return_${one.reason}`;
}

/** What the shop has again and can sell goes back on its shelf, once. */
export function restockReturn(tx: Tx, one: LockedReturn): Promise<void> {
  return returnStock(
    tx,
    `return:${one.id}`,
    one.lines.flatMap(({ lineId, quantity }) => {
      const line = one.part.lines.find((known) => known.id === lineId);
      return line ? [{ variantId: line.variantId, quantity }] : [];
    }),
  );
}
