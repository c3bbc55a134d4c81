import type { Rupiah } from "~/platform/money";
import { type PriceProblem, parsePrice, priceProblem } from "./price";
import { productLimits } from "./product";
import type { VariantProblem, VariantWish } from "./variant";
import { parseWeight } from "./weight";

/**
 * A product's variants as a form sends them: flat fields `v0-price`, `v0-stock` …, row by row, so that the form works
 * without scripts. `v0-hapus` takes a row out; a row in which nothing was typed is none.
 */
export type RowField = "id" | "option1" | "option2" | "price" | "stock" | "seen" | "weight" | "sku" | "hapus";

export function rowField(row: number, field: RowField): string {
  return `v${row}-${field}`;
}

export type RowProblem =
  | PriceProblem
  | "required"
  | "money_invalid"
  | "stock_invalid"
  | "weight_invalid"
  | "too_long"
  | "text_strange"
  | VariantProblem["code"];

export type RowsRead =
  | { readonly ok: true; readonly wishes: readonly VariantWish[]; readonly rows: readonly number[] }
  | { readonly ok: false; readonly errors: Readonly<Record<string, RowProblem>> };

type Values = Readonly<Record<string, string>>;

/** How many rows the form had, the empty ones at the end included. */
export function countRows(values: Values): number {
  const numbers = Object.keys(values).flatMap((name) => {
    const [, digits] = /^v(\d{1,3})-[a-z0-9]+$/.exec(name) ?? [];
    return digits ? [Number(digits) + 1] : [];
  });
  return Math.min(Math.max(0, ...numbers), productLimits.variants + 10);
}

/** `rows[i]` is the number in the form of the i-th wish: where to write what is wrong with it. */
export function readRows(values: Values): RowsRead {
  const wishes: VariantWish[] = [];
  const rows: number[] = [];
  const errors: Record<string, RowProblem> = {};
  for (let row = 0; row < countRows(values); row += 1) {
    const typed = (field: RowField) => (values[rowField(row, field)] ?? "").trim();
    if (typed("hapus") !== "" || isEmptyRow(typed)) continue;
    const read = readRow(typed);
    for (const [field, problem] of Object.entries(read.problems))
      errors[rowField(row, field as RowField)] = problem;
    wishes.push(read.wish);
    rows.push(row);
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, wishes, rows };
}

type Typed = (field: RowField) => string;

function isEmptyRow(typed: Typed): boolean {
  return (["id", "option1", "option2", "price", "stock", "sku"] as const).every(
    (field) => typed(field) === "",
  );
}

function readRow(typed: Typed): { wish: VariantWish; problems: Partial<Record<RowField, RowProblem>> } {
  const problems: Partial<Record<RowField, RowProblem>> = {};
  const wish: VariantWish = {
    id: typed("id") || null,
    option1: shortText(typed, "option1", productLimits.optionValue, problems),
    option2: shortText(typed, "option2", productLimits.optionValue, problems),
    price: readPrice(typed("price"), problems),
    stock: readCount(typed("stock"), problems),
    stockSeen: /^\d{1,7}$/.test(typed("seen")) ? Number(typed("seen")) : null,
    weightGrams: readWeight(typed("weight"), problems),
    sku: shortText(typed, "sku", productLimits.sku, problems),
  };
  return { wish, problems };
}

type Problems = Partial<Record<RowField, RowProblem>>;

function shortText(typed: Typed, field: RowField, most: number, problems: Problems): string | null {
  const text = typed(field).replace(/\s+/g, " ");
  if (text.length > most) problems[field] = "too_long";
  if (!text.isWellFormed() || /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text))
    problems[field] = "text_strange";
  return text || null;
}

function readPrice(text: string, problems: Problems): Rupiah {
  const price = parsePrice(text);
  const problem = text === "" ? "required" : price === null ? "money_invalid" : priceProblem(price);
  if (problem) problems.price = problem;
  return price ?? (0n as Rupiah);
}

/** Dots part thousands; nothing typed is none in stock. */
function readCount(text: string, problems: Problems): number {
  const digits = text.replace(/^(\d{1,3})((?:\.\d{3})+)$/, (whole) => whole.replaceAll(".", ""));
  const count = digits === "" ? 0 : /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(count <= productLimits.stock)) problems.stock = "stock_invalid";
  return count;
}

function readWeight(text: string, problems: Problems): number {
  const grams = parseWeight(text);
  if (grams === null || grams < 1 || grams > productLimits.weightGrams)
    problems.weight = text === "" ? "required" : "weight_invalid";
  return grams ?? 0;
}

/** What the rules say of the set, as errors of the form's fields. */
export function rowErrors(
  problems: readonly VariantProblem[],
  rows: readonly number[],
): Record<string, RowProblem> {
  const errors: Record<string, RowProblem> = {};
  for (const { row, field, code } of problems) {
    const number = row === null ? undefined : rows[row];
    const name =
      number === undefined || field === "options" || field === "rows" ? "options" : rowField(number, field);
    errors[name] ??= code;
  }
  return errors;
}
