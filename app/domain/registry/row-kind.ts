import { type Columns, isHeader, readColumns } from "./columns";

/** What a row of the sheet is. All but `business` count as ignored. */
export type RowKind = "business" | "blank" | "title" | "header" | "total";

const totalLabel = /^(?:(?:sub|grand)[\s-]*)?(?:jumlah|jml|total|rekap|rekapitulasi)\b/i;
const amount = /^(?:rp\.?\s*)?[\d.,\s()-]*\d[\d.,\s()-]*(?:\s*(?:orang|org|umkm|unit|usaha|jt|juta|m))?$/i;

/**
 * Whether a row below the header is a business or one of the rows that people put between: blank ones, titles
 * (one cell, or a label with its colon), repeated headers, column numbers, totals.
 */
export function rowKind(cells: readonly string[], columns: Columns): RowKind {
  const filled = cells.filter((cell) => cell.trim() !== "").map((cell) => cell.trim());
  const running = columns.number === undefined ? "" : (cells[columns.number] ?? "").trim();
  const hasNumber = /^\d+\.?$/.test(running);
  if (filled.length === 0 || (hasNumber && filled.length === 1)) return "blank";
  const [first = "", ...others] = filled;
  if (isTotal(first, others)) return "total";
  if (!hasNumber && (filled.length === 1 || first.endsWith(":"))) return "title";
  if (isNumbering(filled)) return "header";
  const mayBeHeader = filled.length >= 3 && !filled.some((cell) => /\d/.test(cell));
  return mayBeHeader && isHeader(readColumns(cells)) ? "header" : "business";
}

function isTotal(first: string, others: readonly string[]): boolean {
  return totalLabel.test(first) && others.every((cell) => amount.test(cell) || totalLabel.test(cell));
}

/** `1;2;3;4…` or `(1);(2);(3)…` under the header. */
function isNumbering(filled: readonly string[]): boolean {
  if (filled.length < 3) return false;
  return filled.every((cell, index) => cell === String(index + 1) || cell === `(${index + 1})`);
}
