import { offsetMs } from "~/domain/city/calendar";
import type { PartStatus } from "~/domain/orders/order";

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
