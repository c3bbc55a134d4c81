import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import {
  canMove,
  hasSeenMoney,
  isOpen,
  judgeState,
  type KnownAttempt,
  type OrderStanding,
  rankOf,
} from "./attempt";
import { type AttemptStatus, attemptStatuses, type PaymentState } from "./gateway";

const early = new Date("2026-11-24T03:00:00Z");
const later = new Date("2026-11-24T03:05:00Z");

function attempt(status: AttemptStatus): KnownAttempt {
  return { status, amount: rupiah(125_000), refunded: rupiah(0), changedAt: early };
}
function word(status: AttemptStatus, more: Partial<PaymentState> = {}): PaymentState {
  return {
    providerRef: "lok_1",
    reference: "TRK-0001-A1",
    status,
    amount: rupiah(125_000),
    currency: "IDR",
    refunded: rupiah(status === "refunded" ? 125_000 : 0),
    fee: null,
    occurredAt: null,
    instructions: null,
    belongsToUs: true,
    ...more,
  };
}

const anyStatus = fc.constantFrom(...attemptStatuses);
const gatewayWords = fc.constantFrom(
  ...attemptStatuses.filter((status) => status !== "creating" && status !== "unknown"),
);
const anyOrder = fc.constantFrom<OrderStanding>("open", "canceled", "paid_by_another_attempt");
const anyWord = fc
  .record({
    status: gatewayWords,
    amount: fc.constantFrom(125_000, 125_000, 125_000, 100_000, 130_000).map((amount) => rupiah(amount)),
    refunded: fc.constantFrom(0, 25_000, 125_000).map((amount) => rupiah(amount)),
    currency: fc.constantFrom("IDR", "IDR", "IDR", "USD"),
  })
  .map((facts) => word(facts.status, facts));

function live(from: KnownAttempt, said: PaymentState, order: OrderStanding): KnownAttempt {
  const judged = judgeState(from, said, order, later);
  if (judged.kind === "ignore" || judged.moves.length === 0) return from;
  const status = judged.moves[judged.moves.length - 1] ?? from.status;
  return { ...from, status, refunded: hasSeenMoney(status) ? said.refunded : from.refunded };
}

describe("for every attempt and every word", () => {
  test("each move made is in the table, one after the other", () => {
    fc.assert(
      fc.property(anyStatus, anyWord, anyOrder, (from, said, order) => {
        const judged = judgeState(attempt(from), said, order, later);
        if (judged.kind === "ignore") return;
        let at = from;
        for (const to of judged.moves) {
          expect(canMove(at, to)).toBe(true);
          at = to;
        }
      }),
      { numRuns: 5000 },
    );
  });

  test("hearing it twice is hearing it once", () => {
    fc.assert(
      fc.property(anyStatus, anyWord, anyOrder, (from, said, order) => {
        const once = live(attempt(from), said, order);
        expect(live(once, said, order)).toEqual(once);
      }),
      { numRuns: 5000 },
    );
  });

  test("money once seen is never unseen, and rank falls only where a dispute is won", () => {
    fc.assert(
      fc.property(anyStatus, fc.array(anyWord, { maxLength: 12 }), anyOrder, (from, words, order) => {
        let at = attempt(from);
        for (const said of words) {
          const next = live(at, said, order);
          if (hasSeenMoney(at.status)) expect(hasSeenMoney(next.status)).toBe(true);
          if (rankOf(next.status) < rankOf(at.status)) expect(at.status).toBe("disputed");
          at = next;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("only the exact amount in rupiah ever makes an attempt paid", () => {
    fc.assert(
      fc.property(anyStatus, fc.array(anyWord, { maxLength: 8 }), (from, words) => {
        if (hasSeenMoney(from)) return;
        let at = attempt(from);
        for (const said of words) {
          const next = live(at, said, "open");
          if (!hasSeenMoney(at.status) && hasSeenMoney(next.status)) {
            expect([said.amount, said.currency]).toEqual([125_000n, "IDR"]);
          }
          at = next;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("true news in any order ends where the truth ends", () => {
    const truth = [
      word("pending"),
      word("paid"),
      word("partially_refunded", { refunded: rupiah(25_000) }),
      word("refunded"),
      word("paid"),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(truth, { minLength: truth.length }), (news) => {
        const end = news.reduce((at, said) => live(at, said, "open"), attempt("pending"));
        expect(end.status).toBe("refunded");
      }),
    );
  });

  test("open and paid never overlap", () => {
    for (const status of attemptStatuses) expect(isOpen(status) && hasSeenMoney(status)).toBe(false);
  });
});
