import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction } from "~/platform/db.server";

/** Where a shop's money goes. What is approved already goes where it was approved to. */
export async function setPayoutAccount(
  actor: OwnerActor,
  input: { readonly bank: string; readonly number: string; readonly holderName: string },
): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.payoutAccount.upsert({
      where: { shopId: actor.shopId },
      create: { shopId: actor.shopId, ...input },
      update: input,
    });
    await recordAct(tx, actor, {
      action: "payout.account_set",
      subjectType: "shop",
      subjectId: actor.shopId,
      details: { bank: input.bank, last4: input.number.slice(-4) },
    });
  });
}
