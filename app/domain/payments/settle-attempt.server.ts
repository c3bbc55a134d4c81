import { postJournal } from "~/domain/ledger/post-journal.server";
import { gatewayFeeLines, saleLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { rupiah } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import { isForTheOrder, judgeState, type OrderStanding } from "./attempt";
import type { AttemptStatus, PaymentState } from "./gateway";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { nextPollAt } from "./polling";

export type Settlement = { readonly status: AttemptStatus; readonly changed: boolean };

/**
 * The one completer: webhook, browser's return, poller and officer all end here. It believes nobody but the gateway,
 * judges its word under a lock on the attempt, and posts journal and event in the same transaction. Asking twice
 * changes nothing the second time.
 * @throws GatewayUnclear when the gateway gave no answer: try again later
 */
export async function settleAttempt(attemptId: string): Promise<Settlement | null> {
  const attempt = await db.paymentAttempt.findUnique({
    where: { id: attemptId },
    select: { provider: true, reference: true, providerRef: true, status: true },
  });
  if (!attempt) return null;
  const gateway = requireGateway(attempt.provider);
  if (gateway.capabilities().isManual) return { status: attempt.status, changed: false };
  const askedAt = now();
  const state = await gateway.getStatus({ reference: attempt.reference, providerRef: attempt.providerRef });
  if (!state) return forgetUnknown(attemptId, attempt.status);
  return inTransaction((tx) => applyState(tx, attemptId, state, askedAt));
}

/** The gateway never heard of it: an unanswered create did not arrive, so it may be made (again) by `startAttempt`. */
async function forgetUnknown(attemptId: string, status: AttemptStatus): Promise<Settlement> {
  await db.paymentAttempt.updateMany({
    where: { id: attemptId, status: "unknown" },
    data: { status: "creating", changedAt: now() },
  });
  return { status, changed: false };
}

type LockedAttempt = {
  id: string;
  orderId: string;
  provider: string;
  reference: string;
  status: AttemptStatus;
  amount: bigint;
  refunded: bigint;
  fee: bigint | null;
  paidAt: Date | null;
  changedAt: Date;
  createdAt: Date;
  expiresAt: Date;
};

async function applyState(
  tx: Tx,
  attemptId: string,
  state: PaymentState,
  askedAt: Date,
): Promise<Settlement | null> {
  const [attempt] = await tx.$queryRaw<LockedAttempt[]>`
    SELECT id, "orderId", provider, reference, status::text AS status, amount, refunded, fee, "paidAt", "changedAt", "createdAt", "expiresAt"
    FROM "PaymentAttempt" WHERE id = ${attemptId}::uuid FOR UPDATE`;
  if (!attempt) return null;
  await keepPolling(tx, attempt, state);
  const standing = await orderStanding(tx, attempt);
  const known = {
    status: attempt.status,
    amount: rupiah(attempt.amount),
    refunded: rupiah(attempt.refunded),
    changedAt: attempt.changedAt,
  };
  const judgement = judgeState(known, state, standing, askedAt);
  if (judgement.kind === "ignore") return { status: attempt.status, changed: false };
  if (judgement.kind === "exception" && !isForTheOrder(judgement.exception)) {
    await openCase(tx, {
      kind: judgement.exception,
      sourceKey: attempt.id,
      attemptId: attempt.id,
      orderId: attempt.orderId,
      amount: state.amount,
      details: { asked: Number(attempt.amount), currency: state.currency, said: state.status },
    });
  }
  const last = await makeMoves(tx, attempt, judgement.moves, state);
  failPoint("before_paid_commit");
  return { status: last, changed: judgement.moves.length > 0 };
}

async function makeMoves(
  tx: Tx,
  attempt: LockedAttempt,
  moves: readonly AttemptStatus[],
  state: PaymentState,
): Promise<AttemptStatus> {
  let status = attempt.status;
  for (const move of moves) {
    status = move;
    if (move === "paid" && attempt.paidAt === null) await receiveMoney(tx, attempt, state);
    if (move === "failed" || move === "expired" || move === "canceled") {
      await emit(tx, {
        type: "payment.ended",
        attemptId: attempt.id,
        orderId: attempt.orderId,
        status: move,
      });
    }
    if (move === "disputed") {
      await openCase(tx, {
        kind: "disputed",
        sourceKey: attempt.id,
        attemptId: attempt.id,
        orderId: attempt.orderId,
        amount: state.amount,
        details: { said: state.status },
      });
    }
    if (move === "reversed" || move === "charged_back") {
      await emit(tx, { type: "payment.reversed", attemptId: attempt.id, orderId: attempt.orderId });
    }
  }
  // What a refund of ours did is booked by the refund itself; the attempt only follows the gateway's word.
  if (moves.length > 0)
    await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { status, changedAt: now() } });
  return status;
}

/** Booked once an attempt, by the journal's unique source: whatever the order says, this money is there. */
async function receiveMoney(tx: Tx, attempt: LockedAttempt, state: PaymentState): Promise<void> {
  const amount = rupiah(attempt.amount);
  const at = state.occurredAt ?? now();
  await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { paidAt: at, fee: state.fee } });
  const memo = attempt.reference;
  await postJournal(tx, {
    kind: "sale",
    sourceId: attempt.id,
    orderId: attempt.orderId,
    memo,
    lines: saleLines(attempt.provider, amount),
  });
  if (state.fee) {
    await postJournal(tx, {
      kind: "gateway_fee",
      sourceId: attempt.id,
      orderId: attempt.orderId,
      memo,
      lines: gatewayFeeLines(attempt.provider, state.fee),
    });
  }
  await emit(tx, { type: "payment.paid", attemptId: attempt.id, orderId: attempt.orderId });
}

async function keepPolling(tx: Tx, attempt: LockedAttempt, state: PaymentState): Promise<void> {
  await tx.paymentAttempt.update({
    where: { id: attempt.id },
    data: {
      providerRef: state.providerRef,
      ...(state.instructions ? { instructions: state.instructions } : {}),
      polls: { increment: 1 },
      nextPollAt: nextPollAt(attempt.createdAt, attempt.expiresAt, now()),
    },
  });
}

async function orderStanding(tx: Tx, attempt: LockedAttempt): Promise<OrderStanding> {
  const [order, sibling] = await Promise.all([
    tx.order.findUnique({ where: { id: attempt.orderId }, select: { status: true } }),
    tx.paymentAttempt.findFirst({
      where: { orderId: attempt.orderId, id: { not: attempt.id }, paidAt: { not: null } },
      select: { id: true },
    }),
  ]);
  if (sibling) return "paid_by_another_attempt";
  return order?.status === "cancelled" ? "canceled" : "open";
}
