/** A shop's life: every step is an officer's or the owner's act, with who, when and why. */
export type ShopStatus = "draft" | "submitted" | "revision" | "live" | "rejected" | "suspended" | "closed";
export type ApprovalAct =
  | "submitted"
  | "revision_asked"
  | "approved"
  | "rejected"
  | "suspended"
  | "reinstated"
  | "closed"
  | "noted";

/** From where an act may be done, and where it leads. */
const acts: Readonly<
  Record<Exclude<ApprovalAct, "noted">, { readonly from: readonly ShopStatus[]; readonly to: ShopStatus }>
> = {
  submitted: { from: ["draft", "revision"], to: "submitted" },
  revision_asked: { from: ["submitted"], to: "revision" },
  approved: { from: ["submitted"], to: "live" },
  rejected: { from: ["submitted"], to: "rejected" },
  suspended: { from: ["live"], to: "suspended" },
  reinstated: { from: ["suspended"], to: "live" },
  closed: { from: ["draft", "revision", "rejected", "live", "suspended"], to: "closed" },
};

export function canAct(status: ShopStatus, act: ApprovalAct): boolean {
  return act === "noted" || acts[act].from.includes(status);
}

/** The compare-and-set of an act: its `where` and its new status. */
export function moveOf(act: Exclude<ApprovalAct, "noted">): {
  readonly from: ShopStatus[];
  readonly to: ShopStatus;
} {
  return { from: [...acts[act].from], to: acts[act].to };
}

/** What must be there before an owner can submit; the checklist and the verb ask the same. */
export type ShopFacts = {
  readonly story: string;
  readonly address: string;
  readonly whatsapp: string | null;
  readonly products: number;
  readonly productsWithPhoto: number;
  readonly deliveryWays: number;
};
export type ChecklistStep = "story" | "address" | "whatsapp" | "product" | "photo" | "delivery";

export const storyLength = 40;

export function checklistOf(shop: ShopFacts): { readonly step: ChecklistStep; readonly isDone: boolean }[] {
  return [
    { step: "story", isDone: shop.story.trim().length >= storyLength },
    { step: "address", isDone: shop.address.trim().length > 0 },
    { step: "whatsapp", isDone: shop.whatsapp !== null },
    { step: "product", isDone: shop.products > 0 },
    { step: "photo", isDone: shop.products > 0 && shop.productsWithPhoto === shop.products },
    { step: "delivery", isDone: shop.deliveryWays > 0 },
  ];
}

export function missingSteps(shop: ShopFacts): ChecklistStep[] {
  return checklistOf(shop).flatMap((one) => (one.isDone ? [] : [one.step]));
}
