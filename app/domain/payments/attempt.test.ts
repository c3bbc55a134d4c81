import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import {
  canMove,
  hasSeenMoney,
  isOpen,
  type Judgement,
  judgeState,
  type KnownAttempt,
  type OrderStanding,
  rankOf,
} from "./attempt";
import type { AttemptStatus, PaymentState } from "./gateway";

const all: readonly AttemptStatus[] = [
  "creating",
  "unknown",
  "pending",
  "authorized",
  "review",
  "paid",
  "failed",
  "expired",
  "canceled",
  "partially_refunded",
  "refunded",
  "reversed",
  "disputed",
  "charged_back",
];
const early = new Date("2026-11-24T03:00:00Z");
const later = new Date("2026-11-24T03:05:00Z");

function attempt(status: AttemptStatus, refunded = 0): KnownAttempt {
  return { status, amount: rupiah(125_000), refunded: rupiah(refunded), changedAt: early };
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
const judge = (from: KnownAttempt | null, said: PaymentState, order: OrderStanding = "open"): Judgement =>
  judgeState(from, said, order, later);

describe("what the gateway's word does to an attempt", () => {
  test("Dina pays in time: the attempt is paid", () => {
    expect(judge(attempt("pending"), word("paid"))).toEqual({ kind: "apply", moves: ["paid"] });
  });

  test("a webhook before the create answer: the answer does not make it pending again", () => {
    expect(judge(attempt("creating"), word("paid"))).toEqual({ kind: "apply", moves: ["paid"] });
    expect(judge(attempt("paid"), word("pending"))).toEqual({ kind: "ignore", why: "older_news" });
    expect(canMove("paid", "pending")).toBe(false);
  });

  test("settlement, then pending: it stays paid", () => {
    expect(judge(attempt("paid"), word("pending"))).toEqual({ kind: "ignore", why: "older_news" });
    expect(judge(attempt("paid"), word("expired"))).toEqual({ kind: "ignore", why: "older_news" });
  });

  test("the same news again changes nothing", () => {
    expect(judge(attempt("paid"), word("paid"))).toEqual({ kind: "ignore", why: "same" });
  });

  test("Rp100.000 for Rp125.000 is not paid but a short payment that a person looks at", () => {
    expect(judge(attempt("pending"), word("paid", { amount: rupiah(100_000) }))).toEqual({
      kind: "exception",
      exception: "underpaid",
      moves: ["review"],
    });
  });

  test("too much, and another currency, are never taken for the order's money", () => {
    expect(judge(attempt("pending"), word("paid", { amount: rupiah(125_001) }))).toMatchObject({
      exception: "overpaid",
    });
    expect(judge(attempt("pending"), word("paid", { currency: "USD" }))).toMatchObject({
      exception: "wrong_currency",
    });
  });

  test("a challenged card waits in review, then is accepted or denied", () => {
    expect(judge(attempt("pending"), word("review"))).toEqual({ kind: "apply", moves: ["review"] });
    expect(judge(attempt("review"), word("paid"))).toEqual({ kind: "apply", moves: ["paid"] });
    expect(judge(attempt("review"), word("failed"))).toEqual({ kind: "apply", moves: ["failed"] });
  });

  test("Dina's money comes after the deadline, or after she called it off", () => {
    expect(judge(attempt("expired"), word("paid"))).toEqual({
      kind: "exception",
      exception: "paid_late",
      moves: ["paid"],
    });
    expect(judge(attempt("canceled"), word("paid"))).toMatchObject({ exception: "paid_after_cancel" });
    expect(judge(attempt("pending"), word("paid"), "canceled")).toMatchObject({
      exception: "paid_after_cancel",
      moves: ["paid"],
    });
  });

  test("two attempts of one order both settle: the second is a duplicate", () => {
    expect(judge(attempt("pending"), word("paid"), "paid_by_another_attempt")).toEqual({
      kind: "exception",
      exception: "duplicate_payment",
      moves: ["paid"],
    });
  });

  test("money without an attempt is an orphan, an unpaid stranger is nothing", () => {
    expect(judge(null, word("paid"))).toEqual({ kind: "exception", exception: "orphan", moves: [] });
    expect(judge(null, word("pending"))).toEqual({ kind: "ignore", why: "no_money" });
  });

  test("a denial after settlement is a reversal, by whatever name", () => {
    for (const said of ["reversed", "failed", "canceled"] as const) {
      expect(judge(attempt("paid"), word(said))).toEqual({
        kind: "exception",
        exception: "reversed",
        moves: ["reversed"],
      });
    }
  });

  test("a denial asked for before the payment was known takes nothing back", () => {
    const before = new Date(early.getTime() - 1);
    expect(judgeState(attempt("paid"), word("failed"), "open", before)).toEqual({
      kind: "ignore",
      why: "older_news",
    });
  });

  test("a refund heard of before the payment books both", () => {
    expect(judge(attempt("pending"), word("refunded"))).toEqual({
      kind: "apply",
      moves: ["paid", "refunded"],
    });
    expect(judge(attempt("pending"), word("disputed"))).toEqual({
      kind: "apply",
      moves: ["paid", "disputed"],
    });
  });

  test("a second partial refund counts, an older one does not", () => {
    const once = attempt("partially_refunded", 10_000);
    expect(judge(once, word("partially_refunded", { refunded: rupiah(25_000) }))).toEqual({
      kind: "apply",
      moves: ["partially_refunded"],
    });
    expect(judge(once, word("partially_refunded", { refunded: rupiah(5_000) }))).toMatchObject({
      why: "older_news",
    });
    expect(judge(once, word("paid"))).toMatchObject({ why: "older_news" });
  });

  test("a dispute is won or lost", () => {
    expect(judge(attempt("disputed"), word("paid"))).toEqual({ kind: "apply", moves: ["paid"] });
    expect(judge(attempt("disputed"), word("charged_back"))).toMatchObject({ exception: "reversed" });
    const before = new Date(early.getTime() - 1);
    expect(judgeState(attempt("disputed"), word("paid"), "open", before)).toMatchObject({
      why: "older_news",
    });
  });

  test("test mode's word, or another merchant's, is never applied", () => {
    expect(judge(attempt("pending"), word("paid", { belongsToUs: false }))).toEqual({
      kind: "ignore",
      why: "not_ours",
    });
  });
});

const anyStatus = fc.constantFrom(...all);
const gatewayWords = fc.constantFrom(
  ...all.filter((status) => status !== "creating" && status !== "unknown"),
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
  const judged = judge(from, said, order);
  if (judged.kind === "ignore" || judged.moves.length === 0) return from;
  const status = judged.moves[judged.moves.length - 1] ?? from.status;
  return { ...from, status, refunded: hasSeenMoney(status) ? said.refunded : from.refunded };
}

describe("for every attempt and every word", () => {
  test("each move made is in the table, one after the other", () => {
    fc.assert(
      fc.property(anyStatus, anyWord, anyOrder, (from, said, order) => {
        const judged = judge(attempt(from), said, order);
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
    for (const status of all) expect(isOpen(status) && hasSeenMoney(status)).toBe(false);
  });
});
