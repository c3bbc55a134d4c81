import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { OrderStatus } from "./order";
import { findOrder, type OrderPage, orderPage } from "./queries.server";

/** What waits for an officer at each place of the sidebar. */
export type AdminCounts = {
  readonly queue: number;
  readonly returns: number;
  readonly payments: number;
  readonly payouts: number;
};

export async function adminCounts(): Promise<AdminCounts> {
  const [queue, returns, cases, payouts] = await Promise.all([
    db.shop.count({ where: { status: "submitted" } }),
    db.partReturn.count({ where: { status: "with_city" } }),
    db.paymentCase.count({ where: { resolvedAt: null } }),
    db.payout.count({ where: { status: "approved" } }),
  ]);
  return { queue, returns, payments: cases, payouts };
}

export const orderStatuses = ["awaiting_payment", "placed", "completed", "cancelled", "expired"] as const;

export type AdminOrderRow = {
  readonly nomor: string;
  readonly buyerName: string;
  readonly shops: readonly string[];
  readonly status: OrderStatus;
  readonly paymentMethod: string;
  readonly total: Rupiah;
  readonly placedAt: Date;
};

const ordersPerPage = 50;

/** All orders, newest first; `q` is a part of the number, the buyer's or a shop's name. Pages from 1. */
export async function adminOrders(query: {
  readonly q: string;
  readonly status: OrderStatus | null;
  readonly page: number;
}): Promise<{ rows: AdminOrderRow[]; total: number; perPage: number }> {
  const { q, status, page } = query;
  const like = { contains: q, mode: "insensitive" as const };
  const where = {
    ...(status ? { status } : {}),
    ...(q
      ? { OR: [{ nomor: like }, { buyerName: like }, { parts: { some: { shop: { name: like } } } }] }
      : {}),
  };
  const [orders, total] = await Promise.all([
    db.order.findMany({
      where,
      orderBy: [{ placedAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * ordersPerPage,
      take: ordersPerPage,
      select: {
        nomor: true,
        buyerName: true,
        status: true,
        paymentMethod: true,
        total: true,
        placedAt: true,
        parts: { orderBy: { ordinal: "asc" }, select: { shop: { select: { name: true } } } },
      },
    }),
    db.order.count({ where }),
  ]);
  const rows = orders.map(({ parts, ...order }) => ({
    ...order,
    total: rupiah(order.total),
    shops: parts.map((part) => part.shop.name),
  }));
  return { rows, total, perPage: ordersPerPage };
}

/** An order as an officer may see it: without hand-over codes and without what buyer and shop write each other. */
export async function adminOrder(nomor: string): Promise<OrderPage | null> {
  const found = await findOrder(nomor);
  if (!found) return null;
  const order = await orderPage(found.id);
  return { ...order, parts: order.parts.map((part) => ({ ...part, handoverCode: "", messages: [] })) };
}

export type ManualRefund = {
  readonly id: string;
  readonly nomor: string | null;
  readonly buyerName: string | null;
  readonly phone: string | null;
  readonly amount: Rupiah;
  readonly reason: string;
  readonly problem: string | null;
  readonly createdAt: Date;
  /** Where its buyer wants it: for officers' eyes alone. */
  readonly account: {
    readonly bank: string;
    readonly number: string;
    readonly holder: string;
    readonly confirmedAt: Date;
  } | null;
};

/** Refunds that no gateway can send: an officer transfers them, the oldest first. */
export function manualRefunds(): Promise<ManualRefund[]> {
  return findManual({});
}

/** One of them; null once it is settled, and for an unknown id. */
export async function manualRefund(id: string): Promise<ManualRefund | null> {
  const [found] = await findManual({ id });
  return found ?? null;
}

async function findManual(which: { readonly id?: string }): Promise<ManualRefund[]> {
  const refunds = await db.refund.findMany({
    where: { ...which, status: "manual" },
    orderBy: { createdAt: "asc" },
    take: 100,
    select: {
      ...{ id: true, orderId: true, amount: true, reason: true, problem: true, createdAt: true },
      account: { select: { bank: true, number: true, holder: true, confirmedAt: true } },
    },
  });
  const orders = await db.order.findMany({
    where: { id: { in: refunds.map((refund) => refund.orderId) } },
    select: { id: true, nomor: true, buyerName: true, phone: true },
  });
  return refunds.map(({ orderId, ...refund }) => {
    const order = orders.find((one) => one.id === orderId);
    return {
      ...refund,
      amount: rupiah(refund.amount),
      nomor: order?.nomor ?? null,
      buyerName: order?.buyerName ?? null,
      phone: order?.phone ?? null,
    };
  });
}
