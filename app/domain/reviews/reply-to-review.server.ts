import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** The shop's public answer to a review of its goods; written again, it takes the first one's place. */
export async function replyToReview(
  actor: OwnerActor,
  input: { readonly reviewId: string; readonly body: string },
): Promise<Result<undefined, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    const { count } = await tx.review.updateMany({
      where: { id: input.reviewId, shopId: actor.shopId, hiddenAt: null },
      data: { reply: input.body, repliedAt: now() },
    });
    if (count === 0) return refuse("not_found");
    await recordAct(tx, actor, {
      action: "review.replied",
      subjectType: "review",
      subjectId: input.reviewId,
      shopId: actor.shopId,
    });
    return ok();
  });
}
