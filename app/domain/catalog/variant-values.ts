import type { OwnerVariant } from "./owner-product.server";
import { rowField } from "./variant-rows";

/** A product's variants as the values of its form: what `readRows` reads back. */
export function variantValues(variants: readonly OwnerVariant[]): Record<string, string> {
  const values: Record<string, string> = {};
  variants.forEach((variant, row) => {
    values[rowField(row, "id")] = variant.id;
    values[rowField(row, "option1")] = variant.option1 ?? "";
    values[rowField(row, "option2")] = variant.option2 ?? "";
    values[rowField(row, "price")] = String(variant.price);
    values[rowField(row, "stock")] = String(variant.stock);
    values[rowField(row, "seen")] = String(variant.stock);
    values[rowField(row, "weight")] = String(variant.weightGrams);
    values[rowField(row, "sku")] = variant.sku ?? "";
  });
  return values;
}
