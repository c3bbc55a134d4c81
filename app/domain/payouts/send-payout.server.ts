import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { payoutSentLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** Where a shop's money goes. */
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

/** An officer agrees to pay: the account is frozen onto the payout, new earnings open another. */
export async function approvePayout(
  actor: AdminActor,
  payoutId: string,
): Promise<Result<undefined, Refusal<"not_owed"> | Refusal<"account_missing">>> {
  return inTransaction(async (tx) => {
    const payout = await tx.payout.findUnique({
      where: { id: payoutId },
      select: { shopId: true, amount: true, shop: { select: { payoutAccount: true } } },
    });
    if (!payout) return refuse("not_owed");
    const account = payout.shop.payoutAccount;
    if (!account) return refuse("account_missing");
    const { count } = await tx.payout.updateMany({
      where: { id: payoutId, status: "owed" },
      data: {
        status: "approved",
        approvedAt: now(),
        approvedById: actor.accountId,
        bank: account.bank,
        number: account.number,
        holderName: account.holderName,
      },
    });
    if (count === 0) return refuse("not_owed");
    await recordAct(tx, actor, {
      action: "payout.approved",
      subjectType: "payout",
      subjectId: payoutId,
      shopId: payout.shopId,
      details: { amount: Number(payout.amount) },
    });
    return ok();
  });
}

/** The transfer was made at the bank; `proof` is its number. Booked once. */
export async function markPayoutSent(
  actor: AdminActor,
  input: { readonly payoutId: string; readonly proof: string },
): Promise<Result<undefined, Refusal<"not_approved">>> {
  return inTransaction(async (tx) => {
    const at = now();
    const { count } = await tx.payout.updateMany({
      where: { id: input.payoutId, status: "approved" },
      data: { status: "paid", sentAt: at, settledAt: at, proof: input.proof },
    });
    if (count === 0) return refuse("not_approved");
    const payout = await tx.payout.findUniqueOrThrow({
      where: { id: input.payoutId },
      select: { shopId: true, amount: true },
    });
    await postJournal(tx, {
      kind: "payout_sent",
      sourceId: input.payoutId,
      memo: input.proof,
      lines: payoutSentLines(payout.shopId, rupiah(payout.amount)),
    });
    await recordAct(tx, actor, {
      action: "payout.sent",
      subjectType: "payout",
      subjectId: input.payoutId,
      shopId: payout.shopId,
      note: input.proof,
    });
    return ok();
  });
}
