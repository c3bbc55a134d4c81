import { createHash } from "node:crypto";
import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import type { SheetRefusal, SheetSource } from "~/platform/read-sheet.server";
import { ok, type Result } from "~/platform/result";
import { emptySummary, type ImportSummary } from "./import-summary";
import { inspectRegister, planRegister, type RegisterShape } from "./read-register.server";
import type { ReportRow } from "./report-row";
import { fileLabel, summaryOf } from "./stored-import";
import { whileImporting } from "./writing/register-lock.server";
import { inBatches, isBusiness, keyed, type Run, tally, walkRegister } from "./writing/walk-register.server";
import { knownBusinesses, writeBusinesses } from "./writing/write-businesses.server";

export type RegisterFile = { readonly fileName: string; readonly source: SheetSource };

export type Watch = {
  /** Rows done and in all, after each batch. */
  readonly onProgress?: (rowsDone: number, rowsTotal: number) => void;
  /** Another import runs: this one begins after it. */
  readonly onWait?: () => void;
};

export type Imported = { readonly importId: string; readonly summary: ImportSummary };

/**
 * Imports a register's file, one import at a time. One that was killed goes on where it was when the same file comes
 * again. A file that can't be read is refused before anything is written.
 */
export async function importRegister(
  actor: Actor,
  { fileName, source }: RegisterFile,
  { onProgress, onWait }: Watch = {},
): Promise<Result<Imported, SheetRefusal>> {
  const inspected = await inspectRegister(source);
  if (!inspected.ok) return inspected;
  const shape = inspected.value;
  const fileSha256 = await fingerprint(source);
  return whileImporting(async () => {
    const run = (await unfinished(fileSha256)) ?? (await begin(actor, { fileName, fileSha256, shape }));
    const summary = await writeRegister(actor, run, { source, shape, onProgress });
    return ok({ importId: run.importId, summary });
  }, onWait);
}

/** What an import of this file would do, row by row in `onRow`; writes nothing at all. */
export async function tryRegister(
  { source }: Pick<RegisterFile, "source">,
  onRow: (row: ReportRow) => void = () => {},
): Promise<Result<ImportSummary, SheetRefusal>> {
  const inspected = await inspectRegister(source);
  if (!inspected.ok) return inspected;
  let summary = emptySummary;
  for await (const batch of inBatches(planRegister(source, inspected.value))) {
    const rows = batch.map(keyed);
    const known = await knownBusinesses(db, rows.filter(isBusiness));
    const tallied = tally(summary, rows, known);
    summary = tallied.summary;
    for (const row of tallied.report) onRow(row);
  }
  return ok(summary);
}

type Writing = {
  readonly source: SheetSource;
  readonly shape: RegisterShape;
  readonly onProgress?: Watch["onProgress"];
};

/** Takes an import that has begun to its end. The caller holds the register (`whileImporting`). */
export async function writeRegister(actor: Actor, run: Run, writing: Writing): Promise<ImportSummary> {
  const { source, shape, onProgress } = writing;
  const rowsTotal = rowsIn(shape);
  const { summary } = await walkRegister(run, {
    source,
    shape,
    step: writeBusinesses,
    onProgress: ({ rowsDone }) => onProgress?.(rowsDone, rowsTotal),
  });
  await inTransaction(async (tx) => {
    const { count } = await tx.registryImport.updateMany({
      where: { id: run.importId, status: "importing" },
      data: { status: "done", finishedAt: now(), summary },
    });
    if (count === 0) return;
    const { rows, imported, merged, rejected } = summary;
    await recordAct(tx, actor, {
      action: "register.imported",
      subjectType: "register_import",
      subjectId: run.importId,
      details: { rows, imported, merged, rejected },
    });
  });
  await db.$executeRaw`ANALYZE "Business"`;
  return summary;
}

/** Rows that an import goes through: all but the header. */
export function rowsIn(shape: RegisterShape): number {
  return shape.records - 1;
}

async function fingerprint(source: SheetSource): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of source()) hash.update(chunk);
  return hash.digest("hex");
}

async function unfinished(fileSha256: string): Promise<Run | null> {
  const found = await db.registryImport.findFirst({
    where: { fileSha256, status: "importing" },
    orderBy: { createdAt: "desc" },
    select: { id: true, rowsDone: true, summary: true },
  });
  return found && runOf(found);
}

type Begun = { readonly fileName: string; readonly fileSha256: string; readonly shape: RegisterShape };

async function begin(actor: Actor, { fileName, fileSha256, shape }: Begun): Promise<Run> {
  const { id } = await db.registryImport.create({
    data: {
      fileName: fileLabel(fileName),
      fileSha256,
      fileBytes: shape.bytes,
      status: "importing",
      rowsTotal: rowsIn(shape),
      startedById: accountIdOf(actor),
      createdAt: now(),
    },
  });
  return { importId: id, rowsDone: 0, summary: emptySummary };
}

export function runOf(row: { id: string; rowsDone: number; summary: Prisma.JsonValue }): Run {
  return { importId: row.id, rowsDone: row.rowsDone, summary: summaryOf(row.summary) ?? emptySummary };
}
