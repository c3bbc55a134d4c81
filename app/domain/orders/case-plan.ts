import type { PartMoneyRow } from "~/domain/ledger/part-money";
import { credit, debit, type Line } from "~/domain/ledger/posting";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { isGone, takenBack } from "./case-taken";
import type { PartStatus } from "./order";

/**
 * What an officer may do about money in an unplanned state, and what each choice will do to the books. Pure: the page
 * shows these lines before the deed, and the deed posts these same lines.
 */
export const caseChoices = [
  "complete",
  "refund_rest",
  "refund_all",
  "reopen",
  "match",
  "refund_back",
  "sent_back",
  "contest",
  "take_back",
  "city_bears",
  "city_keeps",
  "retry",
  "acknowledge",
] as const;
export type CaseChoice = (typeof caseChoices)[number];

export type CaseKind =
  | "paid_late"
  | "paid_after_cancel"
  | "duplicate_payment"
  | "underpaid"
  | "overpaid"
  | "wrong_currency"
  | "orphan"
  | "reversed"
  | "disputed"
  | "refund_failed"
  | "payout_returned";

export type CasePart = PartMoneyRow & { readonly id: string; readonly status: PartStatus };

export type CaseRefund = {
  readonly id: string;
  readonly status: "requested" | "pending" | "succeeded" | "failed" | "manual" | "withdrawn" | "taken_back";
  readonly amount: bigint;
};

export type CaseFacts = {
  readonly kind: CaseKind;
  /** What of it waits in `unmatched_receipts`; below zero where money was taken away. */
  readonly booked: bigint;
  readonly attempt: {
    readonly amount: bigint;
    /** All that came of it, whatever was asked. */
    readonly came: bigint;
    readonly refunded: bigint;
    readonly isPaid: boolean;
    /** Its order stands on this money. */
    readonly isCounted: boolean;
  } | null;
  /** The order can take this money now: it waits for it, or ended unpaid and its goods are there. */
  readonly canPlace: boolean;
  /** The order's parts, where it stands on this money. */
  readonly parts: readonly CasePart[];
  /** The attempt's refunds; of a failed refund, that one alone. */
  readonly refunds: readonly CaseRefund[];
  /** A bank holds its money while the payment is disputed, on another case than this one. */
  readonly isDisputed: boolean;
  /** Of a disputed payment that never was a sale: what of it waits on the case beside this one. */
  readonly waiting: bigint;
  /** The way to pay has refunds, so that a failed one can be asked for anew; of an orphan, its gateway has some. */
  readonly canRetry: boolean;
};

/** One thing that is done, with the lines that it posts. */
export type CaseDeed =
  | { readonly kind: "sale"; readonly lines: readonly Line[] }
  | { readonly kind: "refund"; readonly amount: Rupiah; readonly lines: readonly Line[] }
  | { readonly kind: "withdraw"; readonly refundId: string; readonly lines: readonly Line[] }
  | { readonly kind: "taken_refund"; readonly refundId: string; readonly lines: readonly Line[] }
  | {
      readonly kind: "taken_part";
      readonly partId: string;
      readonly amount: Rupiah;
      readonly items: Rupiah;
      readonly correction: readonly Line[];
      readonly lines: readonly Line[];
    }
  | { readonly kind: "taken_loose"; readonly amount: Rupiah; readonly lines: readonly Line[] }
  | { readonly kind: "loss"; readonly lines: readonly Line[] }
  /** What waited on a case is what the bank took. */
  | { readonly kind: "taken_waiting"; readonly amount: Rupiah; readonly lines: readonly Line[] }
  /** The dispute isn't fought: its gateway is told, and its payment is over. */
  | { readonly kind: "concede"; readonly lines: readonly Line[] }
  | { readonly kind: "sent_back"; readonly lines: readonly Line[] }
  | { readonly kind: "refund_orphan"; readonly lines: readonly Line[] }
  | { readonly kind: "retry"; readonly refundId: string; readonly lines: readonly Line[] }
  /** The order is with its shops, as if it had been paid as planned. */
  | { readonly kind: "place"; readonly lines: readonly Line[] }
  | { readonly kind: "stop_part"; readonly partId: string; readonly lines: readonly Line[] };

export type CasePlan = readonly CaseDeed[];
export type CasePlanRefusal = Refusal<"not_offered" | "stock_gone" | "refund_under_way" | "money_disputed">;

export function linesOf(plan: CasePlan): Line[] {
  return plan.flatMap((deed) =>
    deed.kind === "taken_part" ? [...deed.correction, ...deed.lines] : deed.lines,
  );
}

/** The choices that make sense for this case as it stands now, the likeliest first. */
export function offeredChoices(facts: CaseFacts): CaseChoice[] {
  return caseChoices.filter((choice) => choicesOf(facts).includes(choice));
}

function choicesOf(facts: CaseFacts): readonly CaseChoice[] {
  const { kind, booked } = facts;
  const refundStatus = facts.refunds[0]?.status;
  if (kind === "refund_failed") {
    if (refundStatus !== "manual") return ["acknowledge"];
    return facts.canRetry ? ["retry"] : [];
  }
  if (kind === "paid_late" || kind === "paid_after_cancel" || kind === "duplicate_payment") {
    if (refundStatus === "requested" || refundStatus === "pending") return [];
    if (refundStatus === "manual") return kind === "duplicate_payment" ? [] : ["reopen"];
    return ["acknowledge"];
  }
  if (kind === "disputed" && booked >= 0n) return booked === 0n ? ["contest"] : ["city_keeps"];
  if (booked === 0n && !facts.isDisputed) return ["acknowledge"];
  if (kind === "underpaid") return ["refund_all"];
  if (kind === "overpaid") return facts.attempt?.isPaid ? ["refund_rest"] : ["complete", "refund_all"];
  if (kind === "orphan")
    return facts.canRetry ? ["match", "refund_back", "sent_back"] : ["match", "sent_back"];
  if (kind !== "reversed" && kind !== "disputed") return [];
  const fight: readonly CaseChoice[] = kind === "disputed" ? ["contest"] : [];
  const isSent = facts.parts.some((part) => isGone(part.status));
  return [...fight, "take_back", ...(isSent ? (["city_bears"] as const) : [])];
}

/** What a choice will do. Refused where it makes no sense (any more), or where something else has to end first. */
export function planCase(facts: CaseFacts, choice: CaseChoice): Result<CasePlan, CasePlanRefusal> {
  if (!choicesOf(facts).includes(choice)) return refuse("not_offered");
  if (facts.isDisputed && choice !== "acknowledge") return refuse("money_disputed");
  const came = rupiah(facts.booked);
  switch (choice) {
    case "refund_all":
    case "refund_rest":
      return ok([refundOf(came)]);
    case "complete":
      return facts.canPlace ? ok(completed(facts, came)) : refuse("stock_gone");
    case "match":
      return facts.canPlace ? ok([saleOf(came), { kind: "place", lines: [] }]) : refuse("stock_gone");
    case "refund_back":
      return ok([{ kind: "refund_orphan", lines: dueLines(came) }]);
    case "sent_back":
      return ok([
        {
          kind: "sent_back",
          lines: [debit({ kind: "unmatched_receipts" }, came), credit({ kind: "bank" }, came)],
        },
      ]);
    case "reopen":
      return facts.canPlace ? ok(reopened(facts)) : refuse("stock_gone");
    case "retry":
      return ok(facts.refunds.slice(0, 1).map(({ id }) => ({ kind: "retry", refundId: id, lines: [] })));
    case "take_back":
    case "city_bears":
      if (facts.refunds.some(({ status }) => status === "requested" || status === "pending"))
        return refuse("refund_under_way");
      return ok([
        ...takenBack(facts, choice),
        ...(facts.kind === "disputed" ? [{ kind: "concede" as const, lines: [] }] : []),
      ]);
    case "city_keeps":
      return ok([
        {
          kind: "loss",
          lines: [debit({ kind: "unmatched_receipts" }, came), credit({ kind: "losses" }, came)],
        },
      ]);
    case "contest":
    case "acknowledge":
      return ok([]);
  }
}

function saleOf(amount: Rupiah): CaseDeed {
  return {
    kind: "sale",
    lines: [debit({ kind: "unmatched_receipts" }, amount), credit({ kind: "buyers_held" }, amount)],
  };
}

function refundOf(amount: Rupiah): CaseDeed {
  return { kind: "refund", amount, lines: dueLines(amount) };
}

function dueLines(amount: Rupiah): Line[] {
  return [debit({ kind: "unmatched_receipts" }, amount), credit({ kind: "refunds_due" }, amount)];
}

function completed(facts: CaseFacts, came: Rupiah): CasePlan {
  const price = rupiah(facts.attempt?.amount ?? 0n);
  return [saleOf(price), { kind: "place", lines: [] }, refundOf(rupiah(came - price))];
}

function reopened(facts: CaseFacts): CasePlan {
  const withdrawn = facts.refunds.filter(({ status }) => status === "manual");
  return [
    ...withdrawn.map(
      ({ id, amount }): CaseDeed => ({
        kind: "withdraw",
        refundId: id,
        lines: [
          debit({ kind: "refunds_due" }, rupiah(amount)),
          credit({ kind: "buyers_held" }, rupiah(amount)),
        ],
      }),
    ),
    { kind: "place", lines: [] },
  ];
}
