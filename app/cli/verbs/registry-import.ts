import { parseArgs } from "node:util";
import { systemActor } from "~/domain/accounts/actor";
import { importRegister, tryRegister } from "~/domain/registry/import-register.server";
import { type ImportSummary, summaryLine } from "~/domain/registry/import-summary";
import type { ReportRow } from "~/domain/registry/report-row";
import { fileLabel } from "~/domain/registry/stored-import";
import { fileSheet, type SheetRefusal } from "~/platform/read-sheet.server";
import { isReadableFile } from "../readable-file";
import { print, say, withWorld } from "../with-world";

const usage = "npm run etalase -- registry:import FILE [--dry-run] [--json]";

type Wish = { readonly file: string; readonly isDryRun: boolean; readonly isJson: boolean };

/** The city's register from a file; `--json` prints the contract's one line and nothing else on standard output. */
export async function run(args: readonly string[]): Promise<number> {
  const wish = readArgs(args);
  if (!wish) {
    say(usage);
    return 64;
  }
  if (!(await isReadableFile(wish.file))) {
    say(`There is no file ${wish.file} that can be read.`);
    return 1;
  }
  return withWorld(async () => {
    const source = fileSheet(wish.file);
    const result = wish.isDryRun ? await tryRegister({ source }, sayRejected) : await importFile(wish);
    if (!result.ok) {
      say(sentenceOf(result));
      return 1;
    }
    if (wish.isJson) print(summaryLine(result.value));
    else for (const line of inWords(result.value, wish.isDryRun)) print(line);
    return 0;
  });
}

function readArgs(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "dry-run": { type: "boolean" }, json: { type: "boolean" } },
    });
    const [file, ...others] = positionals;
    if (!file || others.length > 0) return null;
    return { file, isDryRun: values["dry-run"] === true, isJson: values.json === true };
  } catch {
    return null;
  }
}

async function importFile({ file }: Wish) {
  const result = await importRegister(
    systemActor,
    { fileName: fileLabel(file), source: fileSheet(file) },
    { onProgress: progressTeller(), onWait: () => say("Another import runs; this one begins after it.") },
  );
  if (!result.ok) return result;
  say(`Each row that was merged, repaired or rejected: /admin/daftar-usaha/impor/${result.value.importId}`);
  return { ok: true as const, value: result.value.summary };
}

/** Says every tenth of the way. */
function progressTeller(): (rowsDone: number, rowsTotal: number) => void {
  let told = 0;
  return (rowsDone, rowsTotal) => {
    const tenth = Math.floor((rowsDone * 10) / Math.max(1, rowsTotal));
    if (tenth > told) say(`${rowsDone} of ${rowsTotal} rows`);
    told = tenth;
  };
}

function sayRejected(row: ReportRow): void {
  if (row.outcome === "rejected")
    say(
      `line ${row.line}: ${row.reasons.join(", ")} (${row.businessName ?? "-"}; ${row.villageText || "-"})`,
    );
}

function inWords(summary: ImportSummary, isDryRun: boolean): string[] {
  const { rows, imported, merged, rejected, ignored, warnings, trained } = summary;
  return [
    ...(isDryRun ? ["Dry run: nothing was written."] : []),
    `${rows} rows: ${imported} imported, ${merged} merged, ${rejected} rejected; ${ignored} lines that are no data`,
    `${trained} trained businesses`,
    `warnings: ${Object.entries(warnings)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(", ")}`,
  ];
}

function sentenceOf(refused: SheetRefusal): string {
  switch (refused.code) {
    case "file_empty":
      return "The file is empty.";
    case "spreadsheet_file":
      return "This is a spreadsheet program's own file: save it as CSV first.";
    case "file_too_large":
      return `The file is larger than ${Math.round(refused.mostBytes / 1024 / 1024)} MB.`;
    case "too_many_records":
      return `The file has more than ${refused.most} rows.`;
    case "encoding_utf16":
      return "The file is UTF-16: save it as CSV UTF-8.";
    case "encoding_broken":
      return `Line ${refused.line} holds bytes that are neither UTF-8 nor Windows-1252: save the file as CSV UTF-8.`;
    case "not_text":
      return `The file is no text (line ${refused.line}).`;
    case "quote_broken":
      return `A quotation mark opened at line ${refused.line} is never closed, or stands within a cell.`;
    case "record_too_long":
      return `The row at line ${refused.line} is too long to be one row: is a quotation mark left open?`;
    case "header_missing":
      return `No header row was found; missing: ${refused.missing.join(", ")}.`;
  }
}
