import { inTransaction, type Tx } from "~/platform/db.server";
import type { SheetSource } from "~/platform/read-sheet.server";
import { type ImportSummary, withRow } from "../import-summary";
import { asMerged, type IgnoredRow, type PlannedRow, type RejectedRow } from "../plan-import";
import { planRegister, type RegisterShape } from "../read-register.server";
import { type ReportRow, reportOf } from "../report-row";
import { asJson } from "./as-json";
import { type KeyedRow, withIdentityKey } from "./business-record.server";

/** An import as far as it went. The rows before `rowsDone` are counted in `summary`, written and reported. */
export type Run = {
  readonly importId: string;
  readonly rowsDone: number;
  readonly summary: ImportSummary;
};

/** What is done with the businesses of a batch, in its transaction; answers the identities known before. */
export type Step = (tx: Tx, rows: readonly KeyedRow[]) => Promise<ReadonlySet<string>>;

export type Walk = {
  readonly source: SheetSource;
  readonly shape: RegisterShape;
  readonly step: Step;
  readonly onProgress?: (run: Run) => void | Promise<void>;
};

/** A planned row whose business can be looked up. */
export type Row = KeyedRow | RejectedRow | IgnoredRow;

const rowsAtOnce = 500;

/**
 * Plans from the top, skips what is done, and takes the rest in batches. Each is one transaction: businesses, report
 * and progress together, so that a killed import goes on where it was.
 */
export async function walkRegister(from: Run, { source, shape, step, onProgress }: Walk): Promise<Run> {
  let run = from;
  let seen = 0;
  for await (const batch of inBatches(planRegister(source, shape))) {
    const rest = batch.slice(Math.max(0, run.rowsDone - seen)).map(keyed);
    seen += batch.length;
    if (rest.length === 0) continue;
    const before = run;
    run = await inTransaction((tx) => takeBatch(tx, before, rest, step), { timeoutMs: 60_000 });
    await onProgress?.(run);
  }
  return run;
}

async function takeBatch(tx: Tx, run: Run, rows: readonly Row[], step: Step): Promise<Run> {
  const { summary, report } = tally(run.summary, rows, await step(tx, rows.filter(isBusiness)));
  const rowsDone = run.rowsDone + rows.length;
  await tx.$executeRaw`
    INSERT INTO "RegistryImportRow" ("importId", line, outcome, "businessName", "villageText", reasons)
    SELECT ${run.importId}::uuid, r.* FROM jsonb_to_recordset(${asJson(report)}::jsonb)
      AS r (line int, outcome text, "businessName" text, "villageText" text, reasons jsonb)
    ON CONFLICT DO NOTHING`;
  const { count } = await tx.registryImport.updateMany({
    where: { id: run.importId, rowsDone: run.rowsDone, status: { in: ["checking", "importing"] } },
    data: { rowsDone, summary },
  });
  if (count === 0) throw new Error(`another process went on with import ${run.importId}`);
  return { importId: run.importId, rowsDone, summary };
}

/** Counts rows and says what is worth reading of them, given which businesses the city had before. */
export function tally(
  before: ImportSummary,
  rows: readonly Row[],
  known: ReadonlySet<string>,
): { summary: ImportSummary; report: ReportRow[] } {
  let summary = before;
  const report: ReportRow[] = [];
  for (const row of rows) {
    const isKnown = isBusiness(row) && known.has(row.identityKey);
    summary = withRow(summary, isKnown ? asMerged(row) : row);
    const reported = row.outcome === "ignored" ? null : reportOf(row, isKnown);
    if (reported) report.push(reported);
  }
  return { summary, report };
}

export function isBusiness(row: Row): row is KeyedRow {
  return row.outcome === "imported" || row.outcome === "merged";
}

export function keyed(row: PlannedRow): Row {
  return row.outcome === "rejected" || row.outcome === "ignored" ? row : withIdentityKey(row);
}

export async function* inBatches(rows: AsyncIterable<PlannedRow>): AsyncGenerator<PlannedRow[], void> {
  let batch: PlannedRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
