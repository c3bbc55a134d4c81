import { type PartMoneyRow, partMoney } from "~/domain/ledger/part-money";
import { correctionLines, type Line, refundLines, repaidLines } from "~/domain/ledger/posting";
import type { PartStatus } from "~/domain/orders/order";
import { type RefundablePart, refundSum } from "~/domain/orders/part-refund";
import { type RefundPreview, refundPreview } from "~/domain/orders/refund-preview";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { ReturnStatus } from "./return";
import { type AgreedReturn, agreedWish } from "./return-sum";

/** What an officer may decide, and what each choice does to the books: shown before the deed, done as shown. */
export const decisionChoices = ["refund", "repay", "goods_back", "settle", "reject"] as const;
export type DecisionChoice = (typeof decisionChoices)[number];

export type DecisionFacts = {
  readonly one: AgreedReturn & { readonly status: ReturnStatus };
  readonly part: RefundablePart & PartMoneyRow & { readonly status: PartStatus };
  /** The shop has the money itself: cash, its own account. */
  readonly isPaidToShop: boolean;
  /** The goods went back already, as the buyer says. */
  readonly wasSentBack: boolean;
  /** Both agreed on the sum before: the shop said that it would repay it. */
  readonly wasAgreed: boolean;
  /** The buyer's bank has the money, or holds it. */
  readonly isTakenBack: boolean;
};

export type DecisionPlan = {
  readonly choice: DecisionChoice;
  /** What goes back; of a rejection nothing does. */
  readonly amount: Rupiah;
  /** What is posted at once. */
  readonly lines: readonly Line[];
  /** Who bears it, now or once the goods are back; null where no money of the platform's moves. */
  readonly preview: RefundPreview | null;
};

export type DecisionRefusal =
  | Refusal<"not_offered">
  | Refusal<"taken_back">
  | Refusal<"nothing_left">
  | Refusal<"amount_missing">
  | Refusal<"amount_exceeds", { readonly most: Rupiah }>;

/** The choices that make sense here, the likeliest first. */
export function offeredDecisions({ one, isPaidToShop, wasSentBack }: DecisionFacts): DecisionChoice[] {
  if (one.status !== "with_city") return [];
  const money: DecisionChoice[] = isPaidToShop ? ["repay", "settle"] : ["refund"];
  return [...money, ...(wasSentBack ? [] : (["goods_back"] as const)), "reject"];
}

/** What a choice will do. `amount`: what goes back where the officer names a sum; null for what both agreed on, else all that was asked. */
export function planDecision(
  facts: DecisionFacts,
  choice: DecisionChoice,
  amount: Rupiah | null,
): Result<DecisionPlan, DecisionRefusal> {
  if (!offeredDecisions(facts).includes(choice)) return refuse("not_offered");
  if (choice === "reject") return ok({ choice, amount: rupiah(0), lines: [], preview: null });
  const { one } = facts;
  const usual = choice === "settle" || facts.wasAgreed ? one.amount : one.asked;
  const wanted = choice === "settle" ? rupiah(usual) : (amount ?? rupiah(usual));
  if (wanted <= 0n) return refuse("amount_missing");
  if (wanted > one.asked) return refuse("amount_exceeds", { most: rupiah(one.asked) });
  if (facts.isTakenBack && !facts.isPaidToShop) return refuse("taken_back");
  const effect = effectOf(facts, wanted);
  if (!effect) return refuse("nothing_left");
  const { preview } = effect;
  const lines = choice === "refund" ? effect.refund : choice === "settle" ? effect.repaid : [];
  return ok({ choice, amount: effect.amount, lines, preview });
}

export type MoneyEffect = {
  readonly amount: Rupiah;
  readonly preview: RefundPreview | null;
  /** What a refund of it posts. */
  readonly refund: readonly Line[];
  /** What is posted where its shop repaid it by hand. */
  readonly repaid: readonly Line[];
};

/** What giving a sum of it back does; null where nothing is left to give back. */
export function effectOf({ one, part, isPaidToShop }: DecisionFacts, amount: Rupiah): MoneyEffect | null {
  const wish = agreedWish(part, { ...one, amount });
  const sum = wish && refundSum(part, wish);
  if (!sum?.ok) return null;
  const isReleased = part.status === "completed";
  const before = partMoney(part);
  const after = partMoney({
    ...part,
    refunded: part.refunded + sum.value.amount,
    refundedItems: part.refundedItems + sum.value.items,
  });
  return {
    amount: sum.value.amount,
    preview: isPaidToShop ? null : refundPreview(part, sum.value, isReleased),
    refund: [...refundLines(sum.value.amount), ...(isReleased ? correctionLines(before, after) : [])],
    repaid: isReleased ? repaidLines(before, after) : [],
  };
}
