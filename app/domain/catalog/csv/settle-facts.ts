import { type CategoryChoice, guessCategory } from "../category";
import { canMove, type ProductStatus } from "../product";
import type { ProductFacts } from "../product-facts.server";
import type { Fact, ReadRow, RowFacts } from "./read-row";
import type { RowErrors } from "./row-errors";
import type { StoredProduct } from "./shop-goods";

export type SettledFacts = { readonly facts: ProductFacts; readonly status: ProductStatus };

/**
 * What the rows of a product say of it together: for each column the first that says anything. Where that one can't
 * be understood, none of the rows is imported: a product isn't made by halves. null then.
 */
export function settleFacts(
  target: StoredProduct | null,
  rows: readonly ReadRow[],
  categories: readonly CategoryChoice[],
  errors: RowErrors,
): SettledFacts | null {
  const [first] = rows;
  if (!first || !areUnderstood(rows, errors)) return null;
  const name = rows.find((row) => row.name !== "")?.name ?? first.name;
  const categoryId =
    said(rows, "kategori")?.id ?? target?.facts.categoryId ?? guessCategory(name, categories)?.id ?? null;
  if (!categoryId) {
    errors.addForAll(rows, first, "kategori", "category_unclear");
    return null;
  }
  const wished = said(rows, "terbit");
  if (wished && target?.status === "taken_down") {
    const sayer = rows.find((row) => row.facts.terbit.value !== null) ?? first;
    errors.addForAll(rows, sayer, "terbit", "taken_down");
    return null;
  }
  const facts: ProductFacts = {
    name,
    description: said(rows, "deskripsi") ?? target?.facts.description ?? "",
    categoryId,
    isHalal: said(rows, "halal") ?? target?.facts.isHalal ?? false,
    shelfLife: said(rows, "masa_simpan") ?? target?.facts.shelfLife ?? null,
    storage: target?.facts.storage ?? null,
    preorderDays: target?.facts.preorderDays ?? null,
  };
  return { facts, status: statusFor(target?.status ?? null, wished) };
}

/** New goods go on show unless the file says no. What is put away or taken down stays so on a no. */
function statusFor(before: ProductStatus | null, isWished: boolean | null): ProductStatus {
  if (before === null) return isWished === false ? "draft" : "published";
  if (isWished === null) return before;
  if (isWished) return canMove(before, "published", "owner") ? "published" : before;
  return before === "published" ? "draft" : before;
}

function areUnderstood(rows: readonly ReadRow[], errors: RowErrors): boolean {
  for (const column of ["kategori", "deskripsi", "halal", "masa_simpan", "terbit"] as const) {
    const sayer = rows.find(({ facts }) => facts[column].value !== null || facts[column].isWrong);
    if (!sayer?.facts[column].isWrong) continue;
    errors.addForAll(rows, sayer, column, null);
    return false;
  }
  return true;
}

type ValueOf<Column extends keyof RowFacts> = RowFacts[Column] extends Fact<infer Value> ? Value : never;

function said<Column extends keyof RowFacts>(
  rows: readonly ReadRow[],
  column: Column,
): ValueOf<Column> | null {
  for (const { facts } of rows) {
    const { value } = facts[column];
    if (value !== null) return value as ValueOf<Column>;
  }
  return null;
}
