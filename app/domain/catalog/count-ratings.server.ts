import type { Tx } from "~/platform/db.server";
import { tellOfProduct } from "./refresh-products.server";

/** Counts a product's visible reviews anew. For the room of reviews, in the transaction that changed one. */
export async function countRatings(tx: Tx, productId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Product" p SET "ratingSum" = counted.sum, "ratingCount" = counted.count
    FROM (
      SELECT COALESCE(sum(r.rating), 0)::int AS sum, count(*)::int AS count
      FROM "Review" r WHERE r."productId" = ${productId}::uuid AND r."hiddenAt" IS NULL
    ) counted
    WHERE p.id = ${productId}::uuid`;
  await tellOfProduct(tx, productId);
}
