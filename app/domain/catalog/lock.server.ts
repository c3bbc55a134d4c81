import type { Tx } from "~/platform/db.server";
import type { ProductStatus } from "./product";
import type { Shelf } from "./stock";

/**
 * Whoever changes products or stock locks first, products before their variants and both in the order of their
 * ids: so no two transactions ever wait for each other in a circle, and what is read stays true until the end.
 */
export type LockedShelf = Shelf & { readonly productId: string };

export async function lockVariants(tx: Tx, variantIds: readonly string[]): Promise<LockedShelf[]> {
  return tx.$queryRaw<LockedShelf[]>`
    SELECT v.id AS "variantId", v."productId", v.stock, v.held, v."isActive"
    FROM "Variant" v JOIN "Product" p ON p.id = v."productId"
    WHERE v.id = ANY(${variantIds}::uuid[])
    ORDER BY p.id, v.id
    FOR NO KEY UPDATE OF p, v`;
}

export type LockedProduct = {
  readonly id: string;
  readonly shopId: string;
  readonly slug: string;
  readonly name: string;
  readonly status: ProductStatus;
  readonly publishedAt: Date | null;
};

/** An owner's product; null where her shop has none of this id. */
export async function lockProduct(tx: Tx, shopId: string, productId: string): Promise<LockedProduct | null> {
  const [product] = await tx.$queryRaw<LockedProduct[]>`
    SELECT id, "shopId", slug, name, status::text AS status, "publishedAt" FROM "Product"
    WHERE id = ${productId}::uuid AND "shopId" = ${shopId}::uuid
    FOR NO KEY UPDATE`;
  return product ?? null;
}

/** Distinct, in order: for refreshProducts. */
export function productsOf(shelves: readonly LockedShelf[]): string[] {
  return [...new Set(shelves.map((shelf) => shelf.productId))].sort();
}
