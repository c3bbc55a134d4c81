import type { PartReturn } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import type { ReturnRow } from "./return-row";

/** With the names that a list shows. */
export async function returnRows(returns: readonly PartReturn[]): Promise<ReturnRow[]> {
  const parts = await db.orderPart.findMany({
    where: { id: { in: returns.map((one) => one.partId) } },
    select: {
      id: true,
      shop: { select: { name: true } },
      order: { select: { nomor: true, buyerName: true } },
    },
  });
  return returns.flatMap(({ id, partId, status, reason, amount, askedAt, dueAt }) => {
    const part = parts.find((one) => one.id === partId);
    if (!part) return [];
    const { nomor, buyerName } = part.order;
    const names = { nomor, buyerName, shopName: part.shop.name };
    return [{ id, ...names, status, reason, amount: rupiah(amount), askedAt, dueAt }];
  });
}
