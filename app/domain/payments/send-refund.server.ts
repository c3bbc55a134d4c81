import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { refundSentLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { rupiah } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { refundKeyOf } from "./refund";

/**
 * Sends a decided refund with its own id as key: however often it is sent, the gateway pays once.
 * @throws GatewayUnclear to be retried with the same key; RefundPending until the gateway is done
 */
export async function sendRefund(refundId: string): Promise<void> {
  const refund = await db.refund.findUnique({ where: { id: refundId }, include: { attempt: true } });
  if (!refund || (refund.status !== "requested" && refund.status !== "pending")) return;
  const gateway = requireGateway(refund.attempt.provider);
  failPoint("before_refund");
  const outcome = await gateway.refund({
    providerRef: refund.attempt.providerRef ?? "",
    reference: refund.attempt.reference,
    refundKey: refundKeyOf(refund),
    amount: rupiah(refund.amount),
    reason: refund.reason,
  });
  failPoint("after_refund");
  if (outcome.status === "pending") {
    await db.refund.updateMany({
      where: { id: refundId, status: { in: ["requested", "pending"] } },
      data: { status: "pending", providerRef: outcome.refundRef, tries: { increment: 1 } },
    });
    throw new RefundPending(`refund ${refundId} is under way at the gateway`);
  }
  await inTransaction(async (tx) => {
    if (outcome.status === "succeeded") {
      await finish(tx, refund, { provider: refund.attempt.provider }, outcome.refundRef);
      failPoint("before_refund_commit");
      return;
    }
    await tx.refund.updateMany({
      where: { id: refundId, status: { in: ["requested", "pending"] } },
      data: { status: "manual", problem: outcome.note, tries: { increment: 1 } },
    });
    await emit(tx, { type: "refund.manual", refundId, orderId: refund.orderId });
    await openCase(tx, {
      kind: "refund_failed",
      sourceKey: refund.round === 1 ? refundId : `${refundId}:${refund.round}`,
      attemptId: refund.attemptId,
      orderId: refund.orderId,
      amount: refund.amount,
      details: { note: outcome.note },
    });
  });
}

/** Makes the worker ask again later. */
export class RefundPending extends Error {
  override readonly name = "RefundPending";
}

/**
 * An officer transferred it by hand to the account that its buyer confirmed and says so, with a proof of its own.
 * `account_changed`: the buyer named another account since the officer looked, where the transfer didn't go.
 */
export async function settleRefundByHand(
  actor: Actor,
  input: {
    readonly refundId: string;
    readonly proof: string;
    /** When the account that the officer saw was confirmed. */
    readonly seen?: string;
  },
): Promise<Result<undefined, Refusal<"not_manual" | "no_account" | "account_changed" | "proof_used">>> {
  return inTransaction(async (tx) => {
    // As who names the account does: what is compared here stays until the refund is over.
    await tx.$queryRaw`SELECT id FROM "Refund" WHERE id = ${input.refundId}::uuid FOR UPDATE`;
    const refund = await tx.refund.findUnique({ where: { id: input.refundId } });
    if (refund?.status !== "manual") return refuse("not_manual");
    const account = await tx.refundAccount.findUnique({ where: { refundId: refund.id } });
    if (!account) return refuse("no_account");
    if (input.seen !== undefined && input.seen !== account.confirmedAt.toISOString())
      return refuse("account_changed");
    // Two officers with one proof for two refunds: the second waits here, and finds it used.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('refund proof'), hashtext(${input.proof}))`;
    const sameProof = { providerRef: input.proof, settledById: { not: null } };
    if ((await tx.refund.count({ where: sameProof })) > 0) return refuse("proof_used");
    const isFirst = await finish(tx, refund, "bank", input.proof, accountIdOf(actor));
    if (!isFirst) return refuse("not_manual");
    await tx.paymentCase.updateMany({
      where: { kind: "refund_failed", sourceKey: { startsWith: refund.id }, resolvedAt: null },
      data: { resolvedAt: now(), resolvedById: accountIdOf(actor), resolution: input.proof },
    });
    await recordAct(tx, actor, {
      action: "refund.settled_by_hand",
      subjectType: "refund",
      subjectId: refund.id,
      note: input.proof,
    });
    return ok();
  });
}

/** @returns false where it was settled before */
async function finish(
  tx: Tx,
  refund: {
    readonly id: string;
    readonly orderId: string;
    readonly amount: bigint;
    readonly round: number;
  },
  source: { readonly provider: string } | "bank",
  providerRef: string | null,
  settledById: string | null = null,
): Promise<boolean> {
  const { count } = await tx.refund.updateMany({
    where: { id: refund.id, status: { in: ["requested", "pending", "manual"] } },
    data: { status: "succeeded", providerRef, settledAt: now(), settledById, tries: { increment: 1 } },
  });
  if (count === 0) return false;
  await postJournal(tx, {
    kind: "refund_sent",
    sourceId: refund.round === 1 ? refund.id : `${refund.id}:${refund.round}`,
    orderId: refund.orderId,
    lines: refundSentLines(source, rupiah(refund.amount)),
  });
  return true;
}
