import type { Tx } from "~/platform/db.server";
import { lockVariants, productsOf } from "./lock.server";
import { refreshProducts } from "./refresh-products.server";
import { type Demand, sumDemand } from "./stock";

/**
 * Puts sold goods back on the shelf (a paid order was cancelled, a parcel came back). `sourceId` says what for,
 * such as the order part: the same source gives back a variant once, however often it is asked.
 */
export async function returnStock(tx: Tx, sourceId: string, lines: readonly Demand[]): Promise<void> {
  const demand = sumDemand(lines);
  const shelves = await lockVariants(
    tx,
    demand.map((one) => one.variantId),
  );
  await tx.$executeRaw`
    WITH moved AS (
      INSERT INTO "StockMovement" (id, "variantId", delta, reason, "sourceId")
      SELECT gen_random_uuid(), d.id, d.quantity, 'returned', ${sourceId}
      FROM unnest(${demand.map((one) => one.variantId)}::uuid[], ${demand.map((one) => one.quantity)}::int[]) AS d(id, quantity)
      JOIN "Variant" v ON v.id = d.id
      ON CONFLICT ("variantId", reason, "sourceId") DO NOTHING
      RETURNING "variantId", delta
    ), shelf AS (
      UPDATE "Variant" v SET stock = v.stock + moved.delta
      FROM moved WHERE v.id = moved."variantId" RETURNING v."productId", moved.delta
    )
    UPDATE "Product" p SET "soldCount" = GREATEST(0, p."soldCount" - total.quantity)
    FROM (SELECT "productId", sum(delta)::int AS quantity FROM shelf GROUP BY 1) total
    WHERE p.id = total."productId"`;
  await refreshProducts(tx, productsOf(shelves));
}
