import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { destinationOf, destinationSelect } from "./destination";
import { gatherPayout, lockShop } from "./gather-payout.server";
import { currentSenders } from "./senders.server";
import { shopFunds } from "./shop-funds.server";

export type RequestRefusal =
  | Refusal<"account_missing">
  | Refusal<"already_asked">
  | Refusal<"below_minimum", { readonly free: Rupiah; readonly minimum: Rupiah }>;

/** The owner does not want to wait for the payout day: what is free now goes before the officers. */
export async function requestPayout(
  actor: OwnerActor,
): Promise<Result<{ readonly amount: Rupiah }, RequestRefusal>> {
  return inTransaction(async (tx) => {
    await lockShop(tx, actor.shopId);
    const shop = await tx.shop.findUniqueOrThrow({ where: { id: actor.shopId }, select: destinationSelect });
    if (!currentSenders().some((sender) => destinationOf(sender, shop))) return refuse("account_missing");
    const asked = await tx.payout.count({
      where: { shopId: actor.shopId, status: "owed", OR: [{ cause: "asked" }, { batchId: { not: null } }] },
    });
    if (asked > 0) return refuse("already_asked");
    const minimum = rupiah((await citySettings(tx)).payoutMinimum);
    const open = await tx.payout.findFirst({
      where: { shopId: actor.shopId, status: "owed" },
      select: { id: true },
    });
    const funds = await shopFunds(tx, actor.shopId, {
      asOf: now(),
      ...(open ? { exceptPayoutId: open.id } : {}),
    });
    if (funds.free < minimum || funds.free <= 0n)
      return refuse("below_minimum", { free: funds.free, minimum });
    const made = await gatherPayout(tx, actor.shopId, { cause: "asked", asOf: now(), dueKey: null });
    if (made.payoutId === null) return refuse("below_minimum", { free: made.funds.free, minimum });
    await recordAct(tx, actor, {
      action: "payout.asked",
      subjectType: "payout",
      subjectId: made.payoutId,
      details: { amount: Number(made.amount) },
    });
    return ok({ amount: made.amount });
  });
}
