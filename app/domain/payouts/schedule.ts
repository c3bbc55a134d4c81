import { offsetMs } from "~/domain/city/calendar";

const dayMs = 86_400_000;

/** When a finished sale's money may leave: so many days after the buyer had her goods. */
export function heldUntil(completedAt: Date, holdDays: number): Date {
  return new Date(completedAt.getTime() + holdDays * dayMs);
}

export type Cycle = { readonly day: string; readonly from: Date };

/**
 * The weekly payout day that `now` belongs to: today, or the last one before it. A server that slept over it makes
 * the same payouts the day after: what counts is what was free when that day began in the city.
 * @param weekday 1 Monday … 7 Sunday
 */
export function payoutCycle(now: Date, weekday: number): Cycle {
  const shift = offsetMs(now);
  const local = new Date(now.getTime() + shift);
  const today = local.getUTCDay() === 0 ? 7 : local.getUTCDay();
  const back = (today - weekday + 7) % 7;
  const day = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - back));
  return { day: day.toISOString().slice(0, 10), from: new Date(day.getTime() - shift) };
}

/** The day of the next weekly payouts, after this one. */
export function nextCycle(now: Date, weekday: number): Cycle {
  return payoutCycle(new Date(payoutCycle(now, weekday).from.getTime() + 7 * dayMs + 1), weekday);
}
