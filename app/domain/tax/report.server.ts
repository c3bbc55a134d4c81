import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { monthOf, monthSpan, yearOf, yearSpan } from "~/domain/city/calendar";
import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { decrypt } from "~/platform/secrets.server";
import { taxNumberPurpose } from "./keep-letter.server";
import { taxOwed } from "./pay-tax.server";
import { type ShopTax, shopTax } from "./sale-tax.server";
import { sumsByMonth, sumsByShop, type TaxSums } from "./sums.server";
import type { LetterKind, TaxRule } from "./tax";

export type LetterView = {
  readonly id: string;
  readonly year: number;
  readonly kind: LetterKind;
  readonly status: "unchecked" | "accepted" | "refused";
  readonly numberLast4: string;
  readonly note: string | null;
  readonly handedInAt: Date;
  readonly passedAt: Date | null;
};

const letterSelect = {
  ...{ id: true, year: true, kind: true, status: true, numberLast4: true, note: true },
  ...{ handedInAt: true, passedAt: true },
} as const;

export type MonthTax = TaxSums & { readonly month: string };

export type ShopTaxYear = {
  readonly year: number;
  /** Years to choose from, newest first. */
  readonly years: readonly number[];
  readonly shopName: string;
  readonly rule: TaxRule;
  /** Today's standing, whatever year is shown. */
  readonly today: ShopTax;
  readonly letter: LetterView | null;
  readonly months: readonly MonthTax[];
  readonly sums: TaxSums;
};

/** A shop's year for its owner: turnover and withheld tax by month, and her letter. */
export async function shopTaxYear(shopId: string, year: number): Promise<ShopTaxYear> {
  const [shop, settings, today, letter, months] = await Promise.all([
    db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { name: true, createdAt: true } }),
    citySettings(),
    shopTax(shopId),
    db.taxLetter.findUnique({ where: { shopId_year: { shopId, year } }, select: letterSelect }),
    sumsByMonth(yearSpan(year), shopId),
  ]);
  return {
    ...{ year, shopName: shop.name, rule: settings.tax, today, letter, months, sums: total(months) },
    years: yearsSince(yearOf(shop.createdAt)),
  };
}

export type TaxMonth = MonthTax & { readonly paid: Rupiah };
export type TaxShop = TaxSums & {
  readonly shopId: string;
  readonly name: string;
  readonly letter: LetterView | null;
};

export type CityTaxYear = {
  readonly year: number;
  readonly years: readonly number[];
  readonly rule: TaxRule;
  /** Withheld and not paid to the state yet. */
  readonly owed: Rupiah;
  readonly months: readonly TaxMonth[];
  readonly shops: readonly TaxShop[];
  readonly sums: TaxSums;
  /** Letters of any year that no officer read yet, oldest first. */
  readonly waiting: readonly (LetterView & { readonly shopName: string })[];
};

/** The city's year for officers: by shop, by month against what was paid, and the letters that wait. */
export async function cityTaxYear(year: number): Promise<CityTaxYear> {
  const span = yearSpan(year);
  const [settings, owed, byMonth, byShop, letters, paid, waiting, first] = await Promise.all([
    citySettings(),
    taxOwed(),
    sumsByMonth(span),
    sumsByShop(span),
    db.taxLetter.findMany({ where: { year }, select: { ...letterSelect, shopId: true } }),
    db.taxPayment.groupBy({
      by: ["month"],
      where: { month: { startsWith: `${year}-` } },
      _sum: { amount: true },
    }),
    db.taxLetter.findMany({
      where: { status: "unchecked" },
      orderBy: { handedInAt: "asc" },
      take: 100,
      select: { ...letterSelect, shopId: true },
    }),
    db.orderPart.aggregate({ where: { status: "completed" }, _min: { completedAt: true } }),
  ]);
  const names = await shopNames([...byShop, ...letters, ...waiting].map(({ shopId }) => shopId));
  const letterOf = new Map(letters.map(({ shopId, ...letter }) => [shopId, letter]));
  const paidOf = new Map(paid.map((row) => [row.month, row._sum.amount ?? 0n]));
  return {
    ...{ year, rule: settings.tax, owed, sums: total(byMonth) },
    years: yearsSince(yearOf(first._min.completedAt ?? now())),
    months: byMonth.map((row) => ({ ...row, paid: rupiah(paidOf.get(row.month) ?? 0n) })),
    shops: byShop.map((row) => ({
      ...row,
      name: names.get(row.shopId) ?? "",
      letter: letterOf.get(row.shopId) ?? null,
    })),
    waiting: waiting.map(({ shopId, ...letter }) => ({ ...letter, shopName: names.get(shopId) ?? "" })),
  };
}

export type FiledShop = TaxSums & {
  readonly name: string;
  readonly address: string;
  /** NPWP or NIK in full; null where no letter gave one. */
  readonly number: string | null;
  readonly letter: "under_line" | "exemption" | null;
};

/**
 * The list for the tax office, with numbers in full: a year ("2026") or a month ("2026-11"). Reading it is on record.
 * null for a text that is neither.
 */
export async function taxList(actor: AdminActor, span: string): Promise<FiledShop[] | null> {
  const within = /^20\d\d$/.test(span) ? yearSpan(Number(span)) : monthSpan(span);
  if (!within) return null;
  await inTransaction((tx) =>
    recordAct(tx, actor, { action: "tax.list_read", subjectType: "tax_list", subjectId: span }),
  );
  const sums = await sumsByShop(within);
  const ids = sums.map(({ shopId }) => shopId);
  const [shops, letters] = await Promise.all([
    db.shop.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, address: true } }),
    db.taxLetter.findMany({
      where: { shopId: { in: ids }, year: Number(span.slice(0, 4)) },
      select: { shopId: true, numberCipher: true, kind: true, status: true },
    }),
  ]);
  const shopOf = new Map(shops.map((shop) => [shop.id, shop]));
  const letterOf = new Map(letters.map((letter) => [letter.shopId, letter]));
  return sums.map(({ shopId, ...row }) => {
    const letter = letterOf.get(shopId);
    return {
      ...row,
      name: shopOf.get(shopId)?.name ?? "",
      address: shopOf.get(shopId)?.address ?? "",
      number: letter ? decrypt(taxNumberPurpose, letter.numberCipher) : null,
      letter: letter?.status === "accepted" ? letter.kind : null,
    };
  });
}

export type LetterPage = LetterView & {
  readonly shop: { readonly id: string; readonly name: string };
  readonly isPicture: boolean;
  /** NPWP or NIK in full: the officer compares it with the letter. */
  readonly number: string;
};

/** One letter for the officer who reads it; null for an unknown id. */
export async function taxLetterPage(id: string): Promise<LetterPage | null> {
  const letter = await db.taxLetter.findUnique({
    where: { id },
    select: { ...letterSelect, shopId: true, fileType: true, numberCipher: true },
  });
  if (!letter) return null;
  const { shopId, fileType, numberCipher, ...view } = letter;
  const name = (await shopNames([shopId])).get(shopId) ?? "";
  const number = decrypt(taxNumberPurpose, numberCipher);
  return { ...view, shop: { id: shopId, name }, isPicture: fileType !== "application/pdf", number };
}

async function shopNames(ids: readonly string[]): Promise<Map<string, string>> {
  const shops = await db.shop.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(shops.map((shop) => [shop.id, shop.name]));
}

function yearsSince(first: number): number[] {
  const last = yearOf(now());
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => last - index);
}

function total(rows: readonly TaxSums[]): TaxSums {
  const sum = (key: keyof TaxSums) => rupiah(rows.reduce((all, row) => all + row[key], 0n));
  return { gross: sum("gross"), straight: sum("straight"), base: sum("base"), tax: sum("tax") };
}

export function thisYear(): number {
  return yearOf(now());
}

export function thisTaxMonth(): string {
  return monthOf(now());
}
