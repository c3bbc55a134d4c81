/**
 * Class mode: how far each person is on the way to a shop that can be reviewed. The steps in the order in
 * which the class takes them; a later step may be done before an earlier one.
 */
export const classSteps = [
  "sign_in",
  "profile",
  "shop_photo",
  "first_product",
  "delivery",
  "payment",
] as const;
export type ClassStep = (typeof classSteps)[number];

export type ShopProgress = Readonly<Record<ClassStep, boolean>>;

export const noProgress: ShopProgress = {
  sign_in: false,
  profile: false,
  shop_photo: false,
  first_product: false,
  delivery: false,
  payment: false,
};

const quietMs = 15 * 60_000;

export function stepsDone(progress: ShopProgress): number {
  return classSteps.filter((step) => progress[step]).length;
}

/** The first step that is open; `ready` when none is. */
export function stepOf(progress: ShopProgress): ClassStep | "ready" {
  return classSteps.find((step) => !progress[step]) ?? "ready";
}

export type SeatState = "help" | "ready" | "quiet" | "working";

export type SeatFacts = {
  readonly progress: ShopProgress;
  readonly helpAskedAt: Date | null;
  /** The last sign of life today: a mark on the list, a change to the shop. */
  readonly lastActiveAt: Date | null;
  readonly isPresent: boolean;
  /** Nobody is called quiet outside class hours. */
  readonly isUnderway: boolean;
};

/** A call for help goes before everything else. */
export function seatState(facts: SeatFacts, at: Date): SeatState {
  if (facts.helpAskedAt) return "help";
  if (stepOf(facts.progress) === "ready") return "ready";
  if (!facts.isUnderway || !facts.isPresent || !facts.lastActiveAt) return "working";
  return at.getTime() - facts.lastActiveAt.getTime() >= quietMs ? "quiet" : "working";
}

export type StepCount = { readonly step: ClassStep | "ready"; readonly people: number };

/** How many stand at each step, in order, with those who are ready last. */
export function countBySteps(progresses: readonly ShopProgress[]): StepCount[] {
  const steps = [...classSteps, "ready"] as const;
  const at = progresses.map(stepOf);
  return steps.map((step) => ({ step, people: at.filter((one) => one === step).length }));
}

/** The step at which most are held up, worth a word to the whole class: a fifth of it and at least three people. */
export function bottleneck(counts: readonly StepCount[]): StepCount | null {
  const all = counts.reduce((sum, count) => sum + count.people, 0);
  const held = counts.filter((count) => count.step !== "ready" && count.step !== "sign_in");
  const worst = held.reduce<StepCount | null>(
    (most, count) => (count.people > (most?.people ?? 0) ? count : most),
    null,
  );
  return worst && worst.people >= 3 && worst.people * 5 >= all ? worst : null;
}
