import type { OwnerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/result";
import type { AnswerRefusal } from "./answer-return.server";
import { lockReturn } from "./move-return.server";
import { type PayBackRefusal, payBack, restockReturn } from "./pay-back.server";
import { canReceiveGoods } from "./return";

/** The goods are with the shop again: the money goes back, and what can be sold again to the shelf if she says so. */
export async function receiveGoods(
  actor: OwnerActor,
  input: { readonly returnId: string; readonly restock: boolean },
): Promise<Result<undefined, AnswerRefusal | PayBackRefusal>> {
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, { id: input.returnId, shopId: actor.shopId });
    if (!one) return refuse("not_found");
    if (!canReceiveGoods(one)) return refuse("moved_on");
    const paid = await payBack(tx, actor, one);
    if (!paid.ok) return paid;
    if (input.restock) await restockReturn(tx, one);
    return ok();
  });
}
