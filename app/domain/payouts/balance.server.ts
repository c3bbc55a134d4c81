import { citySettings } from "~/domain/city/settings.server";
import { partMoney, partMoneySelect } from "~/domain/ledger/part-money";
import { isPaidToShop } from "~/domain/payments/gateway";
import { nextTaxBps } from "~/domain/tax/sale-tax.server";
import type { PayoutStatus } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { plus, type Rupiah, rupiah } from "~/platform/money";
import { nextCycle } from "./schedule";
import { broughtIn } from "./shop-funds";
import { shopFunds } from "./shop-funds.server";

export type Balance = {
  /** Owed by the platform now; below zero: the shop owes. */
  readonly payable: Rupiah;
  /** Of it, past its hold and in no payout yet. */
  readonly free: Rupiah;
  readonly onHold: Rupiah;
  readonly nextFreeAt: Date | null;
  /** Gathered, waits for the officers. */
  readonly gathered: Rupiah;
  readonly holdDays: number;
  readonly nextPayoutDay: Date;
  readonly minimum: Rupiah;
  /** Sold and paid, not completed yet: what the shop will get of it. */
  readonly underWay: Rupiah;
  /** Sold for money that goes straight to the shop, not completed yet: what buyers pay her. */
  readonly straightUnderWay: Rupiah;
  readonly paidOut: Rupiah;
  readonly account: { readonly bank: string; readonly last4: string; readonly holderName: string } | null;
  readonly payouts: readonly BalancePayout[];
  readonly sales: readonly BalanceLine[];
};

export type BalancePayout = {
  readonly id: string;
  readonly amount: Rupiah;
  readonly status: PayoutStatus;
  readonly at: Date;
  readonly problem: string | null;
};

export type BalanceLine = {
  readonly partId: string;
  readonly nomor: string;
  readonly completedAt: Date;
  /** The buyer paid the shop itself. */
  readonly isStraight: boolean;
  readonly fromBuyer: Rupiah;
  /** What the city adds to make good its voucher. */
  readonly fromCity: Rupiah;
  /** Commission, gateway's fee and tax. */
  readonly fees: Rupiah;
  readonly net: Rupiah;
  /** What it changed in the balance. */
  readonly broughtIn: Rupiah;
};

const openStates = ["to_accept", "accepted", "ready", "shipped", "delivered"] as const;

/** An owner's balance: what is hers, what is held, what is on its way, what was paid. */
export async function shopBalance(shopId: string): Promise<Balance> {
  const at = now();
  const [settings, funds, open, payouts, paid, account, sales, taxBps] = await Promise.all([
    citySettings(),
    shopFunds(db, shopId, { asOf: at }),
    db.orderPart.findMany({
      where: { shopId, status: { in: [...openStates] } },
      select: { ...partMoneySelect, order: { select: { paymentMethod: true, paidAt: true } } },
    }),
    db.payout.findMany({ where: { shopId }, orderBy: { createdAt: "desc" }, take: 20 }),
    db.payout.aggregate({ where: { shopId, status: "paid" }, _sum: { amount: true } }),
    db.payoutAccount.findUnique({ where: { shopId } }),
    lastSales(shopId),
    nextTaxBps(shopId),
  ]);
  const sums = { underWay: 0n, straight: 0n };
  for (const part of open) {
    const money = partMoney({ ...part, taxBps });
    if (isStraightMethod(part.order)) sums.straight += money.fromBuyer;
    else sums.underWay += money.net;
  }
  return {
    ...{ payable: funds.payable, free: funds.free, onHold: funds.onHold, nextFreeAt: funds.nextFreeAt },
    ...{ gathered: funds.gathered, holdDays: settings.payoutHoldDays },
    nextPayoutDay: nextCycle(at, settings.payoutWeekday).from,
    minimum: rupiah(settings.payoutMinimum),
    underWay: rupiah(sums.underWay),
    straightUnderWay: rupiah(sums.straight),
    paidOut: rupiah(paid._sum.amount ?? 0n),
    account: account && {
      bank: account.bank,
      last4: account.number.slice(-4),
      holderName: account.holderName,
    },
    payouts: payouts.map((payout) => ({
      ...{ id: payout.id, amount: rupiah(payout.amount), status: payout.status, problem: payout.problem },
      at: payout.endedAt ?? payout.settledAt ?? payout.sentAt ?? payout.approvedAt ?? payout.createdAt,
    })),
    sales,
  };
}

/** Nobody but the shop ever has this money: no gateway said that it came in. */
function isStraightMethod(order: { readonly paymentMethod: string; readonly paidAt: Date | null }): boolean {
  return isPaidToShop(order.paymentMethod) || order.paidAt === null;
}

async function lastSales(shopId: string): Promise<BalanceLine[]> {
  const parts = await db.orderPart.findMany({
    where: { shopId, status: "completed" },
    orderBy: { completedAt: "desc" },
    take: 30,
    select: { id: true, completedAt: true, ...partMoneySelect, order: { select: { nomor: true } } },
  });
  const straight = await db.journal.findMany({
    where: { kind: "sale", sourceId: { in: parts.map((part) => part.id) } },
    select: { sourceId: true },
  });
  const isStraight = new Set(straight.map((journal) => journal.sourceId));
  return parts.flatMap((part) => {
    if (!part.completedAt) return [];
    const money = partMoney(part);
    return [
      {
        ...{ partId: part.id, nomor: part.order.nomor, completedAt: part.completedAt },
        isStraight: isStraight.has(part.id),
        ...{ fromBuyer: money.fromBuyer, fromCity: money.fromCity },
        fees: plus(money.commission, money.gatewayFee, money.tax),
        net: money.net,
        broughtIn: broughtIn(part, isStraight.has(part.id)),
      },
    ];
  });
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
