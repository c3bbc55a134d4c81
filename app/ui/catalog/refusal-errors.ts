import { type RowField, rowErrors, rowField } from "~/domain/catalog/variant-rows";
import type { VariantsRefused } from "~/domain/catalog/write-variants.server";
import type { catalogOwnerWords } from "~/messages/catalog-owner";
import type { formsWords } from "~/messages/forms";
import type { Words } from "~/messages/words";

type CatalogText = Words<typeof catalogOwnerWords.id>;
type CommonErrors = Words<typeof formsWords.id>["errors"];

/** A key of the room's sentences, or of the common ones. */
export function sentenceOf(code: string, t: CatalogText, common: CommonErrors): string {
  const all: Readonly<Record<string, string>> = { ...common, ...t.errors };
  return all[code] ?? common.invalid;
}

/**
 * What the verb refused about variants, beside the fields of the form. `rows` are the form's numbers of the wishes;
 * null: a form with one plain variant, whose fields have no row.
 */
export function variantErrors(
  refusal: VariantsRefused,
  rows: readonly number[] | null,
  t: CatalogText,
  common: CommonErrors,
) {
  const fieldOf = (row: number, field: RowField) => (rows ? rowField(rows[row] ?? row, field) : field);
  switch (refusal.code) {
    case "variants_wrong": {
      const problems = Object.entries(rowErrors(refusal.problems, rows ?? []));
      return Object.fromEntries(problems.map(([field, code]) => [field, sentenceOf(code, t, common)]));
    }
    case "stock_below_held":
      return { [fieldOf(refusal.row, "stock")]: t.refusals.stock_below_held(refusal.held) };
    case "sku_taken":
      return { [fieldOf(refusal.row, "sku")]: t.errors.sku_taken };
  }
}
