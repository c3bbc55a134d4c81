import { db } from "~/platform/db.server";
import { opensOrder, orderKey } from "./order-link.server";
import { findOrder } from "./queries.server";

export type OpenedOrder = {
  readonly id: string;
  readonly nomor: string;
  /** Goes along on every link and form of a guest; undefined where the account itself opens it. */
  readonly key: string | undefined;
};

/** The order behind an address: by its private link's key, or because it is the account's own. Null for all else alike. */
export async function openOrder(
  nomor: string | undefined,
  key: string | null,
  accountId: string | null,
): Promise<OpenedOrder | null> {
  if (!nomor || nomor.length > 40) return null;
  const order = await findOrder(nomor);
  if (!order) return null;
  if (opensOrder(nomor, key)) return { id: order.id, nomor, key: key ?? undefined };
  const isOwn = accountId !== null && order.accountId === accountId;
  return isOwn ? { id: order.id, nomor, key: undefined } : null;
}

/** A guest who lost her link says number and WhatsApp number; both must be of one order. */
export async function findOrderLink(input: {
  readonly nomor: string;
  readonly phone: string;
}): Promise<{ readonly nomor: string; readonly key: string } | null> {
  const order = await db.order.findFirst({
    where: { nomor: input.nomor, phone: input.phone },
    select: { nomor: true },
  });
  return order && { nomor: order.nomor, key: orderKey(order.nomor) };
}
