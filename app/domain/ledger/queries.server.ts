import type { JournalKind, LedgerAccountKind } from "~/generated/prisma/client";
import { db, type Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

export type AccountBalance = {
  readonly id: string;
  readonly kind: LedgerAccountKind;
  readonly key: string;
  readonly shopName: string | null;
  readonly balance: Rupiah;
};
export type JournalRow = {
  readonly id: string;
  readonly kind: JournalKind;
  readonly at: Date;
  readonly memo: string;
  readonly orderNomor: string | null;
  readonly lines: readonly {
    readonly account: LedgerAccountKind;
    readonly shopName: string | null;
    readonly amount: Rupiah;
  }[];
};

/** Debit-positive balances of all accounts, biggest rooms first. */
export async function accountBalances(): Promise<AccountBalance[]> {
  const rows = await db.$queryRaw<
    { id: string; kind: LedgerAccountKind; key: string; shop_name: string | null; balance: bigint }[]
  >`
    SELECT a.id::text, a.kind::text AS kind, a.key, s.name AS shop_name, coalesce(sum(e.amount), 0)::bigint AS balance
    FROM "LedgerAccount" a
    LEFT JOIN "LedgerEntry" e ON e."accountId" = a.id
    LEFT JOIN "Shop" s ON s.id = a."shopId"
    GROUP BY a.id, s.name ORDER BY a.kind, s.name NULLS FIRST`;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    key: row.key,
    shopName: row.shop_name,
    balance: rupiah(row.balance),
  }));
}

const journalsPerPage = 30;

/** Newest journals with their lines; pages from 1. */
export async function journalPage(
  page: number,
): Promise<{ rows: JournalRow[]; total: number; perPage: number }> {
  const [total, journals] = await Promise.all([
    db.journal.count(),
    db.journal.findMany({
      orderBy: [{ at: "desc" }, { id: "desc" }],
      skip: (page - 1) * journalsPerPage,
      take: journalsPerPage,
      select: {
        id: true,
        kind: true,
        at: true,
        memo: true,
        orderId: true,
        entries: {
          orderBy: { amount: "desc" },
          select: { amount: true, shopId: true, account: { select: { kind: true, key: true } } },
        },
      },
    }),
  ]);
  const orderIds = journals.flatMap((journal) => journal.orderId ?? []);
  const shopIds = journals.flatMap((journal) => journal.entries.flatMap((entry) => entry.shopId ?? []));
  const [orders, shops] = await Promise.all([
    db.order.findMany({ where: { id: { in: orderIds } }, select: { id: true, nomor: true } }),
    db.shop.findMany({ where: { id: { in: shopIds } }, select: { id: true, name: true } }),
  ]);
  const nomorOf = new Map(orders.map((order) => [order.id, order.nomor]));
  const nameOf = new Map(shops.map((shop) => [shop.id, shop.name]));
  const rows = journals.map((journal) => ({
    id: journal.id,
    kind: journal.kind,
    at: journal.at,
    memo: journal.memo,
    orderNomor: journal.orderId ? (nomorOf.get(journal.orderId) ?? null) : null,
    lines: journal.entries.map((entry) => ({
      account: entry.account.kind,
      shopName: entry.shopId ? (nameOf.get(entry.shopId) ?? null) : null,
      amount: rupiah(entry.amount),
    })),
  }));
  return { rows, total, perPage: journalsPerPage };
}

/** What the platform owes a shop now, whole rupiah (negative: the shop owes). */
export async function payableOf(shopId: string, tx: Tx | typeof db = db): Promise<Rupiah> {
  const { _sum } = await tx.ledgerEntry.aggregate({
    where: { account: { kind: "shop_payable", key: shopId } },
    _sum: { amount: true },
  });
  return rupiah(-(_sum.amount ?? 0n));
}
