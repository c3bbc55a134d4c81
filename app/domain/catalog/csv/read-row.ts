import type { Rupiah } from "~/platform/money";
import type { SheetRecord } from "~/platform/sheet/record";
import type { CategoryChoice } from "../category";
import type { CsvColumn, CsvHeader } from "../csv-columns";
import { type CsvProblem, type CsvRowError, shownValue } from "../csv-report";
import { parsePrice, priceProblem } from "../price";
import { productLimits } from "../product";
import { parseWeight } from "../weight";
import { fromCell } from "./cells";
import { findCategory, nearestCategory } from "./find-category";
import { type Choice, parseVariantCell } from "./variant-cell";
import { parseYesNo } from "./yes-no";

/** What a row says of its product: null where it says nothing, wrong where it can't be understood. */
export type Fact<Value> = { readonly value: Value | null; readonly isWrong: boolean };

export type RowFacts = {
  readonly kategori: Fact<CategoryChoice>;
  readonly deskripsi: Fact<string>;
  readonly halal: Fact<boolean>;
  readonly masa_simpan: Fact<string>;
  readonly terbit: Fact<boolean>;
};

export type ReadRow = {
  readonly line: number;
  readonly name: string;
  readonly price: Rupiah | null;
  /** null where the cell says nothing: what is there stays. */
  readonly stock: number | null;
  readonly weightGrams: number | null;
  readonly sku: string | null;
  readonly choices: readonly Choice[];
  readonly facts: RowFacts;
  /** Cells as they stand, for what is found wrong later. */
  readonly cells: Readonly<Partial<Record<CsvColumn, string>>>;
  readonly errors: readonly CsvRowError[];
};

/** Reads a record's cells by the header; `null` for one that says nothing at all. */
export function readRow(
  { line, cells }: SheetRecord,
  header: CsvHeader,
  categories: readonly CategoryChoice[],
): ReadRow | null {
  const own: Partial<Record<CsvColumn, string>> = {};
  for (const [column, place] of Object.entries(header.places))
    own[column as CsvColumn] = fromCell(cells[place] ?? "");
  if (Object.values(own).every((cell) => cell.trim() === "")) return null;
  const sheet = new RowReader(line, own);
  if (sheet.text("foto") !== "") sheet.wrong("foto", "photo_not_taken");
  return {
    line,
    name: readName(sheet),
    price: readPrice(sheet),
    stock: readStock(sheet),
    weightGrams: readWeight(sheet),
    sku: sheet.lineOf("sku", productLimits.sku).value,
    choices: readChoices(sheet),
    facts: {
      kategori: readCategory(sheet, categories),
      deskripsi: sheet.textOf("deskripsi", productLimits.description),
      halal: readYesNo(sheet, "halal"),
      masa_simpan: sheet.lineOf("masa_simpan", productLimits.shortText),
      terbit: readYesNo(sheet, "terbit"),
    },
    cells: own,
    errors: sheet.errors,
  };
}

export function errorAt(
  row: Pick<ReadRow, "line" | "cells">,
  column: CsvColumn,
  code: CsvProblem,
  fact: string | number | null = null,
): CsvRowError {
  return { line: row.line, column, value: shownValue(row.cells[column] ?? ""), code, fact };
}

class RowReader {
  readonly errors: CsvRowError[] = [];

  constructor(
    readonly line: number,
    readonly cells: Readonly<Partial<Record<CsvColumn, string>>>,
  ) {}

  text(column: CsvColumn): string {
    return (this.cells[column] ?? "").trim();
  }

  /** A figure: a spreadsheet's apostrophe before it is none of it. */
  figure(column: CsvColumn): string {
    return this.text(column).replace(/^'/, "");
  }

  wrong(column: CsvColumn, code: CsvProblem, fact: string | number | null = null): void {
    this.errors.push(errorAt(this, column, code, fact));
  }

  textOf(column: CsvColumn, most: number): Fact<string> {
    const text = this.text(column);
    const code = strangeText.test(text) || !text.isWellFormed() ? "text_strange" : "too_long";
    const isWrong = code === "text_strange" || text.length > most;
    if (isWrong) this.wrong(column, code, code === "too_long" ? most : null);
    return { value: isWrong || text === "" ? null : text, isWrong };
  }

  lineOf(column: CsvColumn, most: number): Fact<string> {
    if (!/[\r\n]/.test(this.text(column))) return this.textOf(column, most);
    this.wrong(column, "text_strange");
    return { value: null, isWrong: true };
  }
}

/** As the forms': no control signs, nothing that turns the direction of writing. */
const strangeText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

function readName(sheet: RowReader): string {
  const { value, isWrong } = sheet.lineOf("nama", productLimits.name);
  if (!isWrong && (value ?? "").length < 3) sheet.wrong("nama", value ? "name_short" : "required");
  return value ?? "";
}

function readPrice(sheet: RowReader): Rupiah | null {
  const text = sheet.figure("harga");
  const price = parsePrice(text);
  const problem = text === "" ? "required" : price === null ? "price_invalid" : priceProblem(price);
  if (problem) sheet.wrong("harga", problem);
  return price;
}

function readStock(sheet: RowReader): number | null {
  const text = sheet.figure("stok");
  if (text === "") return null;
  const digits = text.replace(/^\d{1,3}(?:\.\d{3})+$/, (whole) => whole.replaceAll(".", ""));
  const count = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(count <= productLimits.stock)) sheet.wrong("stok", "stock_invalid", productLimits.stock);
  return count;
}

function readWeight(sheet: RowReader): number | null {
  const text = sheet.figure("berat");
  if (text === "") return null;
  const grams = parseWeight(text);
  if (grams === null || grams < 1 || grams > productLimits.weightGrams)
    sheet.wrong("berat", "weight_invalid");
  return grams;
}

function readChoices(sheet: RowReader): readonly Choice[] {
  const cell = sheet.text("varian");
  const read = parseVariantCell(cell);
  if (!read.ok) {
    sheet.wrong("varian", read.code);
    return [];
  }
  const isStrange = strangeText.test(cell) || /[\r\n]/.test(cell) || !cell.isWellFormed();
  if (isStrange) sheet.wrong("varian", "text_strange");
  for (const { name, value } of read.choices) {
    if (name.length > productLimits.optionName) sheet.wrong("varian", "too_long", productLimits.optionName);
    if (value.length > productLimits.optionValue)
      sheet.wrong("varian", "too_long", productLimits.optionValue);
  }
  return read.choices;
}

function readCategory(sheet: RowReader, categories: readonly CategoryChoice[]): Fact<CategoryChoice> {
  const cell = sheet.text("kategori");
  if (cell === "") return { value: null, isWrong: false };
  const value = findCategory(cell, categories);
  if (!value) sheet.wrong("kategori", "category_unknown", nearestCategory(cell, categories)?.name ?? null);
  return { value, isWrong: value === null };
}

function readYesNo(sheet: RowReader, column: "halal" | "terbit"): Fact<boolean> {
  const cell = sheet.figure(column);
  if (cell === "") return { value: null, isWrong: false };
  const value = parseYesNo(cell);
  if (value === null) sheet.wrong(column, "yes_no_invalid");
  return { value, isWrong: value === null };
}
