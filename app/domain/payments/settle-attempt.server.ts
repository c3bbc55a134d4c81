import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { failPoint } from "~/platform/fail-point.server";
import { rupiah } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import {
  hasSeenMoney,
  isForTheOrder,
  judgeState,
  type OrderStanding,
  type PaymentException,
  rankOf,
  saysNoMoney,
} from "./attempt";
import type { AttemptStatus, PaymentState } from "./gateway";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { nextPollAt } from "./polling";
import {
  bookDisputeFee,
  bookDisputeWon,
  bookTaken,
  bookTakenUnsold,
  bookWonAfterAll,
  followDispute,
} from "./taken-money.server";
import { bookDifference, bookFee, bookSale, dropUnexpected } from "./unplanned-money.server";
import { hearUnsoldDisputed, hearUnsoldWon, loseUnsold } from "./unsold-dispute.server";

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
    select: {
      ...{ provider: true, reference: true, providerRef: true, status: true },
      ...{ createdAt: true, expiresAt: true },
    },
  });
  if (!attempt) return null;
  const gateway = requireGateway(attempt.provider);
  if (gateway.capabilities().isManual) return { status: attempt.status, changed: false };
  const askedAt = now();
  const state = await gateway.getStatus({ reference: attempt.reference, providerRef: attempt.providerRef });
  if (!state) return forgetUnknown(attemptId, attempt);
  return inTransaction((tx) => applyState(tx, attemptId, state, askedAt));
}

type Asked = { readonly status: AttemptStatus; readonly createdAt: Date; readonly expiresAt: Date };

/**
 * The gateway never heard of it: an unanswered create did not arrive, so it may be made (again) by `startAttempt`. One
 * that it had once (its account is another now, or its books are lost) is asked about again at its next time.
 */
async function forgetUnknown(id: string, { status, createdAt, expiresAt }: Asked): Promise<Settlement> {
  await db.paymentAttempt.updateMany({
    where: { id, status: "unknown" },
    data: { status: "creating", changedAt: now() },
  });
  await db.paymentAttempt.updateMany({
    where: { id, status: { notIn: ["unknown", "creating"] } },
    data: { polls: { increment: 1 }, nextPollAt: nextPollAt(createdAt, expiresAt, now()) },
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
  received: bigint | null;
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
    SELECT id, "orderId", provider, reference, status::text AS status, amount, refunded, received, fee, "paidAt", "changedAt", "createdAt", "expiresAt"
    FROM "PaymentAttempt" WHERE id = ${attemptId}::uuid FOR UPDATE`;
  if (!attempt) return null;
  await keepPolling(tx, attempt, state);
  const standing = await orderStanding(tx, attempt);
  const known = {
    status: attempt.status,
    amount: rupiah(attempt.amount),
    refunded: rupiah(attempt.refunded),
    received: attempt.received === null ? null : rupiah(attempt.received),
    changedAt: attempt.changedAt,
  };
  const judgement = judgeState(known, state, standing, askedAt);
  if (
    saysNoMoney(state.status) &&
    !(await loseUnsold(tx, attempt, state, askedAt)) &&
    !(await dropUnexpected(tx, attempt, askedAt)) &&
    askedAt >= attempt.changedAt
  )
    await bookTakenUnsold(tx, attempt, state);
  await hearOfDispute(tx, attempt, state, askedAt);
  if (judgement.kind === "ignore") return { status: attempt.status, changed: false };
  // Money that came after what had come was sent back: no sale can be made of it without an officer.
  const isSpent = attempt.paidAt === null && attempt.refunded > 0n && judgement.moves.includes("paid");
  if (isSpent) await noteUnplanned(tx, attempt, "overpaid", state);
  else if (judgement.kind === "exception" && !isForTheOrder(judgement.exception))
    await noteUnplanned(tx, attempt, judgement.exception, state);
  if (isSpent) return { status: attempt.status, changed: false };
  const last = await makeMoves(tx, attempt, judgement.moves, state);
  failPoint("before_paid_commit");
  return { status: last, changed: judgement.moves.length > 0 };
}

/** What a dispute costs, and what it holds while it goes on or after it was given up; its beginning and end are moves. */
async function hearOfDispute(
  tx: Tx,
  attempt: LockedAttempt,
  state: PaymentState,
  askedAt: Date,
): Promise<void> {
  if (!state.belongsToUs || askedAt < attempt.changedAt) return;
  if (state.dispute && attempt.paidAt) await bookDisputeFee(tx, attempt, state.dispute.fee);
  if (attempt.status === "disputed" && state.status === "disputed")
    await followDispute(tx, attempt, state.dispute);
  const isThere = hasSeenMoney(state.status) && rankOf(state.status) < rankOf("disputed");
  if (attempt.status === "charged_back" && isThere) await bookWonAfterAll(tx, attempt);
  else await hearUnsoldWon(tx, attempt, state, askedAt);
}

/** What came beyond plan waits on an officer's desk; money that was taken back is booked by its move. */
async function noteUnplanned(
  tx: Tx,
  attempt: LockedAttempt,
  kind: PaymentException,
  state: PaymentState,
): Promise<void> {
  if (kind === "underpaid" || kind === "overpaid") {
    await bookDifference(tx, attempt, kind, state);
    return hearUnsoldDisputed(tx, { ...attempt, received: state.amount }, state);
  }
  if (kind !== "wrong_currency") return;
  // Another currency is no rupiah: it stays out of the books, its case says what came.
  await openCase(tx, {
    ...{ kind, sourceKey: attempt.id, attemptId: attempt.id, orderId: attempt.orderId, amount: state.amount },
    details: { asked: Number(attempt.amount), currency: state.currency, said: state.status },
  });
}

async function makeMoves(
  tx: Tx,
  attempt: LockedAttempt,
  moves: readonly AttemptStatus[],
  state: PaymentState,
): Promise<AttemptStatus> {
  const { id: attemptId, orderId } = attempt;
  let reached = attempt;
  for (const move of moves) {
    if (move === "paid" && reached.paidAt === null) reached = await receiveMoney(tx, reached, state);
    if (reached.status === "disputed" && rankOf(move) < rankOf("disputed")) {
      await bookDisputeWon(tx, reached);
      await emit(tx, { type: "payment.dispute_won", attemptId, orderId });
    }
    if (move === "disputed") {
      await bookTaken(tx, reached, "disputed", state);
      await emit(tx, { type: "payment.disputed", attemptId, orderId });
    }
    if (move === "reversed" || move === "charged_back") {
      await bookTaken(tx, reached, "reversed", state);
      await emit(tx, { type: "payment.reversed", attemptId, orderId });
    }
    reached = { ...reached, status: move };
  }
  // What a refund of ours did is booked by the refund itself; the attempt only follows the gateway's word.
  if (moves.length > 0)
    await tx.paymentAttempt.update({
      where: { id: attemptId },
      data: { status: reached.status, changedAt: now() },
    });
  return reached.status;
}

/** Booked once an attempt, by the journal's unique source: whatever the order says, this money is there. */
async function receiveMoney(tx: Tx, attempt: LockedAttempt, state: PaymentState): Promise<LockedAttempt> {
  const paidAt = state.occurredAt ?? now();
  await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { paidAt, fee: state.fee } });
  await bookSale(tx, attempt);
  if (state.fee) await bookFee(tx, attempt, state.fee);
  await emit(tx, { type: "payment.paid", attemptId: attempt.id, orderId: attempt.orderId });
  return { ...attempt, paidAt };
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
