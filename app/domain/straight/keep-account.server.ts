import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type ShopAccount = { readonly bank: string; readonly number: string; readonly holderName: string };

/** The account that buyers may transfer to themselves; null takes it away. Orders that show it already keep it. */
export async function keepShopAccount(
  actor: OwnerActor,
  account: ShopAccount | null,
): Promise<Result<undefined, Refusal<"owner_only">>> {
  if (actor.kind !== "owner") return refuse("owner_only");
  const row = account ?? { bank: null, number: null, holderName: null };
  await inTransaction(async (tx) => {
    await tx.straightWay.upsert({
      where: { shopId: actor.shopId },
      create: { shopId: actor.shopId, ...row },
      update: row,
    });
    await recordAct(tx, actor, {
      action: account ? "straight.account_kept" : "straight.account_dropped",
      ...{ subjectType: "shop", subjectId: actor.shopId },
      details: account ? { bank: account.bank, last4: account.number.slice(-4) } : {},
    });
  });
  return ok();
}
