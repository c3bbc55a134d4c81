import type { Tx } from "~/platform/db.server";
import { emitAll } from "~/platform/outbox.server";
import type { ProductChanged } from "./events";

type Refreshed = {
  readonly id: string;
  readonly looksOther: boolean;
};

/**
 * Brings what lists read without joining (least and highest price, free stock, cover) in line with variants and
 * photos. Every verb that touched either calls it before its transaction ends, with the products locked. Tells the
 * world of those that look other to a buyer now (another price or cover, sold out, or there again), and answers them.
 */
export async function refreshProducts(tx: Tx, productIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.$queryRaw<Refreshed[]>`
    UPDATE "Product" p
    SET "minPrice" = fresh.least, "maxPrice" = fresh.most, "availableStock" = fresh.available, "coverHash" = fresh.cover
    FROM (
      SELECT before.id, before."minPrice", before."maxPrice", before."availableStock", before."coverHash",
        COALESCE(sums.least, 0) AS least, COALESCE(sums.most, 0) AS most, COALESCE(sums.available, 0)::int AS available,
        (SELECT f.hash FROM "Photo" f WHERE f."productId" = before.id ORDER BY f.ordinal, f.id LIMIT 1) AS cover
      FROM "Product" before
      LEFT JOIN LATERAL (
        SELECT min(v.price) AS least, max(v.price) AS most, sum(v.stock - v.held) AS available
        FROM "Variant" v WHERE v."productId" = before.id AND v."isActive"
      ) sums ON true
      WHERE before.id = ANY(${productIds}::uuid[])
    ) fresh
    WHERE p.id = fresh.id
    RETURNING p.id, (
      fresh."minPrice" <> fresh.least OR fresh."maxPrice" <> fresh.most
      OR (fresh."availableStock" > 0) <> (fresh.available > 0)
      OR fresh."coverHash" IS DISTINCT FROM fresh.cover
    ) AS "looksOther"`;
  const changed = rows.filter((row) => row.looksOther).map((row) => row.id);
  await tellOfProducts(tx, changed);
  return new Set(changed);
}

export function tellOfProduct(tx: Tx, productId: string): Promise<void> {
  return tellOfProducts(tx, [productId]);
}

export async function tellOfProducts(tx: Tx, productIds: readonly string[]): Promise<void> {
  const events = productIds.map((productId): ProductChanged => ({ type: "product.changed", productId }));
  await emitAll(tx, events);
}
