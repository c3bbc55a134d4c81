import type { BusinessRow, RejectedRow } from "./plan-import";
import type { Rejection, Repair, WarningKind } from "./read-row";

export const reportOutcomes = ["rejected", "warned", "repaired", "merged"] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** `same_in_file`: an earlier row of the file is this business; `in_register`: the city had it already. */
export type ReportReason = Rejection | WarningKind | Repair | "same_in_file" | "in_register";

/** A row worth reading: what became of it and why. It never holds a NIK. */
export type ReportRow = {
  readonly line: number;
  readonly outcome: ReportOutcome;
  readonly businessName: string | null;
  readonly villageText: string;
  readonly reasons: readonly ReportReason[];
};

/**
 * What the report says of a row, null where there is nothing to say: a new business, read without trouble.
 * @param isKnown the city had the business before this import
 */
export function reportOf(row: BusinessRow | RejectedRow, isKnown: boolean): ReportRow | null {
  if (row.outcome === "rejected") {
    const { line, rejections, businessName, villageText } = row;
    return { line, outcome: "rejected", reasons: rejections, ...shown(businessName, villageText) };
  }
  const { line, entry, warnings, repairs, villageText } = row;
  const merged = mergeReasons(row, isKnown);
  const reasons = [...merged, ...warnings, ...repairs];
  if (reasons.length === 0) return null;
  const outcome = merged.length > 0 ? "merged" : warnings.length > 0 ? "warned" : "repaired";
  return { line, outcome, reasons, ...shown(entry.name, villageText) };
}

function mergeReasons(row: BusinessRow, isKnown: boolean): ("same_in_file" | "in_register")[] {
  if (row.outcome === "merged") return ["same_in_file"];
  return isKnown ? ["in_register"] : [];
}

function shown(businessName: string | null, villageText: string) {
  return {
    businessName: businessName && withoutNumbers(businessName),
    villageText: withoutNumbers(villageText),
  };
}

/** Columns slip: what may be somebody's number in a cell for names is left out, and a novel is cut short. */
function withoutNumbers(text: string): string {
  const hidden = text.replace(/\d(?:[\s.'’-]?\d){7,}/g, "••••");
  const letters = [...hidden];
  return letters.length > 120 ? `${letters.slice(0, 119).join("")}…` : hidden;
}
