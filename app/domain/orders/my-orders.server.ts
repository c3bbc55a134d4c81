import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { OrderStatus } from "./order";

export type OrderRow = {
  readonly nomor: string;
  readonly status: OrderStatus;
  readonly placedAt: Date;
  readonly total: Rupiah;
  readonly shops: readonly string[];
  readonly photoHashes: readonly string[];
  readonly pieces: number;
};

/** A buyer's orders, newest first. */
export async function ordersOf(accountId: string): Promise<OrderRow[]> {
  const orders = await db.order.findMany({
    where: { accountId },
    orderBy: { placedAt: "desc" },
    take: 50,
    select: {
      nomor: true,
      status: true,
      placedAt: true,
      total: true,
      parts: {
        select: { shop: { select: { name: true } }, lines: { select: { photoHash: true, quantity: true } } },
      },
    },
  });
  return orders.map((order) => {
    const lines = order.parts.flatMap((part) => part.lines);
    return {
      nomor: order.nomor,
      status: order.status,
      placedAt: order.placedAt,
      total: rupiah(order.total),
      shops: order.parts.map((part) => part.shop.name),
      photoHashes: lines.flatMap((line) => line.photoHash ?? []).slice(0, 4),
      pieces: lines.reduce((pieces, line) => pieces + line.quantity, 0),
    };
  });
}
