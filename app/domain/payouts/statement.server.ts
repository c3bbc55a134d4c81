import { type MonthSpan, monthOf, monthSpan } from "~/domain/city/calendar";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { type Statement, type StatementJournal, statementOf } from "./statement";

export type ShopStatement = Statement & {
  readonly month: string;
  readonly shopName: string;
  /** Months with an entry, newest first. */
  readonly months: readonly string[];
};

/** A shop's statement of a month of the city, read off the ledger; null for a text that is no month. */
export async function shopStatement(shopId: string, month: string): Promise<ShopStatement | null> {
  const span = monthSpan(month);
  if (!span) return null;
  const [shop, opening, journals, months] = await Promise.all([
    db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { name: true } }),
    payableBefore(shopId, span.from),
    journalsOf(shopId, span),
    monthsOf(shopId),
  ]);
  const parts = await db.orderPart.findMany({
    where: { shopId, id: { in: journals.map((journal) => journal.sourceId).filter(isId) } },
    select: {
      id: true,
      itemsTotal: true,
      deliveryFee: true,
      total: true,
      voucherByShop: true,
      voucherByCity: true,
    },
  });
  const statement = statementOf(opening, journals, new Map(parts.map((part) => [part.id, part])));
  return { ...statement, month, shopName: shop.name, months };
}

export function thisMonth(): string {
  return monthOf(now());
}

const isId = (text: string) => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text);

async function payableBefore(shopId: string, until: Date) {
  const { _sum } = await db.ledgerEntry.aggregate({
    where: { account: { kind: "shop_payable", key: shopId }, journal: { at: { lt: until } } },
    _sum: { amount: true },
  });
  return rupiah(-(_sum.amount ?? 0n));
}

async function journalsOf(shopId: string, span: MonthSpan): Promise<StatementJournal[]> {
  const journals = await db.journal.findMany({
    where: {
      at: { gte: span.from, lt: span.until },
      entries: { some: { account: { kind: "shop_payable", key: shopId } } },
    },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    include: { entries: { select: { amount: true, account: { select: { kind: true } } } } },
  });
  const orders = await db.order.findMany({
    where: { id: { in: journals.flatMap((journal) => journal.orderId ?? []) } },
    select: { id: true, nomor: true },
  });
  const nomorOf = new Map(orders.map((order) => [order.id, order.nomor]));
  return journals.map((journal) => {
    const sums: Record<string, bigint> = {};
    for (const { amount, account } of journal.entries)
      sums[account.kind] = (sums[account.kind] ?? 0n) + amount;
    const nomor = journal.orderId ? (nomorOf.get(journal.orderId) ?? null) : null;
    return {
      kind: journal.kind,
      sourceId: journal.sourceId,
      at: journal.at,
      memo: journal.memo,
      nomor,
      sums,
    };
  });
}

async function monthsOf(shopId: string): Promise<string[]> {
  const bounds = await db.journal.aggregate({
    where: { entries: { some: { account: { kind: "shop_payable", key: shopId } } } },
    _min: { at: true },
  });
  const last = thisMonth();
  const months = [last];
  const first = bounds._min.at ? monthOf(bounds._min.at) : last;
  while (months.length < 60 && (months.at(-1) ?? last) > first) {
    const [year = 0, month = 0] = (months.at(-1) ?? last).split("-").map(Number);
    months.push(new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7));
  }
  return months;
}
