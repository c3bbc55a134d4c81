import { pool } from "~/platform/db.server";
import { type CardRow, cardColumns, cardTables, toCard } from "./card-rows.server";
import type { ProductCard } from "./product-card";
import { visibleSql } from "./visible.server";

export type ShopGoods = {
  readonly cards: ProductCard[];
  readonly total: number;
  /** Categories of all its visible goods, the fullest first. */
  readonly categories: readonly {
    readonly slug: string;
    readonly name: string;
    readonly nameEn: string;
    readonly count: number;
  }[];
};

export type ShopGoodsQuery = {
  readonly categorySlug?: string | null;
  readonly page: number;
  readonly perPage: number;
  /** For the shop's own eyes before it is live: drafts, too. */
  readonly isPreview?: boolean;
};

const shown = visibleSql("p", "s");
const previewed = `p.status IN ('draft', 'published')`;

const pageOf = (which: string) => `
  SELECT ${cardColumns}, count(*) OVER ()::int AS total FROM ${cardTables} JOIN "Category" c ON c.id = p."categoryId"
  WHERE p."shopId" = $1 AND ($2::text IS NULL OR c.slug = $2) AND ${which}
  ORDER BY p."availableStock" > 0 DESC, p."soldCount" DESC, p."publishedAt" DESC, p.id LIMIT $3 OFFSET $4`;

const shelvesOf = (which: string) => `
  SELECT c.slug, c.name, c."nameEn", count(*)::int AS count FROM "Product" p
  JOIN "Shop" s ON s.id = p."shopId" JOIN "Category" c ON c.id = p."categoryId"
  WHERE p."shopId" = $1 AND ${which} GROUP BY c.id ORDER BY count DESC, c.ordinal`;

/** What a shop has on show, best sellers first, what is sold out last. Pages count from 1. */
export async function shopGoods(
  shopId: string,
  { categorySlug, page: number, perPage, isPreview }: ShopGoodsQuery,
): Promise<ShopGoods> {
  const which = isPreview ? previewed : shown;
  const suffix = isPreview ? "-preview" : "";
  const [found, categories] = await Promise.all([
    pool().query<CardRow & { total: number }>({
      name: `shop-goods${suffix}`,
      text: pageOf(which),
      values: [shopId, categorySlug ?? null, perPage, (number - 1) * perPage],
    }),
    pool().query<ShopGoods["categories"][number]>({
      name: `shop-shelves${suffix}`,
      text: shelvesOf(which),
      values: [shopId],
    }),
  ]);
  return {
    cards: found.rows.map(({ total: _, ...row }) => toCard(row)),
    total: found.rows[0]?.total ?? 0,
    categories: categories.rows,
  };
}
