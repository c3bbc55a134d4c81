import { z } from "zod";
import type { SheetRefusal } from "~/platform/read-sheet.server";
import { emptySummary, type ImportSummary } from "./import-summary";
import { tidyText } from "./name-key";
import { warningKinds } from "./read-row";

/** What the database keeps of an import as JSON, read back. */
const count = z.int().min(0);
const storedSummary = z.object({
  rows: count,
  imported: count,
  merged: count,
  rejected: count,
  ignored: count,
  warnings: z.record(z.enum(warningKinds), count),
  trained: count,
});

/** Null for an import that has counted nothing yet. */
export function summaryOf(stored: unknown): ImportSummary | null {
  const read = storedSummary.safeParse(stored);
  return read.success ? { ...emptySummary, ...read.data } : null;
}

/** Why an import ended without a result: its file can't be read, is no longer kept, or nobody started it in time. */
export type ImportProblem = {
  readonly code: SheetRefusal["code"] | "file_gone" | "abandoned";
} & ProblemFacts;
type ProblemFacts = { readonly line?: number; readonly missing?: readonly string[] };

const storedProblem = z.object({
  code: z.enum([
    "file_empty",
    "spreadsheet_file",
    "file_too_large",
    "too_many_records",
    "encoding_utf16",
    "encoding_broken",
    "not_text",
    "quote_broken",
    "record_too_long",
    "header_missing",
    "file_gone",
    "abandoned",
  ]),
  line: count.optional(),
  missing: z.array(z.string()).optional(),
});

export function problemOf(stored: string | null): ImportProblem | null {
  if (stored === null) return null;
  const read = storedProblem.safeParse(JSON.parse(stored));
  return read.success ? read.data : null;
}

export function storedProblemText({ code, line, missing }: ImportProblem): string {
  return JSON.stringify({ code, line, missing });
}

/** A file's name without its folders, short enough to show. */
export function fileLabel(name: string): string {
  const last = tidyText(name.split(/[\\/]/).at(-1) ?? "");
  return [...last].slice(0, 120).join("") || "berkas.csv";
}
