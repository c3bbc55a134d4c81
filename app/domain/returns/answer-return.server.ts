import type { OwnerActor } from "~/domain/accounts/actor";
import { db, inTransaction } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockReturn, moveReturn } from "./move-return.server";
import { type PayBackRefusal, payBack } from "./pay-back.server";
import { keepReturnPhotos, type PhotoRefusal, storeReturnPhotos } from "./photos.server";
import { canAnswer } from "./return";

export type AnswerRefusal = Refusal<"not_found"> | Refusal<"moved_on">;

/** The shop takes it back: first the goods are to come, or the buyer keeps them and the money goes back now. */
export async function acceptReturn(
  actor: OwnerActor,
  input: { readonly returnId: string; readonly goodsBack: boolean },
): Promise<Result<undefined, AnswerRefusal | PayBackRefusal>> {
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, { id: input.returnId, shopId: actor.shopId });
    if (!one) return refuse("not_found");
    if (!canAnswer(one)) return refuse("moved_on");
    if (!input.goodsBack) return payBack(tx, actor, one);
    await moveReturn(tx, actor, one, "to_send", { goodsBack: true });
    return ok();
  });
}

/** A part of the money for the goods as they are; the buyer keeps them. */
export async function offerForReturn(
  actor: OwnerActor,
  input: { readonly returnId: string; readonly amount: Rupiah; readonly note: string },
): Promise<
  Result<
    undefined,
    AnswerRefusal | Refusal<"amount_missing"> | Refusal<"not_less", { readonly asked: bigint }>
  >
> {
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, { id: input.returnId, shopId: actor.shopId });
    if (!one) return refuse("not_found");
    if (!canAnswer(one)) return refuse("moved_on");
    if (input.amount <= 0n) return refuse("amount_missing");
    if (input.amount >= one.asked) return refuse("not_less", { asked: one.asked });
    await moveReturn(tx, actor, one, "offered", { amount: input.amount, note: input.note });
    return ok();
  });
}

type WithPictures = {
  readonly returnId: string;
  readonly reason: string;
  readonly pictures: readonly Uint8Array[];
};

/** No, and why; with photos of what was sent, say. */
export function declineReturn(
  actor: OwnerActor,
  input: WithPictures,
): Promise<Result<undefined, AnswerRefusal | PhotoRefusal>> {
  return sayNo(actor, input, "declined");
}

/** Nothing came back, or not what was to come: the city looks at it. */
export function objectToGoods(
  actor: OwnerActor,
  input: WithPictures,
): Promise<Result<undefined, AnswerRefusal | PhotoRefusal>> {
  return sayNo(actor, input, "with_city");
}

async function sayNo(
  actor: OwnerActor,
  { returnId, reason, pictures }: WithPictures,
  to: "declined" | "with_city",
): Promise<Result<undefined, AnswerRefusal | PhotoRefusal>> {
  const scope = { id: returnId, shopId: actor.shopId };
  const from = to === "declined" ? "asked" : "sent_back";
  const found = await db.partReturn.findFirst({ where: scope, select: { status: true } });
  if (!found) return refuse("not_found");
  if (found.status !== from) return refuse("moved_on");
  const stored = await storeReturnPhotos(actor.shopId, pictures);
  if (!stored.ok) return stored;
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, scope);
    if (!one) return refuse("not_found");
    if (one.status !== from) return refuse("moved_on");
    await keepReturnPhotos(tx, one.id, "shop", stored.value);
    await moveReturn(tx, actor, one, to, { note: reason });
    return ok();
  });
}
