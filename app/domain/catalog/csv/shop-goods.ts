import type { ProductStatus } from "../product";
import type { ProductFacts } from "../product-facts.server";
import type { OptionNames, VariantWish } from "../variant";

/** What a shop has already, as an import compares it: every product, and each one's variants, those no longer sold too. */
export type StoredVariant = Pick<VariantWish, "option1" | "option2" | "price" | "weightGrams" | "sku"> & {
  readonly id: string;
  readonly stock: number;
  readonly held: number;
  readonly isActive: boolean;
};

export type StoredProduct = {
  readonly id: string;
  readonly slug: string;
  readonly status: ProductStatus;
  readonly publishedAt: Date | null;
  readonly facts: ProductFacts;
  readonly options: OptionNames;
  readonly variants: readonly StoredVariant[];
};

/** Two spellings of one name: case and spaces don't count. */
export function nameKey(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
