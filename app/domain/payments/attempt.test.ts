import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import { canMove, type Judgement, judgeState, type KnownAttempt, type OrderStanding } from "./attempt";
import type { AttemptStatus, PaymentState } from "./gateway";

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
