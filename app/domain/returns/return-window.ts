import { offsetMs } from "~/domain/city/calendar";
import type { PartStatus } from "~/domain/orders/order";
import type { ReturnStatus } from "./return";

const dayMs = 86_400_000;
/** PP 80/2019: a buyer has at least two working days after receipt. */
const workingDays = 2;

export type PartInTime = {
  readonly status: PartStatus;
  readonly deliveredAt: Date | null;
  readonly completedAt: Date | null;
};

/** What she has in her hands can go back, also where nobody marked its arrival. */
export function isInHand(status: PartStatus): boolean {
  return status === "shipped" || status === "delivered" || status === "completed";
}

/** Until when a return may be asked for; null while nothing limits it, since the part is not completed. */
export function returnableUntil(part: PartInTime, returnDays: number): Date | null {
  if (part.status !== "completed" || !part.completedAt) return null;
  const byRule = part.completedAt.getTime() + returnDays * dayMs;
  const byLaw = endOfWorkingDays(part.deliveredAt ?? part.completedAt, workingDays).getTime();
  return new Date(Math.max(byRule, byLaw));
}

export function isReturnable(part: PartInTime, returnDays: number, at: Date): boolean {
  if (!isInHand(part.status)) return false;
  const until = returnableUntil(part, returnDays);
  return until === null || at < until;
}

/** So often a buyer may ask about one part. */
const mostReturns = 3;

export type WhyNotReturn = "too_late" | "not_in_hand" | "already_open" | "too_often" | "stopped" | "decided";

/** The columns that `whyNotReturn` asks about; its part's earlier returns come beside them. */
export const askSelect = {
  status: true,
  deliveredAt: true,
  completedAt: true,
  heldAt: true,
  order: { select: { stoppedAt: true } },
} as const;

export type AskFacts = PartInTime & {
  readonly heldAt: Date | null;
  readonly order: { readonly stoppedAt: Date | null };
  readonly before: readonly { readonly status: ReturnStatus }[];
};

/** Why nothing of a part can be returned now; null where it can. */
export function whyNotReturn(part: AskFacts, returnDays: number, at: Date): WhyNotReturn | null {
  if (!isInHand(part.status)) return "not_in_hand";
  if (part.heldAt) return "already_open";
  if (part.before.some(({ status }) => status === "rejected")) return "decided";
  if (part.before.length >= mostReturns) return "too_often";
  if (!isReturnable(part, returnDays, at)) return "too_late";
  return part.order.stoppedAt ? "stopped" : null;
}

/** The midnight that ends the `count`th day from Monday to Friday after the day of `at`. Holidays are not known here. */
export function endOfWorkingDays(at: Date, count: number): Date {
  const offset = offsetMs(at);
  let day = Math.floor((at.getTime() + offset) / dayMs);
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return new Date((day + 1) * dayMs - offset);
}

/** Days since 1 January 1970, a Thursday. */
function isWorkingDay(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}
