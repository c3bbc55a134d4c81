import type { JournalKind, LedgerAccountKind } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type Rupiah, rupiah } from "~/platform/money";

export type AccountEntry = {
  readonly id: string;
  readonly kind: JournalKind;
  readonly at: Date;
  readonly memo: string;
  readonly orderNomor: string | null;
  /** Debit positive. */
  readonly amount: Rupiah;
  /** The kinds of account at the other side of its journal. */
  readonly opposite: readonly LedgerAccountKind[];
};
export type AccountPage = {
  readonly id: string;
  readonly kind: LedgerAccountKind;
  readonly key: string;
  readonly shopName: string | null;
  readonly balance: Rupiah;
  readonly total: number;
  readonly perPage: number;
  readonly entries: readonly AccountEntry[];
};

const perPage = 40;

/** One account and its entries, newest first; pages from 1. Null for an unknown id. */
export async function accountPage(id: string, page: number): Promise<AccountPage | null> {
  const account = isUuid(id)
    ? await db.ledgerAccount.findUnique({
        where: { id },
        select: { id: true, kind: true, key: true, shopId: true },
      })
    : null;
  if (!account) return null;
  const [sum, shop, rows] = await Promise.all([
    db.ledgerEntry.aggregate({ where: { accountId: id }, _sum: { amount: true }, _count: true }),
    account.shopId ? db.shop.findUnique({ where: { id: account.shopId }, select: { name: true } }) : null,
    db.$queryRaw<EntryRow[]>`
      SELECT e.id::text, j.kind::text AS kind, j.at, j.memo, o.nomor AS "orderNomor", e.amount,
        ARRAY(SELECT DISTINCT a.kind::text FROM "LedgerEntry" x JOIN "LedgerAccount" a ON a.id = x."accountId"
              WHERE x."journalId" = j.id AND x."accountId" <> e."accountId") AS opposite
      FROM "LedgerEntry" e JOIN "Journal" j ON j.id = e."journalId" LEFT JOIN "Order" o ON o.id = j."orderId"
      WHERE e."accountId" = ${id}::uuid ORDER BY j.at DESC, e.id DESC LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`,
  ]);
  return {
    ...{ id, kind: account.kind, key: account.key, shopName: shop?.name ?? null },
    ...{ balance: rupiah(sum._sum.amount ?? 0n), total: sum._count, perPage },
    entries: rows.map((row) => ({ ...row, amount: rupiah(row.amount) })),
  };
}

type EntryRow = Omit<AccountEntry, "amount"> & { amount: bigint };
