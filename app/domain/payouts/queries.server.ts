import { payableOf } from "~/domain/ledger/queries.server";
import type { PayoutStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";

export type PayoutRow = {
  readonly id: string;
  readonly shop: { readonly name: string; readonly slug: string };
  readonly amount: Rupiah;
  readonly status: PayoutStatus;
  readonly account: string | null;
  readonly hasAccount: boolean;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly proof: string | null;
  readonly parts: number;
};

/** Shows the last four digits alone. */
function accountText(
  account: { readonly bank: string | null; readonly number: string | null } | null,
): string | null {
  return account?.bank && account.number ? `${account.bank} ••${account.number.slice(-4)}` : null;
}

/** For officers: what waits first. */
export function payoutRows(): Promise<PayoutRow[]> {
  return findPayouts({});
}

/** One of them; null for an unknown id. */
export async function payoutRow(id: string): Promise<PayoutRow | null> {
  const [found] = await findPayouts({ id });
  return found ?? null;
}

async function findPayouts(where: { readonly id?: string }): Promise<PayoutRow[]> {
  const rows = await db.payout.findMany({
    where,
    orderBy: [{ settledAt: { sort: "desc", nulls: "first" } }, { createdAt: "asc" }],
    take: 200,
    include: {
      shop: { select: { name: true, slug: true, payoutAccount: true } },
      _count: { select: { items: true } },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    shop: { name: row.shop.name, slug: row.shop.slug },
    amount: rupiah(row.amount),
    status: row.status,
    account: accountText(row.status === "owed" ? row.shop.payoutAccount : row),
    hasAccount: row.shop.payoutAccount !== null,
    createdAt: row.createdAt,
    settledAt: row.settledAt,
    proof: row.proof,
    parts: row._count.items,
  }));
}

export type PayoutToSend = {
  readonly id: string;
  readonly shopName: string;
  readonly amount: Rupiah;
  readonly bank: string;
  /** In full: the officer types it into the bank's page. */
  readonly number: string;
  readonly holderName: string;
  readonly parts: number;
};

/** An approved payout with the account that was frozen onto it; null for any other. */
export async function payoutToSend(payoutId: string): Promise<PayoutToSend | null> {
  const payout = await db.payout.findFirst({
    where: { id: payoutId, status: "approved" },
    include: { shop: { select: { name: true } }, _count: { select: { items: true } } },
  });
  if (!payout?.bank || !payout.number || !payout.holderName) return null;
  return {
    id: payout.id,
    shopName: payout.shop.name,
    amount: rupiah(payout.amount),
    bank: payout.bank,
    number: payout.number,
    holderName: payout.holderName,
    parts: payout._count.items,
  };
}

export type Balance = {
  /** Owed by the platform now. */
  readonly payable: Rupiah;
  /** Sold and paid, not completed yet. */
  readonly underWay: Rupiah;
  readonly paidOut: Rupiah;
  readonly account: { readonly bank: string; readonly last4: string; readonly holderName: string } | null;
  readonly payouts: readonly {
    readonly id: string;
    readonly amount: Rupiah;
    readonly status: string;
    readonly createdAt: Date;
    readonly settledAt: Date | null;
  }[];
  readonly sales: readonly BalanceLine[];
};

export type BalanceLine = {
  readonly partId: string;
  readonly nomor: string;
  readonly completedAt: Date;
  readonly isCash: boolean;
  readonly total: Rupiah;
  readonly commission: Rupiah;
  readonly gatewayFee: Rupiah;
};

/** An owner's balance: what is hers, what is on its way, what was paid. */
export async function shopBalance(shopId: string): Promise<Balance> {
  const [payable, underWay, payouts, account, sales] = await Promise.all([
    payableOf(shopId),
    db.orderPart.aggregate({
      where: {
        shopId,
        status: { in: ["to_accept", "accepted", "ready", "shipped", "delivered"] },
        order: { paymentMethod: { not: "cash" } },
      },
      _sum: { total: true, commission: true, gatewayFee: true },
    }),
    db.payout.findMany({ where: { shopId }, orderBy: { createdAt: "desc" }, take: 20 }),
    db.payoutAccount.findUnique({ where: { shopId } }),
    db.orderPart.findMany({
      where: { shopId, status: "completed" },
      orderBy: { completedAt: "desc" },
      take: 30,
      select: {
        id: true,
        completedAt: true,
        total: true,
        commission: true,
        gatewayFee: true,
        order: { select: { nomor: true, paymentMethod: true } },
      },
    }),
  ]);
  const { _sum } = underWay;
  return {
    payable,
    underWay: rupiah((_sum.total ?? 0n) - (_sum.commission ?? 0n) - (_sum.gatewayFee ?? 0n)),
    paidOut: rupiah(
      payouts.filter((payout) => payout.status === "paid").reduce((sum, payout) => sum + payout.amount, 0n),
    ),
    account: account
      ? { bank: account.bank, last4: account.number.slice(-4), holderName: account.holderName }
      : null,
    payouts: payouts.map((payout) => ({
      id: payout.id,
      amount: rupiah(payout.amount),
      status: payout.status,
      createdAt: payout.createdAt,
      settledAt: payout.settledAt,
    })),
    sales: sales.flatMap((part) =>
      part.completedAt
        ? [
            {
              partId: part.id,
              nomor: part.order.nomor,
              completedAt: part.completedAt,
              isCash: part.order.paymentMethod === "cash",
              total: rupiah(part.total),
              commission: rupiah(part.commission),
              gatewayFee: rupiah(part.gatewayFee),
            },
          ]
        : [],
    ),
  };
}

/** Where a shop's money goes, as its own people may read it; null before they said. */
export async function payoutAccountOf(
  shopId: string,
): Promise<{ readonly bank: string; readonly last4: string } | null> {
  const account = await db.payoutAccount.findUnique({
    where: { shopId },
    select: { bank: true, number: true },
  });
  return account && { bank: account.bank, last4: account.number.slice(-4) };
}
