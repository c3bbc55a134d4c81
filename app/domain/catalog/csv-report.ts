import type { CsvColumn } from "./csv-columns";

/** What can be wrong with a row; `fact` of the error is what its sentence needs beside the value. */
export type CsvProblem =
  | "required"
  | "name_short"
  | "too_long"
  | "text_strange"
  | "price_invalid"
  | "price_zero"
  | "price_too_high"
  | "stock_invalid"
  | "weight_invalid"
  | "yes_no_invalid"
  | "photo_not_taken"
  | "variant_shape"
  | "variant_too_many"
  | "category_unknown"
  | "category_unclear"
  | "row_twice"
  | "options_differ"
  | "options_none"
  | "option_missing"
  | "first_row_wrong"
  | "stock_below_held"
  | "taken_down"
  | "variants_full"
  | "name_ambiguous"
  | "sku_of_other";

export type CsvRowError = {
  /** Of the file, counted from 1: where the row begins. */
  readonly line: number;
  readonly column: CsvColumn;
  /** As it stands in the file, cut short. */
  readonly value: string;
  readonly code: CsvProblem;
  readonly fact: string | number | null;
};

export type CsvOutcome = "created" | "updated" | "unchanged";

/** One product of the file, as it would stand in the shop. */
export type CsvGood = {
  readonly name: string;
  readonly outcome: CsvOutcome;
  /** Rows of the file that speak of it and are good. */
  readonly rows: number;
  readonly isPublished: boolean;
};

/**
 * What an import does, or did. `rows` = `created` + `updated` + `unchanged` + `rejected`, all counted in rows; a row
 * is one variant.
 */
export type CsvReport = {
  readonly rows: number;
  readonly products: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly errors: readonly CsvRowError[];
  readonly goods: readonly CsvGood[];
  /** Headings that say nothing to us: left alone. */
  readonly unknownColumns: readonly string[];
};

/** Codes that stand twice in one file, with their lines: such a file is refused whole. */
export type SkuTwice = { readonly sku: string; readonly lines: readonly number[] };

/** An error's value as shown: one line, not a novel. */
export function shownValue(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : line;
}
