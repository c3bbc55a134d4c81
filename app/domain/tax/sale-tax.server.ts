import { dayOf, yearOf } from "~/domain/city/calendar";
import { citySettings } from "~/domain/city/settings.server";
import { keptGoodsOf, type PartMoneyRow } from "~/domain/ledger/part-money";
import { now } from "~/platform/clock.server";
import { db, type Tx } from "~/platform/db.server";
import { type Bps, plus, type Rupiah } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import { isTaxDay, type TaxRule, type TaxStanding, taxBpsOf, taxFreeTurnover, taxStanding } from "./tax";
import { yearGross } from "./year-gross.server";

export type CompletingSale = PartMoneyRow & { readonly isStraight: boolean };

/**
 * The rate of the sale that completes now. Sales of one shop ask one after the other, so that only one crosses the
 * line; of that one its owners hear.
 */
export async function taxOfSale(tx: Tx, sale: CompletingSale): Promise<Bps> {
  const { shopId } = sale;
  const { tax } = await citySettings(tx);
  const day = dayOf(now());
  if (!isTaxDay(tax, day)) return 0;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`tax:${shopId}`}, 0))`;
  const year = yearOf(now());
  const { turnover, letter } = await yearFacts(tx, shopId, year);
  const after = plus(turnover, keptGoodsOf(sale));
  if (letter?.kind === "under_line" && turnover <= taxFreeTurnover && after > taxFreeTurnover)
    await emit(tx, { type: "tax.line_crossed", shopId, year });
  return taxBpsOf(tax, { day, isStraight: sale.isStraight, turnoverBefore: turnover, letter });
}

export type ShopTax = { readonly standing: TaxStanding; readonly bps: Bps; readonly turnover: Rupiah };

/** Where the shop stands today, and what the next sale through the marketplace would carry. */
export async function shopTax(shopId: string): Promise<ShopTax> {
  const { tax } = await citySettings();
  return shopTaxBy(tax, shopId);
}

async function shopTaxBy(tax: TaxRule, shopId: string): Promise<ShopTax> {
  const day = dayOf(now());
  const { turnover, letter } = await yearFacts(db, shopId, yearOf(now()));
  const standing = taxStanding(tax, day, letter, turnover);
  const bps = taxBpsOf(tax, { day, isStraight: false, turnoverBefore: turnover, letter });
  return { standing, bps, turnover };
}

/** What the next sale through the marketplace would carry, for the line of what she receives. */
export async function nextTaxBps(shopId: string): Promise<Bps> {
  const { tax } = await citySettings();
  return isTaxDay(tax, dayOf(now())) ? (await shopTaxBy(tax, shopId)).bps : 0;
}

async function yearFacts(tx: Tx | typeof db, shopId: string, year: number) {
  const letter = await tx.taxLetter.findUnique({
    where: { shopId_year: { shopId, year } },
    select: { kind: true, status: true, passedAt: true },
  });
  return { letter, turnover: await yearGross(tx, shopId, year) };
}
