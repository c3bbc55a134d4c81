import type { Actor } from "~/domain/accounts/actor";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type LockedReturn, lockReturn, moveReturn } from "./move-return.server";
import { type PayBackRefusal, payBack } from "./pay-back.server";
import { canAskCity, canSendBack, canTakeOffer, canWithdraw, type ReturnFacts } from "./return";

/** What the buyer does with her return; the caller has checked that the order is hers. */
export type BuyersReturn = { readonly orderId: string; readonly returnId: string };
export type FollowRefusal = Refusal<"not_found"> | Refusal<"moved_on">;

/** She takes the sum that the shop offered, and keeps the goods. */
export function takeOffer(
  actor: Actor,
  input: BuyersReturn,
): Promise<Result<undefined, FollowRefusal | PayBackRefusal>> {
  return follow<PayBackRefusal>(input, canTakeOffer, (tx, one) => payBack(tx, actor, one));
}

/** Not enough, or not true: an officer decides, and may read what buyer and shop wrote each other. */
export function askCity(
  actor: Actor,
  input: BuyersReturn & { readonly note: string },
): Promise<Result<undefined, FollowRefusal>> {
  return follow<never>(input, canAskCity, async (tx, one) => {
    await moveReturn(tx, actor, one, "with_city", { note: input.note });
    return ok();
  });
}

/** The goods are on their way, or in the shop's hands. */
export function sendBack(
  actor: Actor,
  input: BuyersReturn & { readonly courier: string | null; readonly trackingNumber: string | null },
): Promise<Result<undefined, FollowRefusal>> {
  return follow<never>(input, canSendBack, async (tx, one) => {
    const { courier, trackingNumber } = input;
    await moveReturn(tx, actor, one, "sent_back", { courier, trackingNumber });
    return ok();
  });
}

/** She keeps the goods and the shop its money. */
export function withdrawReturn(actor: Actor, input: BuyersReturn): Promise<Result<undefined, FollowRefusal>> {
  return follow<never>(input, canWithdraw, async (tx, one) => {
    await moveReturn(tx, actor, one, "withdrawn");
    return ok();
  });
}

async function follow<Refused extends PayBackRefusal = never>(
  { orderId, returnId }: BuyersReturn,
  may: (one: ReturnFacts) => boolean,
  work: (tx: Tx, one: LockedReturn) => Promise<Result<undefined, Refused>>,
): Promise<Result<undefined, FollowRefusal | Refused>> {
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, { id: returnId, orderId });
    if (!one) return refuse("not_found");
    return may(one) ? work(tx, one) : refuse("moved_on");
  });
}
