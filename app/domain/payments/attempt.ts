import type { Rupiah } from "~/platform/money";
import type { AttemptStatus, PaymentState } from "./gateway";

/**
 * What may become of a payment attempt, and what a gateway's word does to it. One table; it is asked under a
 * lock on the attempt's row. Sibling: `gateway.ts` (the words), the completer (the effects).
 *
 * `failed`, `expired` and `canceled` end the attempt, not the money: a late payment still moves it to `paid`.
 */
const moves: Readonly<Record<AttemptStatus, readonly AttemptStatus[]>> = {
  creating: ["unknown", "pending", "authorized", "review", "paid", "failed", "expired", "canceled"],
  unknown: ["pending", "authorized", "review", "paid", "failed", "expired", "canceled"],
  pending: ["authorized", "review", "paid", "failed", "expired", "canceled"],
  authorized: ["review", "paid", "failed", "expired", "canceled"],
  review: ["paid", "failed", "expired", "canceled"],
  failed: ["paid"],
  expired: ["paid"],
  canceled: ["paid"],
  paid: ["partially_refunded", "refunded", "disputed", "reversed", "charged_back"],
  // a second partial refund is a move of its own
  partially_refunded: ["partially_refunded", "refunded", "disputed", "reversed", "charged_back"],
  // won: back to what it was before the dispute
  disputed: ["paid", "partially_refunded", "refunded", "reversed", "charged_back"],
  refunded: ["disputed", "charged_back"],
  reversed: [],
  charged_back: [],
};

const ranks: Readonly<Record<AttemptStatus, number>> = {
  creating: 0,
  unknown: 0,
  pending: 1,
  authorized: 2,
  review: 2,
  failed: 3,
  expired: 3,
  canceled: 3,
  paid: 4,
  partially_refunded: 5,
  refunded: 6,
  disputed: 7,
  reversed: 8,
  charged_back: 8,
};

export function canMove(from: AttemptStatus, to: AttemptStatus): boolean {
  return moves[from].includes(to);
}

/** How far along: news of a lower rank never undoes a higher one (a dispute that was won excepted). */
export function rankOf(status: AttemptStatus): number {
  return ranks[status];
}

/** The buyer may still pay, or we do not know yet: poll it, and call it off before its order ends. */
export function isOpen(status: AttemptStatus): boolean {
  return ranks[status] < ranks.failed;
}

/** The gateway says that it has no money of this payment, or no more. */
export function saysNoMoney(status: AttemptStatus): boolean {
  return ranks[status] === ranks.failed || status === "reversed" || status === "charged_back";
}

/** Money reached the gateway at some time, whether or not it is still there. */
export function hasSeenMoney(status: AttemptStatus): boolean {
  return ranks[status] >= ranks.paid;
}

/** Money that can't be taken as 'this order is paid': a receipt is booked and a person or a refund follows. */
export type PaymentException =
  | "paid_late"
  | "paid_after_cancel"
  | "duplicate_payment"
  | "underpaid"
  | "overpaid"
  | "wrong_currency"
  | "orphan"
  | "reversed";

/**
 * Whole money at a bad time: the order alone knows whether it can still take it (`confirmPayment` on `payment.paid`),
 * and opens the case where it can't.
 */
export function isForTheOrder(exception: PaymentException): boolean {
  return exception === "paid_late" || exception === "paid_after_cancel" || exception === "duplicate_payment";
}

export type KnownAttempt = {
  readonly status: AttemptStatus;
  readonly amount: Rupiah;
  readonly refunded: Rupiah;
  /** What came in all, where an officer has seen that it isn't what was asked. */
  readonly received?: Rupiah | null;
  /** When its status last moved. */
  readonly changedAt: Date;
};

export type OrderStanding = "open" | "canceled" | "paid_by_another_attempt";

export type Judgement =
  | { readonly kind: "ignore"; readonly why: "same" | "older_news" | "not_ours" | "no_money" }
  | { readonly kind: "apply"; readonly moves: readonly AttemptStatus[] }
  | {
      readonly kind: "exception";
      readonly exception: PaymentException;
      readonly moves: readonly AttemptStatus[];
    };

/**
 * What the gateway's present word does to an attempt. Pure; ask it under the attempt's lock.
 *
 * `moves` are to be made one after the other: a refund that arrives before its payment comes as
 * `["paid", "refunded"]`, so that the books see both. Judging the same word again after its moves gives `same`;
 * money with a wrong amount or currency gives its exception each time (record it once an attempt and kind).
 *
 * @param attempt null where no attempt of ours bears the state's reference
 * @param askedAt when the question left for the gateway: an answer older than the attempt's last move
 *   can't take money back
 */
export function judgeState(
  attempt: KnownAttempt | null,
  state: PaymentState,
  order: OrderStanding,
  askedAt: Date,
): Judgement {
  if (!state.belongsToUs) return { kind: "ignore", why: "not_ours" };
  if (attempt === null) {
    return hasSeenMoney(state.status)
      ? { kind: "exception", exception: "orphan", moves: [] }
      : { kind: "ignore", why: "no_money" };
  }
  const status = readDenial(attempt, state, askedAt);
  const amiss = hasSeenMoney(status) ? amountAmiss(attempt, state) : null;
  if (amiss !== null) {
    return {
      kind: "exception",
      exception: amiss,
      moves: canMove(attempt.status, "review") ? ["review"] : [],
    };
  }
  if (status === attempt.status && state.refunded === attempt.refunded)
    return { kind: "ignore", why: "same" };
  if (status === attempt.status && state.refunded < attempt.refunded)
    return { kind: "ignore", why: "older_news" };
  const path = pathTo(attempt.status, status, askedAt >= attempt.changedAt);
  if (path === null) return { kind: "ignore", why: "older_news" };
  const exception = exceptionOf(attempt.status, path, order);
  return exception === null ? { kind: "apply", moves: path } : { kind: "exception", exception, moves: path };
}

/**
 * Some gateways say plain 'deny' or 'cancel' about money that they had settled (Midtrans: Permata, Mandiri
 * bill): read after a payment, that is a reversal. An answer older than our knowledge is not believed so far.
 */
function readDenial(attempt: KnownAttempt, state: PaymentState, askedAt: Date): AttemptStatus {
  const said = state.status;
  // What came was not what was asked and is taken back: no money stays, and no sale was made of it.
  const isTaken = said === "reversed" || said === "charged_back";
  if (isTaken && !hasSeenMoney(attempt.status) && amountAmiss(attempt, state) !== null) return "canceled";
  const isDenial = said === "failed" || said === "canceled";
  const canTakeBack = canMove(attempt.status, "reversed") && askedAt >= attempt.changedAt;
  return isDenial && canTakeBack ? "reversed" : said;
}

function amountAmiss(attempt: KnownAttempt, state: PaymentState): PaymentException | null {
  if (state.currency !== "IDR") return "wrong_currency";
  const due = hasSeenMoney(attempt.status) ? (attempt.received ?? attempt.amount) : attempt.amount;
  if (state.amount < due) return "underpaid";
  if (state.amount > due) return "overpaid";
  return null;
}

function pathTo(from: AttemptStatus, to: AttemptStatus, isFresh: boolean): readonly AttemptStatus[] | null {
  // leaving a dispute lowers the rank: only an answer younger than the dispute may do that
  if (from === "disputed" && ranks[to] <= ranks.disputed && !isFresh) return null;
  if (canMove(from, to)) return [to];
  if (hasSeenMoney(from) || !hasSeenMoney(to)) return null;
  return canMove(from, "paid") && canMove("paid", to) ? ["paid", to] : null;
}

function exceptionOf(
  from: AttemptStatus,
  path: readonly AttemptStatus[],
  order: OrderStanding,
): PaymentException | null {
  const end = path[path.length - 1];
  if (end === "reversed" || end === "charged_back") return "reversed";
  if (hasSeenMoney(from) || !path.includes("paid")) return null;
  if (order === "paid_by_another_attempt") return "duplicate_payment";
  if (from === "canceled" || order === "canceled") return "paid_after_cancel";
  if (from === "expired" || from === "failed") return "paid_late";
  return null;
}
