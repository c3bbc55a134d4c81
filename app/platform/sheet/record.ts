/** One record of a sheet with the line on which it begins, counted from 1. Cells may hold line breaks (`\n`). */
export type SheetRecord = { readonly line: number; readonly cells: readonly string[] };
