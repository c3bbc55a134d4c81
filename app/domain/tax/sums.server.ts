import { city } from "~/domain/city/city";
import { keptGoodsSql, partTaxSql } from "~/domain/ledger/part-money-sql";
import { Prisma } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

export type TaxSums = {
  /** Goods sold, refunds and the shop's own vouchers taken off; whoever received the money. */
  readonly gross: Rupiah;
  /** Of it, what buyers paid the shop itself. */
  readonly straight: Rupiah;
  /** Of it, what carried tax. */
  readonly base: Rupiah;
  readonly tax: Rupiah;
};

type Span = { readonly from: Date; readonly until: Date };
type Row = { key: string; gross: bigint; straight: bigint; base: bigint; tax: bigint };

/** By the city's month in which the sales were completed, oldest first; months without a sale are left out. */
export async function sumsByMonth(
  span: Span,
  shopId: string | null = null,
): Promise<(TaxSums & { month: string })[]> {
  const key = Prisma.sql`to_char(p."completedAt" AT TIME ZONE ${city.timeZone}, 'YYYY-MM')`;
  const rows = await sums(key, span, shopId);
  return rows.map(({ key: month, ...row }) => ({ month, ...row }));
}

/** By shop, the largest turnover first. */
export async function sumsByShop(span: Span): Promise<(TaxSums & { shopId: string })[]> {
  const rows = await sums(Prisma.sql`p."shopId"::text`, span, null);
  return rows
    .map(({ key: shopId, ...row }) => ({ shopId, ...row }))
    .sort((a, b) => (a.gross === b.gross ? 0 : a.gross > b.gross ? -1 : 1));
}

async function sums(key: Prisma.Sql, { from, until }: Span, shopId: string | null) {
  const kept = Prisma.raw(keptGoodsSql);
  const ofShop = shopId ? Prisma.sql`AND p."shopId" = ${shopId}::uuid` : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${key} AS key, sum(${kept})::bigint AS gross,
      coalesce(sum(${kept}) FILTER (WHERE EXISTS (
        SELECT 1 FROM "Journal" j WHERE j.kind = 'sale' AND j."sourceId" = p.id::text)), 0)::bigint AS straight,
      coalesce(sum(${kept}) FILTER (WHERE p."taxBps" > 0), 0)::bigint AS base,
      sum(${Prisma.raw(partTaxSql)})::bigint AS tax
    FROM "OrderPart" p
    WHERE p.status = 'completed' AND p."completedAt" >= ${from} AND p."completedAt" < ${until} ${ofShop}
    GROUP BY 1 ORDER BY 1`;
  return rows.map((row) => ({
    ...{ key: row.key, gross: rupiah(row.gross), straight: rupiah(row.straight) },
    ...{ base: rupiah(row.base), tax: rupiah(row.tax) },
  }));
}
