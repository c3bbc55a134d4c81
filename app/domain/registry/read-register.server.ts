import {
  inspectSheet,
  readSheet,
  type SheetRefusal,
  type SheetShape,
  type SheetSource,
} from "~/platform/read-sheet.server";
import type { Result } from "~/platform/result";
import { type Columns, missingColumns, readColumns } from "./columns";
import { type PlannedRow, planImport } from "./plan-import";

export type RegisterShape = SheetShape<Columns>;

/** Checks a register's file from end to end; refuses it whole where it can't be read or lacks a column it can't do without. */
export async function inspectRegister(source: SheetSource): Promise<Result<RegisterShape, SheetRefusal>> {
  return inspectSheet<Columns>(source, (cells) => {
    const columns = readColumns(cells);
    const missing = missingColumns(columns);
    return missing.length === 0 ? { header: columns } : { missing };
  });
}

/** The plan of each record of an inspected register in the order of the file, the header left out. */
export async function* planRegister(
  source: SheetSource,
  shape: RegisterShape,
): AsyncGenerator<PlannedRow, void, undefined> {
  const plan = planImport({ line: shape.headerLine, columns: shape.header });
  for await (const record of readSheet(source, shape)) {
    if (record.line !== shape.headerLine) yield plan(record);
  }
}
