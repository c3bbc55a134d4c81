import type { Actor, OwnerActor } from "~/domain/accounts/actor";
import { countRepaid } from "~/domain/orders/give-back.server";
import { refundSum } from "~/domain/orders/part-refund";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { AnswerRefusal } from "./answer-return.server";
import { type LockedReturn, lockReturn, moveReturn } from "./move-return.server";
import { keepReturnPhotos, type PhotoRefusal, storeReturnPhotos } from "./photos.server";
import { canConfirmRepaid, canSayRepaid } from "./return";
import { agreedWish } from "./return-sum";

/** The owner gave the money back herself (cash, her own account) and says so; a photo of it helps. */
export async function sayRepaid(
  actor: OwnerActor,
  input: {
    readonly returnId: string;
    readonly note: string;
    readonly pictures: readonly Uint8Array[];
  },
): Promise<Result<undefined, AnswerRefusal | PhotoRefusal>> {
  const scope = { id: input.returnId, shopId: actor.shopId };
  const found = await db.partReturn.findFirst({ where: scope, select: { status: true } });
  if (!found) return refuse("not_found");
  if (!canSayRepaid(found)) return refuse("moved_on");
  const stored = await storeReturnPhotos(actor.shopId, input.pictures);
  if (!stored.ok) return stored;
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, scope);
    if (!one) return refuse("not_found");
    if (!canSayRepaid(one)) return refuse("moved_on");
    await keepReturnPhotos(tx, one.id, "repaid", stored.value);
    await moveReturn(tx, actor, one, "repaid", { note: input.note });
    return ok();
  });
}

/** The buyer has it. */
export async function confirmRepaid(
  actor: Actor,
  input: { readonly orderId: string; readonly returnId: string },
): Promise<Result<undefined, Refusal<"not_found"> | Refusal<"moved_on">>> {
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, { id: input.returnId, orderId: input.orderId });
    if (!one) return refuse("not_found");
    if (!canConfirmRepaid(one)) return refuse("moved_on");
    await settleByShop(tx, actor, one);
    return ok();
  });
}

/** Counts on the part what its shop repaid, so that commission and the city's voucher follow, and closes the return. */
export async function settleByShop(
  tx: Tx,
  actor: Actor,
  one: LockedReturn,
  { note }: { readonly note?: string } = {},
): Promise<void> {
  const wish = agreedWish(one.part, one);
  const sum = wish && refundSum(one.part, wish);
  if (!sum?.ok || sum.value.amount !== one.amount)
    throw new Error(`return ${one.id} repays what isn't there`);
  await countRepaid(tx, one.part, sum.value, { memo: `return_${one.reason}`, sourceId: `return:${one.id}` });
  await moveReturn(tx, actor, one, "settled", { note, repaid: one.amount });
}
