import { pool } from "~/platform/db.server";
import { type CardRow, cardColumns, cardTables, toCard } from "./card-rows.server";
import type { ProductCard } from "./product-card";
import { visibleSql } from "./visible.server";

const byIds = `
  SELECT ${cardColumns} FROM ${cardTables}
  WHERE p.id = ANY($1::uuid[]) AND ${visibleSql("p", "s")} ORDER BY array_position($1::uuid[], p.id)`;

/** Cards of these products in this order, in one query. What isn't visible (any more) is left out, whoever named it. */
export async function productCards(ids: readonly string[]): Promise<ProductCard[]> {
  if (ids.length === 0) return [];
  const found = await pool().query<CardRow>({ name: "product-cards", text: byIds, values: [ids] });
  return found.rows.map(toCard);
}

const related = `
  (SELECT ${cardColumns}, 'shop' AS kin FROM ${cardTables}
   WHERE p."shopId" = $2 AND p.id <> $1 AND ${visibleSql("p", "s")}
   ORDER BY p."availableStock" > 0 DESC, p."soldCount" DESC, p.id LIMIT 4)
  UNION ALL
  (SELECT ${cardColumns}, 'category' AS kin FROM ${cardTables}
   WHERE p."categoryId" = $3 AND p."shopId" <> $2 AND ${visibleSql("p", "s")}
   ORDER BY p."soldCount" DESC, p.id LIMIT 4)`;

export type RelatedProducts = { readonly sameShop: ProductCard[]; readonly sameCategory: ProductCard[] };

/** Four more of the shop, and four best sellers of the category from other shops, in one query. */
export async function relatedProducts(product: {
  readonly id: string;
  readonly shopId: string;
  readonly categoryId: string;
}): Promise<RelatedProducts> {
  const { rows } = await pool().query<CardRow & { kin: "shop" | "category" }>({
    name: "related-products",
    text: related,
    values: [product.id, product.shopId, product.categoryId],
  });
  const kin = (of: "shop" | "category") =>
    rows.filter((row) => row.kin === of).map(({ kin: _, ...row }) => toCard(row));
  return { sameShop: kin("shop"), sameCategory: kin("category") };
}
