import { yearSpan } from "~/domain/city/calendar";
import { keptGoodsSql } from "~/domain/ledger/part-money-sql";
import { Prisma } from "~/generated/prisma/client";
import type { db, Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

/** What the shop's finished sales of a year of the city came to, goods alone, whoever received the money. */
export async function yearGross(tx: Tx | typeof db, shopId: string, year: number): Promise<Rupiah> {
  const { from, until } = yearSpan(year);
  const [row] = await tx.$queryRaw<{ gross: bigint }[]>`
    SELECT coalesce(sum(${Prisma.raw(keptGoodsSql)}), 0)::bigint AS gross FROM "OrderPart" p
    WHERE p."shopId" = ${shopId}::uuid AND p.status = 'completed' AND p."completedAt" >= ${from} AND p."completedAt" < ${until}`;
  return rupiah(row?.gross ?? 0n);
}
