import {
  inspectSheet,
  readSheet,
  type SheetLimits,
  type SheetRefusal,
  type SheetSource,
} from "~/platform/read-sheet.server";
import { ok, type Result, refuse } from "~/platform/result";
import type { CategoryChoice } from "../category";
import { type CsvHeader, missingCsvColumns, readCsvHeader } from "../csv-columns";
import { csvLimits } from "../csv-limits";
import { type ReadRow, readRow } from "./read-row";

export type ProductTable = { readonly header: CsvHeader; readonly rows: readonly ReadRow[] };

/** Beside the rows, a title or two before the header. */
const limits: SheetLimits = {
  bytes: csvLimits.bytes,
  records: csvLimits.rows + 20,
  recordCharacters: csvLimits.rowCharacters,
};

/** Reads a table of goods whole. A file that can't be read, or lacks `nama` or `harga`, is refused whole. */
export async function readTable(
  source: SheetSource,
  categories: readonly CategoryChoice[],
): Promise<Result<ProductTable, SheetRefusal>> {
  const inspected = await inspectSheet<CsvHeader>(
    source,
    (cells) => {
      const header = readCsvHeader(cells);
      const missing = missingCsvColumns(header);
      return missing.length === 0 ? { header } : { missing };
    },
    limits,
  );
  if (!inspected.ok) return inspected;
  const { header, headerLine } = inspected.value;
  const rows: ReadRow[] = [];
  for await (const record of readSheet(source, inspected.value, limits)) {
    const row = record.line > headerLine ? readRow(record, header, categories) : null;
    if (row) rows.push(row);
    if (rows.length > csvLimits.rows)
      return refuse("too_many_records", { most: csvLimits.rows, line: record.line });
  }
  return ok({ header, rows });
}
