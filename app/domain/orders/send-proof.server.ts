import type { Actor } from "~/domain/accounts/actor";
import { citySettings } from "~/domain/city/settings.server";
import { isStraight } from "~/domain/payments/gateway";
import { keepProof, type ProofProblem, storeProofPicture } from "~/domain/straight/proofs.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import type { PictureProblem } from "~/platform/images";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockOrder, recordStep } from "./step.server";

export type ProofRefusal = Refusal<PictureProblem> | Refusal<"not_open"> | ProofProblem;

/**
 * The buyer's photo that she paid the shop itself; the caller has checked that the order is hers. From then on the
 * order waits for the owner as long as for the acceptance of any other.
 */
export async function sendProof(
  actor: Actor,
  input: { readonly orderId: string; readonly picture: Uint8Array },
): Promise<Result<undefined, ProofRefusal>> {
  const open = await unpaidStraight(db, input.orderId);
  if (!open) return refuse("not_open");
  const stored = await storeProofPicture({ orderId: input.orderId, shopId: open.shopId }, input.picture);
  if (!stored.ok) return stored;
  return inTransaction(async (tx) => {
    await lockOrder(tx, input.orderId);
    const still = await unpaidStraight(tx, input.orderId);
    if (!still) return refuse("not_open");
    const kept = await keepProof(tx, { orderId: input.orderId, ...still, ...stored.value });
    if (!kept.ok) return kept;
    const at = now();
    await tx.order.update({ where: { id: input.orderId }, data: { payBefore: await answerBy(tx) } });
    await recordStep(tx, actor, {
      ...{ orderId: input.orderId, partId: null },
      kind: `proof_sent:${at.getTime()}`,
    });
    return ok();
  });
}

/** Until then the owner looks at her account, or the buyer answers her. */
export async function answerBy(tx: Tx): Promise<Date> {
  return new Date(now().getTime() + (await citySettings(tx)).acceptHours * 3_600_000);
}

async function unpaidStraight(
  tx: Tx | typeof db,
  orderId: string,
): Promise<{ readonly shopId: string; readonly attemptId: string } | null> {
  const order = await tx.order.findUnique({
    where: { id: orderId },
    select: { status: true, paymentMethod: true, parts: { select: { shopId: true } } },
  });
  const shopId = order?.parts[0]?.shopId;
  if (!shopId || order.status !== "awaiting_payment" || !isStraight(order.paymentMethod)) return null;
  const attempt = await tx.paymentAttempt.findFirst({
    where: { orderId, status: "pending" },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return attempt && { shopId, attemptId: attempt.id };
}
