import { yearOf, yearSpan } from "~/domain/city/calendar";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

/**
 * Turnover of a person's business up to this sum a year carries no final income tax (PP 55/2022, article 60).
 */
export const freeTurnover = rupiah(500_000_000n);

export type YearTurnover = { readonly year: number; readonly amount: Rupiah; readonly free: Rupiah };

/** What a shop's finished orders came to this calendar year of the city, delivery apart. */
export async function yearTurnover(shopId: string): Promise<YearTurnover> {
  const year = yearOf(now());
  const { from, until } = yearSpan(year);
  const { _sum } = await db.orderPart.aggregate({
    where: {
      shopId,
      status: "completed",
      completedAt: { gte: from, lt: until },
    },
    _sum: { itemsTotal: true },
  });
  return { year, amount: rupiah(_sum.itemsTotal ?? 0n), free: freeTurnover };
}
