import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { parse as parseAll } from "csv-parse/sync";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type Delimiter, detectDelimiter } from "./sheet/delimiter";
import { inspectBytes, type SheetEncoding } from "./sheet/encoding";
import type { SheetRecord } from "./sheet/record";
import { sheetStart, sheetText } from "./sheet/text";

export type { Delimiter, SheetRecord };

/** A file that can be read from its start as often as needed, a chunk at a time. */
export type SheetSource = () => AsyncIterable<Uint8Array>;

export type SheetLimits = {
  readonly bytes: number;
  readonly records: number;
  readonly recordCharacters: number;
};

export const sheetLimits: SheetLimits = {
  bytes: 50 * 1024 * 1024,
  records: 250_000,
  recordCharacters: 64 * 1024,
};

/** How to read a sheet that was found sound, how long it is, and its header as the caller understands it. */
export type SheetShape<Header> = {
  readonly encoding: SheetEncoding;
  readonly delimiter: Delimiter;
  readonly bytes: number;
  /** All records, the header and those that are no data included: the whole of a progress bar. */
  readonly records: number;
  readonly headerLine: number;
  readonly header: Header;
};

/** What the caller makes of a record: its header, or which columns are missing for that. */
export type HeaderLook<Header> = (
  cells: readonly string[],
) => { readonly header: Header } | { readonly missing: readonly string[] };

/** Lines count from 1 and name where the record begins that can't be read. */
export type SheetRefusal =
  | Refusal<"file_empty" | "spreadsheet_file", object>
  | Refusal<"file_too_large", { readonly mostBytes: number }>
  | Refusal<"too_many_records", { readonly most: number; readonly line: number }>
  | Refusal<
      "encoding_utf16" | "encoding_broken" | "not_text" | "quote_broken" | "record_too_long",
      { readonly line: number }
    >
  | Refusal<"header_missing", { readonly missing: readonly string[] }>;

export function fileSheet(path: string): SheetSource {
  return () => createReadStream(path, { highWaterMark: 64 * 1024 });
}

export function bytesSheet(bytes: Uint8Array): SheetSource {
  return async function* () {
    for (let at = 0; at < bytes.length; at += 64 * 1024) yield bytes.subarray(at, at + 64 * 1024);
  };
}

/**
 * Reads a sheet once from end to end and keeps nothing of it: what `readSheet` yields afterwards is whole. Accepts
 * UTF-8 and Windows-1252, `;` `,` and tab, any line ends, quoted cells with line breaks.
 */
export async function inspectSheet<Header>(
  source: SheetSource,
  look: HeaderLook<Header>,
  limits: SheetLimits = sheetLimits,
): Promise<Result<SheetShape<Header>, SheetRefusal>> {
  const inspector = inspectBytes(limits.bytes);
  for await (const chunk of source()) if (!inspector.see(chunk)) break;
  const verdict = inspector.verdict();
  if (!verdict.ok) {
    if (verdict.code === "too_large") return refuse("file_too_large", { mostBytes: limits.bytes });
    if (verdict.code === "utf16") return refuse("encoding_utf16", { line: 1 });
    return verdict.code === "not_text" ? refuse("not_text", { line: verdict.line }) : refuse(verdict.code);
  }
  const { encoding, bytes, isSound } = verdict;
  const start = await sheetStart(source(), encoding, 256 * 1024);
  if (start.trim() === "") return refuse("file_empty");
  const delimiter = detectDelimiter(
    (candidate) => splitStart(start, candidate),
    (cells) => "header" in look(cells),
  );
  const survey = await surveyRecords(source, { encoding, delimiter }, { look, limits, isSound });
  return survey.ok ? ok({ encoding, delimiter, bytes, ...survey.value }) : survey;
}

/** The records of an inspected sheet in order, header and all. Throws where the file is no longer what was inspected. */
export async function* readSheet(
  source: SheetSource,
  shape: { readonly encoding: SheetEncoding; readonly delimiter: Delimiter },
  limits: SheetLimits = sheetLimits,
): AsyncGenerator<SheetRecord, void, undefined> {
  let line = 1;
  const starts: number[] = [];
  const parser = parse({
    delimiter: shape.delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    max_record_size: limits.recordCharacters,
    on_record: (cells, { lines }) => {
      starts.push(line);
      line = lines + 1;
      return cells;
    },
  });
  const feeding = pipeline(Readable.from(sheetText(source(), shape.encoding)), parser).catch(() => undefined);
  try {
    for await (const cells of parser) yield { line: starts.shift() ?? line, cells };
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableRecord(error.code, line) : error;
  } finally {
    parser.destroy();
    await feeding;
  }
}

class UnreadableRecord extends Error {
  constructor(
    readonly code: string,
    readonly line: number,
  ) {
    super(`record at line ${line} can't be read: ${code}`);
  }
}

type Survey<Header> = Pick<SheetShape<Header>, "records" | "headerLine" | "header">;

async function surveyRecords<Header>(
  source: SheetSource,
  shape: { encoding: SheetEncoding; delimiter: Delimiter },
  how: { look: HeaderLook<Header>; limits: SheetLimits; isSound: boolean },
): Promise<Result<Survey<Header>, SheetRefusal>> {
  let records = 0;
  let found: { line: number; header: Header } | null = null;
  let missing: readonly string[] | null = null;
  try {
    for await (const { line, cells } of readSheet(source, shape, how.limits)) {
      records += 1;
      if (records > how.limits.records) return refuse("too_many_records", { most: how.limits.records, line });
      if (!how.isSound && cells.some((cell) => cell.includes("\ufffd")))
        return refuse("encoding_broken", { line });
      if (found !== null) continue;
      const seen = how.look(cells);
      if ("header" in seen) found = { line, header: seen.header };
      else if (missing === null || seen.missing.length < missing.length) missing = seen.missing;
    }
  } catch (error) {
    if (!(error instanceof UnreadableRecord)) throw error;
    return refuse(error.code === "CSV_MAX_RECORD_SIZE" ? "record_too_long" : "quote_broken", {
      line: error.line,
    });
  }
  if (found === null) return refuse("header_missing", { missing: missing ?? [] });
  return ok({ records, headerLine: found.line, header: found.header });
}

/** The first records of a start that may end in the middle of one. */
function splitStart(start: string, delimiter: Delimiter): string[][] {
  try {
    return parseAll(start, {
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      relax_quotes: true,
      to: 200,
    });
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}
