import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

export type ShopWeek = {
  /** Goods sold in the last seven days, delivery apart, cancelled parts left out. */
  readonly sales: Rupiah;
  readonly orders: number;
  /** The seven days before. */
  readonly salesBefore: Rupiah;
  /** The last seven days one by one, the oldest first, for a line without an axis. */
  readonly byDay: readonly number[];
};

const days = 7;
const dayMs = 86_400_000;

/** What a shop sold this week, counted in days of Tarakan (UTC+8) that end with today. */
export async function shopWeek(shopId: string): Promise<ShopWeek> {
  const at = now();
  const rows = await db.$queryRaw<{ ago: number; sales: bigint; orders: number }[]>`
    SELECT ((${at}::timestamptz AT TIME ZONE 'Asia/Makassar')::date
        - (o."placedAt" AT TIME ZONE 'Asia/Makassar')::date)::int AS ago,
      sum(p."itemsTotal")::bigint AS sales, count(*)::int AS orders
    FROM "OrderPart" p JOIN "Order" o ON o.id = p."orderId"
    WHERE p."shopId" = ${shopId}::uuid AND p."acceptBy" IS NOT NULL AND p.status <> 'cancelled'
      AND o."placedAt" > ${new Date(at.getTime() - (2 * days + 1) * dayMs)}
    GROUP BY 1`;
  const salesOf = (from: number, until: number) =>
    rupiah(rows.filter(({ ago }) => ago >= from && ago < until).reduce((sum, { sales }) => sum + sales, 0n));
  return {
    sales: salesOf(0, days),
    orders: rows.filter(({ ago }) => ago < days).reduce((sum, { orders }) => sum + orders, 0),
    salesBefore: salesOf(days, 2 * days),
    byDay: Array.from({ length: days }, (_, index) => Number(salesOf(days - 1 - index, days - index))),
  };
}
