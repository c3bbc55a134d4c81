import type { Tx } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import type { OptionNames, VariantWish } from "./variant";

/** What a product says of itself beside its variants and photos. */
export type ProductFacts = {
  readonly name: string;
  readonly description: string;
  readonly categoryId: string;
  readonly isHalal: boolean;
  /** "3 bulan"; null where nothing spoils or nothing was said. */
  readonly shelfLife: string | null;
  /** "Simpan di tempat kering". */
  readonly storage: string | null;
  /** Made after the order, within so many days; null: from stock. */
  readonly preorderDays: number | null;
};

export type ProductWish = {
  readonly facts: ProductFacts;
  readonly options: OptionNames;
  readonly variants: readonly VariantWish[];
};

export function factColumns({ facts, options }: Pick<ProductWish, "facts" | "options">) {
  return { ...facts, option1Name: options[0], option2Name: options[1] };
}

export async function isCategory(tx: Tx, categoryId: string): Promise<boolean> {
  return isUuid(categoryId) && (await tx.category.count({ where: { id: categoryId } })) === 1;
}
