import type { ImportStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import type { ImportSummary } from "./import-summary";
import { type ReportOutcome, type ReportReason, type ReportRow, reportOutcomes } from "./report-row";
import { type ImportProblem, problemOf, summaryOf } from "./stored-import";
import { hasFile } from "./writing/kept-file.server";

export type ImportLine = {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly createdAt: Date;
  readonly summary: ImportSummary | null;
};

/** The latest imports, newest first. */
export async function importLines(): Promise<ImportLine[]> {
  const found = await db.registryImport.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 50,
    select: { id: true, fileName: true, status: true, createdAt: true, summary: true },
  });
  return found.map((row) => ({ ...row, summary: summaryOf(row.summary) }));
}

export type ImportPage = ImportLine & {
  readonly fileBytes: number;
  readonly rowsDone: number;
  readonly rowsTotal: number;
  readonly problem: ImportProblem | null;
  /** Null where it was run from the command line. */
  readonly startedBy: string | null;
  readonly finishedAt: Date | null;
  /** The file is still kept: an import that stopped can go on by itself. */
  readonly hasFile: boolean;
  readonly counts: Readonly<Record<ReportOutcome, number>>;
};

/** One import with how many rows its report has of each outcome; null for an unknown id. */
export async function importPage(importId: string): Promise<ImportPage | null> {
  if (!isUuid(importId)) return null;
  const found = await db.registryImport.findUnique({ where: { id: importId } });
  if (!found) return null;
  const [groups, starter, isKept] = await Promise.all([
    db.registryImportRow.groupBy({ by: ["outcome"], where: { importId }, _count: true }),
    found.startedById
      ? db.account.findUnique({ where: { id: found.startedById }, select: { name: true } })
      : null,
    hasFile(importId),
  ]);
  const { id, fileName, fileBytes, status, createdAt, finishedAt, rowsDone, rowsTotal } = found;
  const countOf = (outcome: ReportOutcome) => groups.find((group) => group.outcome === outcome)?._count ?? 0;
  return {
    ...{ id, fileName, fileBytes, status, createdAt, finishedAt, rowsDone, rowsTotal },
    summary: summaryOf(found.summary),
    problem: problemOf(found.problem),
    startedBy: starter?.name ?? null,
    hasFile: isKept,
    counts: {
      rejected: countOf("rejected"),
      warned: countOf("warned"),
      repaired: countOf("repaired"),
      merged: countOf("merged"),
    },
  };
}

export const reportRowsPerPage = 50;

/** One page of a report, in the file's order; pages from 1. */
export async function reportPage(
  importId: string,
  { outcome, page }: { readonly outcome: ReportOutcome; readonly page: number },
): Promise<ReportRow[]> {
  const rows = await db.registryImportRow.findMany({
    where: { importId, outcome },
    orderBy: { line: "asc" },
    skip: (page - 1) * reportRowsPerPage,
    take: reportRowsPerPage,
  });
  return rows.map(rowOf);
}

/** The whole report in the file's order, a thousand rows at a time. */
export async function* reportRows(
  importId: string,
  outcome: ReportOutcome | null,
): AsyncGenerator<ReportRow[], void> {
  for (let after = 0; ; ) {
    const rows = await db.registryImportRow.findMany({
      where: { importId, line: { gt: after }, ...(outcome ? { outcome } : {}) },
      orderBy: { line: "asc" },
      take: 1000,
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(rowOf);
    after = last.line;
  }
}

type StoredRow = {
  readonly line: number;
  readonly outcome: string;
  readonly businessName: string | null;
  readonly villageText: string | null;
  readonly reasons: unknown;
};

function rowOf({ line, outcome, businessName, villageText, reasons }: StoredRow): ReportRow {
  return {
    line,
    outcome: reportOutcomes.find((known) => known === outcome) ?? "warned",
    businessName,
    villageText: villageText ?? "",
    // Written by `reportOf` alone.
    reasons: Array.isArray(reasons) ? (reasons as ReportReason[]) : [],
  };
}
