import type { PlannedRow } from "./plan-import";
import { type WarningKind, warningKinds } from "./read-row";

/**
 * The contract's JSON line, in its order. `rows` are data rows: imported, merged and rejected ones together.
 * `ignored` are rows that are no data; the header that gives the columns is neither. `warnings` count rows kept,
 * merged ones included. `trained` counts businesses of the file, not rows.
 */
export type ImportSummary = {
  readonly rows: number;
  readonly imported: number;
  readonly merged: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly warnings: Readonly<Record<WarningKind, number>>;
  readonly trained: number;
};

export const emptySummary: ImportSummary = {
  rows: 0,
  imported: 0,
  merged: 0,
  rejected: 0,
  ignored: 0,
  warnings: { phone: 0, nik: 0, nib: 0, revenue: 0, date: 0, district_conflict: 0 },
  trained: 0,
};

/** The summary with one more row in it. */
export function withRow(summary: ImportSummary, row: PlannedRow): ImportSummary {
  const counted = { ...summary, [row.outcome]: summary[row.outcome] + 1 };
  if (row.outcome === "ignored") return counted;
  const rows = summary.rows + 1;
  if (row.outcome === "rejected") return { ...counted, rows };
  const trained = summary.trained + (row.countsTrained ? 1 : 0);
  if (row.warnings.length === 0) return { ...counted, rows, trained };
  const warnings = { ...summary.warnings };
  for (const kind of row.warnings) warnings[kind] += 1;
  return { ...counted, rows, trained, warnings };
}

/** The line that `registry:import --json` prints: these keys in this order, whatever the summary was read from. */
export function summaryLine(summary: ImportSummary): string {
  const { rows, imported, merged, rejected, ignored, warnings, trained } = summary;
  const ordered = Object.fromEntries(warningKinds.map((kind) => [kind, warnings[kind]]));
  return JSON.stringify({ rows, imported, merged, rejected, ignored, warnings: ordered, trained });
}
