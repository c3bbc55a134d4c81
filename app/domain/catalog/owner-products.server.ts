import type { OwnerActor } from "~/domain/accounts/actor";
import { pool } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { lowStockAt, ownerProductsPerPage, type ProductStatus } from "./product";
import type { PhotoOfProduct } from "./product-card";

/** Tabs of the owner's list. `low` are goods on show of which little or nothing is left. */
export const ownerTabs = ["all", "published", "draft", "low", "archived", "taken_down"] as const;
export type OwnerTab = (typeof ownerTabs)[number];

export type OwnerProductRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ProductStatus;
  readonly price: Rupiah;
  readonly maxPrice: Rupiah;
  readonly available: number;
  readonly variantCount: number;
  readonly soldCount: number;
  readonly preorderDays: number | null;
  readonly takenDownReason: string | null;
  readonly photo: PhotoOfProduct | null;
  /** The one variant of a product without options, whose stock can be set in the list. */
  readonly single: { readonly id: string; readonly stock: number } | null;
};

export type OwnerProducts = {
  readonly rows: readonly OwnerProductRow[];
  readonly total: number;
  readonly counts: Readonly<Record<OwnerTab, number>>;
};

const isLow = `(p.status = 'published' AND p."preorderDays" IS NULL AND p."availableStock" <= ${lowStockAt})`;

const list = `
  SELECT p.id, p.slug, p.name, p.status::text AS status, p."minPrice"::text AS price, p."maxPrice"::text AS "maxPrice",
    p."availableStock" AS available, p."soldCount", p."preorderDays", p."takenDownReason",
    of_it."variantCount", of_it.single, count(*) OVER ()::int AS total,
    (SELECT json_build_object('hash', f.hash, 'width', f.width, 'height', f.height, 'thumbhash', f.thumbhash, 'alt', f.alt)
     FROM "Photo" f WHERE f."productId" = p.id AND f.hash = p."coverHash" LIMIT 1) AS photo
  FROM "Product" p
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS "variantCount",
      CASE WHEN count(*) = 1 THEN min(json_build_object('id', v.id, 'stock', v.stock)::text)::json END AS single
    FROM "Variant" v WHERE v."productId" = p.id AND v."isActive"
  ) of_it
  WHERE p."shopId" = $1
    AND CASE $2 WHEN 'all' THEN p.status <> 'archived' WHEN 'low' THEN ${isLow} ELSE p.status::text = $2 END
    AND ($3 = '' OR position(lower($3) IN lower(p.name)) > 0
      OR EXISTS (SELECT FROM "Variant" v WHERE v."productId" = p.id AND lower(v.sku) = lower($3)))
  ORDER BY p."createdAt" DESC, p.id LIMIT ${ownerProductsPerPage} OFFSET $4`;

const tally = `
  SELECT count(*) FILTER (WHERE status <> 'archived')::int AS "all",
    count(*) FILTER (WHERE status = 'published')::int AS published,
    count(*) FILTER (WHERE status = 'draft')::int AS draft,
    count(*) FILTER (WHERE ${isLow})::int AS low,
    count(*) FILTER (WHERE status = 'archived')::int AS archived,
    count(*) FILTER (WHERE status = 'taken_down')::int AS taken_down
  FROM "Product" p WHERE p."shopId" = $1`;

type Row = Omit<OwnerProductRow, "price" | "maxPrice"> & { price: string; maxPrice: string; total: number };

/** The actor's own goods, newest first, with how many stand under each tab. `page` from 1. */
export async function ownerProducts(
  actor: OwnerActor,
  query: { readonly tab: OwnerTab; readonly q: string; readonly page: number },
): Promise<OwnerProducts> {
  const offset = (query.page - 1) * ownerProductsPerPage;
  const [found, counted] = await Promise.all([
    pool().query<Row>({
      name: "owner-products",
      text: list,
      values: [actor.shopId, query.tab, query.q, offset],
    }),
    pool().query<OwnerProducts["counts"]>({
      name: "owner-products-tally",
      text: tally,
      values: [actor.shopId],
    }),
  ]);
  const counts = counted.rows[0] ?? { all: 0, published: 0, draft: 0, low: 0, archived: 0, taken_down: 0 };
  return {
    rows: found.rows.map(({ total: _, ...row }) => ({
      ...row,
      price: rupiah(BigInt(row.price)),
      maxPrice: rupiah(BigInt(row.maxPrice)),
    })),
    total: found.rows[0]?.total ?? 0,
    counts,
  };
}
