import { rupiah } from "~/platform/money";
import { defaultWeightGrams } from "../forms";
import { productLimits } from "../product";
import { type OptionNames, optionKey, type VariantWish } from "../variant";
import type { ReadRow } from "./read-row";
import type { RowErrors } from "./row-errors";
import { valuesOf } from "./settle-options";
import type { StoredProduct, StoredVariant } from "./shop-goods";

/** One variant as it will stand, what it is now, and the row that says so; no row: it stays as it is. */
export type VariantStep = {
  readonly wish: VariantWish;
  readonly existing: StoredVariant | null;
  readonly row: ReadRow | null;
};

/**
 * Each row finds its variant by its code, else by its values; those of the product that no row names stay. Rows that
 * can't be placed are added to the errors.
 */
export function placeVariants(
  target: StoredProduct | null,
  options: OptionNames,
  rows: readonly ReadRow[],
  errors: RowErrors,
): VariantStep[] {
  const stored = target?.variants ?? [];
  const steps: VariantStep[] = stored
    .filter(({ isActive }) => isActive)
    .map((existing) => ({ wish: asIs(existing), existing, row: null }));
  for (const row of rows) {
    const values = valuesOf(row, options);
    const existing = matching(row, values, stored);
    const kept: OptionNames =
      row.choices.length > 0 || !existing ? values : [existing.option1, existing.option2];
    if ((options[0] && !kept[0]) || (options[1] && !kept[1])) {
      errors.add(row, "varian", "option_missing", options.filter((name) => name !== null).join(", "));
      continue;
    }
    const step = { wish: wishOf(row, kept, existing), existing, row };
    const rival = steps.find((other) =>
      existing !== null && other.existing?.id === existing.id
        ? other.row !== null
        : optionKey(other.wish) === optionKey(step.wish),
    );
    if (rival) errors.add(row, "varian", "row_twice", rival.row?.line ?? null);
    else if (existing && step.wish.stock < existing.held)
      errors.add(row, "stok", "stock_below_held", existing.held);
    else place(steps, step, row, errors);
  }
  return steps;
}

function place(steps: VariantStep[], step: VariantStep, row: ReadRow, errors: RowErrors): void {
  const at = steps.findIndex(({ existing }) => existing !== null && existing.id === step.existing?.id);
  if (at >= 0) steps[at] = step;
  else if (steps.length >= productLimits.variants)
    errors.add(row, "varian", "variants_full", productLimits.variants);
  else steps.push(step);
}

/** One that was left out before comes back with its history when it is named again. */
function matching(
  row: ReadRow,
  [option1, option2]: OptionNames,
  stored: readonly StoredVariant[],
): StoredVariant | null {
  const bySku = row.sku ? stored.find(({ sku, isActive }) => isActive && sku === row.sku) : undefined;
  if (bySku) return bySku;
  const same = stored.filter((variant) => optionKey(variant) === optionKey({ option1, option2 }));
  return same.find(({ isActive }) => isActive) ?? same[0] ?? null;
}

function asIs({ id, option1, option2, price, stock, weightGrams, sku }: StoredVariant): VariantWish {
  return { id, option1, option2, price, stock, stockSeen: stock, weightGrams, sku };
}

function wishOf(row: ReadRow, [option1, option2]: OptionNames, existing: StoredVariant | null): VariantWish {
  return {
    id: existing?.id ?? null,
    option1,
    option2,
    price: row.price ?? existing?.price ?? rupiah(0),
    stock: row.stock ?? existing?.stock ?? 0,
    stockSeen: existing?.stock ?? null,
    weightGrams: row.weightGrams ?? existing?.weightGrams ?? defaultWeightGrams,
    sku: row.sku ?? existing?.sku ?? null,
  };
}

/** Whether the row says anything of its variant that isn't so already. */
export function isChanged({ wish, existing }: VariantStep): boolean {
  if (!existing?.isActive) return true;
  return (["option1", "option2", "price", "stock", "weightGrams", "sku"] as const).some(
    (field) => wish[field] !== existing[field],
  );
}
