import type { DocumentKind } from "./document";
import { type ChecklistStep, checklistOf, type ShopFacts, type ShopStatus } from "./shop";

/** One of the shop's goods that a step is about: the first, and how many there are. */
export type GoodsHint = {
  readonly count: number;
  readonly first: { readonly id: string; readonly name: string };
};

/** What a shop in business could do better; null and empty where there is nothing to do. */
export type ShopAdvice = {
  readonly soldOut: GoodsHint | null;
  readonly onePhoto: GoodsHint | null;
  /** A proof that ran out, or does soon. */
  readonly paper: {
    readonly kind: DocumentKind;
    readonly expiresOn: Date;
    readonly isExpired: boolean;
  } | null;
  /** Districts of the city to which the shop brings nothing. */
  readonly uncovered: readonly string[];
  readonly unanswered: number;
};

export type NextStep =
  | { readonly key: ChecklistStep; readonly isDone: boolean }
  | { readonly key: "restock" | "more_photos"; readonly isDone: boolean; readonly goods: GoodsHint | null }
  | { readonly key: "renew"; readonly isDone: boolean; readonly paper: ShopAdvice["paper"] }
  | { readonly key: "cover"; readonly isDone: boolean; readonly districts: readonly string[] }
  | { readonly key: "answer"; readonly isDone: boolean; readonly count: number };

/**
 * Before the shop is live the checklist of the application; then what sells more, the most urgent first. While it is
 * suspended its papers alone, since all else is shut (`mayWhileSuspended`).
 */
export function nextSteps(status: ShopStatus, facts: ShopFacts, advice: ShopAdvice): NextStep[] {
  const checklist = checklistOf(facts).map(({ step, isDone }) => ({ key: step, isDone }));
  const renew: NextStep = { key: "renew", isDone: advice.paper === null, paper: advice.paper };
  if (status === "suspended") return [renew];
  if (status !== "live") return checklist;
  return [
    { key: "restock", isDone: advice.soldOut === null, goods: advice.soldOut },
    { key: "answer", isDone: advice.unanswered === 0, count: advice.unanswered },
    renew,
    ...checklist,
    { key: "more_photos", isDone: advice.onePhoto === null, goods: advice.onePhoto },
    { key: "cover", isDone: advice.uncovered.length === 0, districts: advice.uncovered },
  ];
}
