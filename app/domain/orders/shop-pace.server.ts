import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";

/** How a shop treats its orders, for its page; null where too few say anything. */
export type ShopPace = {
  /** Median minutes from payment to the shop's yes, of the last ninety days. */
  readonly acceptMinutes: number | null;
  /** Buyers who came back after a first finished order. */
  readonly returningBuyers: number | null;
};

const days = 90;
const least = 5;

/** Counted from five orders on, so that no single buyer shows. */
export async function shopPace(shopId: string): Promise<ShopPace> {
  const since = new Date(now().getTime() - days * 86_400_000);
  const [row] = await db.$queryRaw<{ accepted: number; minutes: number | null; returning: number }[]>`
    SELECT
      (SELECT count(*)::int FROM "OrderPart" p
       WHERE p."shopId" = ${shopId}::uuid AND p."acceptedAt" > ${since}) AS accepted,
      (SELECT percentile_cont(0.5) WITHIN GROUP (
          ORDER BY extract(epoch FROM p."acceptedAt" - coalesce(o."paidAt", o."placedAt")) / 60)::float
       FROM "OrderPart" p JOIN "Order" o ON o.id = p."orderId"
       WHERE p."shopId" = ${shopId}::uuid AND p."acceptedAt" > ${since}) AS minutes,
      (SELECT count(*)::int FROM (
          SELECT o.phone FROM "OrderPart" p JOIN "Order" o ON o.id = p."orderId"
          WHERE p."shopId" = ${shopId}::uuid AND p.status = 'completed'
          GROUP BY o.phone HAVING count(DISTINCT o.id) > 1) back) AS returning`;
  if (!row) return { acceptMinutes: null, returningBuyers: null };
  return {
    acceptMinutes:
      row.accepted >= least && row.minutes !== null ? Math.max(1, Math.round(row.minutes)) : null,
    returningBuyers: row.returning >= least ? row.returning : null,
  };
}
