import type { Tx } from "~/platform/db.server";

/** Counts the visible reviews of a shop's goods anew. For the room of reviews, in the transaction that changed one. */
export async function countShopRatings(tx: Tx, shopId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Shop" s SET "ratingSum" = counted.sum, "ratingCount" = counted.count
    FROM (
      SELECT COALESCE(sum(r.rating), 0)::int AS sum, count(*)::int AS count
      FROM "Review" r WHERE r."shopId" = ${shopId}::uuid AND r."hiddenAt" IS NULL
    ) counted
    WHERE s.id = ${shopId}::uuid`;
}
