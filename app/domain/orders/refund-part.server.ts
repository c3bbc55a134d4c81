import type { Actor, AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { returnStock } from "~/domain/catalog/return-stock.server";
import { isBankTaken } from "~/domain/payments/taken-money.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { countedAttempt } from "./counted-attempt.server";
import { giveBack, type LockedPart, lockPart } from "./give-back.server";
import { type RefundSum, type RefundWish, type RefundWishRefusal, refundSum } from "./part-refund";
import { recordStep } from "./step.server";

export type RefundPartInput = {
  readonly partId: string;
  readonly wish: RefundWish;
  readonly reason: string;
  /** Refunded pieces go back on the shelf. */
  readonly restock: boolean;
  /** Made with the form: a double click refunds once. */
  readonly key: string;
  /** What its page said would go back: where it would be another sum by now, nothing does. */
  readonly seen?: Rupiah;
};

type RefundPartRefusal =
  | RefundWishRefusal
  | Refusal<"not_paid">
  | Refusal<"paid_to_shop">
  | Refusal<"taken_back">
  | Refusal<"changed">;

type Refunded = { readonly refundId: string; readonly amount: Rupiah };

/**
 * Gives money of one shop's part back to the buyer: all of it, some pieces, or a sum. The owner can do it for her own
 * part alone; money that a shop took itself (cash) she gives back herself. While a return is open, it says what goes back.
 */
export async function refundPart(
  actor: AdminActor | OwnerActor,
  input: RefundPartInput,
): Promise<Result<Refunded, RefundPartRefusal | Refusal<"not_found"> | Refusal<"return_open">>> {
  return inTransaction(async (tx) => {
    const part = await lockPart(tx, {
      id: input.partId,
      ...(actor.kind === "admin" ? {} : { shopId: actor.shopId }),
    });
    if (!part) return refuse("not_found");
    const earlier = await earlierRefund(tx, sourceKeyOf(part.id, input.key));
    if (earlier) return ok(earlier);
    return part.heldAt ? refuse("return_open") : refundLocked(tx, actor, part, input);
  });
}

/** The same within another verb's transaction, for whoever that verb lets decide it. `part` is locked. */
export async function refundLocked(
  tx: Tx,
  actor: Actor,
  part: LockedPart,
  input: RefundPartInput,
): Promise<Result<Refunded, RefundPartRefusal>> {
  const sourceKey = sourceKeyOf(part.id, input.key);
  const earlier = await earlierRefund(tx, sourceKey);
  if (earlier) return ok(earlier);
  if (part.status === "awaiting_payment") return refuse("not_paid");
  if (await isTakenBack(tx, part.orderId)) return refuse("taken_back");
  const sum = refundSum(part, input.wish);
  if (!sum.ok) return sum;
  if (input.seen !== undefined && input.seen !== sum.value.amount) return refuse("changed");
  const refundId = await giveBack(tx, part, sum.value, { reason: input.reason, sourceKey });
  if (!refundId) return refuse("paid_to_shop");
  if (input.restock) await restock(tx, refundId, part, sum.value.lines);
  await recordStep(tx, actor, {
    orderId: part.orderId,
    partId: part.id,
    kind: `refunded:${refundId}`,
    note: input.reason,
  });
  await recordAct(tx, actor, {
    action: "order.refunded",
    subjectType: "order_part",
    subjectId: part.id,
    shopId: part.shopId,
    note: input.reason,
    details: { amount: Number(sum.value.amount) },
  });
  return ok({ refundId, amount: sum.value.amount });
}

const sourceKeyOf = (partId: string, key: string): string => `wish:${partId}:${key}`;

async function earlierRefund(tx: Tx, sourceKey: string): Promise<Refunded | null> {
  const earlier = await tx.refund.findUnique({ where: { sourceKey }, select: { id: true, amount: true } });
  return earlier && { refundId: earlier.id, amount: rupiah(earlier.amount) };
}

/** The buyer's bank has the money, or holds it: there is nothing to give back. */
async function isTakenBack(tx: Tx, orderId: string): Promise<boolean> {
  const attemptId = await countedAttempt(tx, orderId);
  if (!attemptId) return false;
  const attempt = await tx.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { id: true, status: true },
  });
  return attempt.status === "disputed" || isBankTaken(tx, attempt);
}

function restock(tx: Tx, refundId: string, part: LockedPart, lines: RefundSum["lines"]): Promise<void> {
  return returnStock(
    tx,
    refundId,
    lines.flatMap(({ lineId, quantity }) => {
      const line = part.lines.find((one) => one.id === lineId);
      return line ? [{ variantId: line.variantId, quantity }] : [];
    }),
  );
}
