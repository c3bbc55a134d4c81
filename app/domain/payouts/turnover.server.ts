import { yearOf } from "~/domain/city/calendar";
import { taxFreeTurnover } from "~/domain/tax/tax";
import { yearGross } from "~/domain/tax/year-gross.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";

export type YearTurnover = { readonly year: number; readonly amount: Rupiah; readonly free: Rupiah };

/**
 * What a shop's finished orders came to this calendar year of the city, delivery apart, beside the sum up to which a
 * person's business carries no final income tax (PP 55/2022, article 60).
 */
export async function yearTurnover(shopId: string): Promise<YearTurnover> {
  const year = yearOf(now());
  return { year, amount: await yearGross(db, shopId, year), free: taxFreeTurnover };
}
