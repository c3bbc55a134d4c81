import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { passSecondFactor } from "~/domain/accounts/second-factor.server";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { payoutSentLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { destinationOf, destinationSelect } from "./destination";
import { letGo, lockShop } from "./gather-payout.server";
import { requireSender } from "./senders.server";
import { shopFunds } from "./shop-funds.server";

export type ApproveRefusal =
  | Refusal<"not_prepared">
  /** Two pairs of eyes: whoever prepared it does not approve it. */
  | Refusal<"own_batch">
  | Refusal<"factor_missing">
  | Refusal<"code_wrong">;

export type ApprovedBatch = {
  readonly number: string;
  readonly approved: number;
  /** Left out because the shop's balance or account had changed meanwhile: they are gathered anew. */
  readonly leftOut: readonly string[];
};

/**
 * The second officer lets a batch go, with a fresh code of her second factor, to the accounts that were written into
 * it when it was prepared: where a shop has changed its own since, nobody has looked at it twice. The money leaves the shops' balances in the same transaction, and only then is anybody outside asked. A refusal
 * moves nothing and stands on record.
 */
export async function approvePayoutBatch(
  actor: AdminActor,
  input: { readonly batchId: string; readonly code: string; readonly sessionId: string },
): Promise<Result<ApprovedBatch, ApproveRefusal>> {
  const batch = await db.payoutBatch.findUnique({ where: { id: input.batchId } });
  if (batch?.status !== "prepared") return refuse("not_prepared");
  if (batch.createdById === actor.accountId) return refused(actor, input.batchId, "own_batch");
  const officer = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { totpConfirmedAt: true },
  });
  if (!officer.totpConfirmedAt) return refused(actor, input.batchId, "factor_missing");
  const factor = await passSecondFactor(actor.accountId, input.sessionId, input.code);
  if (!factor.ok) return refused(actor, input.batchId, "code_wrong");
  return inTransaction((tx) => approve(tx, actor, batch), { timeoutMs: 60_000 });
}

async function refused<Code extends "own_batch" | "factor_missing" | "code_wrong">(
  actor: AdminActor,
  batchId: string,
  code: Code,
): Promise<Result<never, Refusal<Code>>> {
  await inTransaction((tx) =>
    recordAct(tx, actor, {
      action: "payout.approval_refused",
      subjectType: "payout_batch",
      subjectId: batchId,
      details: { why: code },
    }),
  );
  return refuse(code) as Result<never, Refusal<Code>>;
}

async function approve(
  tx: Tx,
  actor: AdminActor,
  batch: { readonly id: string; readonly number: string; readonly sender: string },
): Promise<Result<ApprovedBatch, Refusal<"not_prepared">>> {
  const { count } = await tx.payoutBatch.updateMany({
    where: { id: batch.id, status: "prepared", createdById: { not: actor.accountId } },
    data: { status: "approved", approvedAt: now(), approvedById: actor.accountId },
  });
  if (count === 0) return refuse("not_prepared");
  const payouts = await tx.payout.findMany({
    where: { batchId: batch.id, status: "owed" },
    orderBy: { shopId: "asc" },
    select: {
      ...{ id: true, shopId: true, amount: true, shop: { select: { name: true } } },
      ...{ bank: true, number: true, holderName: true },
    },
  });
  const leftOut: string[] = [];
  for (const payout of payouts) {
    if (await commitPayout(tx, actor, payout, batch)) continue;
    leftOut.push(payout.shop.name);
  }
  const approved = payouts.length - leftOut.length;
  await recordAct(tx, actor, {
    action: "payout.batch_approved",
    subjectType: "payout_batch",
    subjectId: batch.id,
    note: batch.number,
    details: { approved, leftOut: leftOut.length },
  });
  failPoint("before_approval_commit");
  return ok({ number: batch.number, approved, leftOut });
}

/** Out of the balance, if it still is in there. @returns false where it was called off */
async function commitPayout(
  tx: Tx,
  actor: AdminActor,
  payout: PreparedAccount & { readonly id: string; readonly shopId: string; readonly amount: bigint },
  batch: { readonly number: string; readonly sender: string },
): Promise<boolean> {
  await lockShop(tx, payout.shopId);
  const sender = requireSender(batch.sender);
  const shop = await tx.shop.findUniqueOrThrow({ where: { id: payout.shopId }, select: destinationSelect });
  const account = destinationOf(sender, shop);
  const { free, payable } = await shopFunds(tx, payout.shopId, { asOf: now(), exceptPayoutId: payout.id });
  const problem =
    problemOf(account, payout) ??
    ((await hasOpenReturn(tx, payout.id)) ? "return_open" : null) ??
    (payout.amount > free ? "balance_changed" : null);
  if (problem || !sender.canReach(payout.bank ?? "")) {
    await tx.payout.updateMany({
      where: { id: payout.id, status: "owed" },
      data: { status: "cancelled", endedAt: now(), problem },
    });
    await letGo(tx, payout.id);
    return false;
  }
  const { count } = await tx.payout.updateMany({
    where: { id: payout.id, status: "owed" },
    data: { status: "approved", approvedAt: now(), approvedById: actor.accountId, owedBefore: payable },
  });
  if (count === 0) throw new Error(`payout ${payout.id} moved while its shop was locked`);
  await postJournal(tx, {
    kind: "payout_sent",
    sourceId: payout.id,
    memo: batch.number,
    lines: payoutSentLines(payout.shopId, rupiah(payout.amount)),
  });
  if (!sender.isByHand)
    await enqueue(tx, "payouts.send", { payoutId: payout.id }, { key: `payout:${payout.id}` });
  return true;
}

/** Asked for since it was gathered: it is gathered anew without that sale. */
async function hasOpenReturn(tx: Tx, payoutId: string): Promise<boolean> {
  const items = await tx.payoutItem.findMany({ where: { payoutId }, select: { partId: true } });
  const partIds = items.map((item) => item.partId);
  return (await tx.orderPart.count({ where: { id: { in: partIds }, heldAt: { not: null } } })) > 0;
}

type PreparedAccount = {
  readonly bank: string | null;
  readonly number: string | null;
  readonly holderName: string | null;
};

function problemOf(
  account: PreparedAccount | null,
  prepared: PreparedAccount,
): "account_missing" | "account_changed" | null {
  if (!account) return "account_missing";
  const isSame =
    account.bank === prepared.bank &&
    account.number === prepared.number &&
    account.holderName === prepared.holderName;
  return isSame ? null : "account_changed";
}
