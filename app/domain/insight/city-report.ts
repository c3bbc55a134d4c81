import type { Rupiah } from "~/platform/money";
import { hideSmall, leastShown } from "./small-cells";

/** Whole percent; null where the part or the whole is small enough to point at somebody. */
export function sharePercent(part: number, whole: number): number | null {
  if (whole < leastShown || hideSmall(part) === null) return null;
  return Math.round((part / whole) * 100);
}

/**
 * Five rising bounds for the colours of a map: the least that is shown at all, then so that each colour takes
 * about a fifth of the places.
 */
export function mapBounds(values: readonly (number | null)[]): readonly number[] {
  const shown = values
    .filter((value): value is number => value !== null && value >= leastShown)
    .sort((one, other) => one - other);
  const bounds = [leastShown];
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    const last = bounds.at(-1) ?? leastShown;
    bounds.push(Math.max(last + 1, shown[Math.floor(share * shown.length)] ?? 0));
  }
  return bounds;
}

/** From the register to a shop that still sells; each step is a part of the one before. */
export const funnelSteps = ["registered", "trained", "live", "listed", "sold", "active"] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** "2026-11"; cumulative where it says so. null: hidden because few. */
export type MonthFigures = {
  readonly month: string;
  /** Live shops that had sold until its end. */
  readonly sold: number | null;
  /** Live shops that sold in the 90 days up to its end. */
  readonly active: number | null;
  /** What was sold and completed in it, without delivery. */
  readonly turnover: Rupiah | null;
  /** What the city's vouchers took off it, which the city pays, and what shops' own did, which they bear. */
  readonly voucherCity: Rupiah | null;
  readonly voucherShop: Rupiah | null;
};

export type DistrictSales = {
  readonly slug: string;
  readonly name: string;
  readonly sellers: number | null;
  readonly turnover: Rupiah | null;
};

export type SectorSales = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly sellers: number | null;
  readonly turnover: Rupiah | null;
};

export const cohortMonths = 5;

export type BatchFigures = {
  readonly id: string;
  readonly number: number;
  readonly programme: string;
  readonly graduates: number | null;
  /** Percent of the graduates whose shop is live. */
  readonly live: number | null;
  /** Percent of those shops that sold in month 1, 2 … after graduation; null: hidden, or not over yet. */
  readonly months: readonly (number | null)[];
};

export type CityReport = {
  readonly at: Date;
  readonly funnel: Readonly<Record<FunnelStep, number | null>>;
  readonly newLive: number | null;
  readonly soldPercent: number | null;
  readonly turnover30: Rupiah | null;
  readonly medianDays: number | null;
  readonly months: readonly MonthFigures[];
  readonly districts: readonly DistrictSales[];
  readonly sectors: readonly SectorSales[];
  readonly batches: readonly BatchFigures[];
};
