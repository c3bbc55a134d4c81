import type { OptionNames } from "../variant";
import type { ReadRow } from "./read-row";
import type { RowErrors } from "./row-errors";
import { nameKey, type StoredProduct } from "./shop-goods";

/**
 * The names of a product's options: those that it has, or those of its first row where it is new. A product that is
 * there gets others only when every one of its variants is named by its code, so that none is left without a value.
 */
export function settleOptions(
  target: StoredProduct | null,
  rows: readonly ReadRow[],
  errors: RowErrors,
): OptionNames {
  const wished = namesOf(rows.find((row) => row.choices.length > 0) ?? null);
  const names = target && !mayRename(target, rows) ? target.options : wished;
  const settled = target && isSame(target.options, wished) ? target.options : names;
  const shown = settled.filter((name) => name !== null).join(", ");
  for (const row of rows) {
    if (row.choices.length === 0 || isSame(namesOf(row), settled)) continue;
    if (shown === "") errors.add(row, "varian", "options_none", target?.facts.name ?? null);
    else errors.add(row, "varian", "options_differ", shown);
  }
  return settled;
}

/** A row's values in the order of the names; nulls where it names none. */
export function valuesOf(row: ReadRow, names: OptionNames): OptionNames {
  const valueFor = (name: string | null) =>
    row.choices.find((choice) => name !== null && nameKey(choice.name) === nameKey(name))?.value ?? null;
  return [valueFor(names[0]), valueFor(names[1])];
}

function namesOf(row: ReadRow | null): OptionNames {
  return [row?.choices[0]?.name ?? null, row?.choices[1]?.name ?? null];
}

function isSame(left: OptionNames, right: OptionNames): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(names: OptionNames): string {
  return names
    .map((name) => (name === null ? "" : nameKey(name)))
    .sort()
    .join("\n");
}

function mayRename(target: StoredProduct, rows: readonly ReadRow[]): boolean {
  const named = new Set(rows.filter((row) => row.choices.length > 0).map((row) => row.sku));
  const active = target.variants.filter(({ isActive }) => isActive);
  return active.every(({ sku }) => sku !== null && named.has(sku));
}
