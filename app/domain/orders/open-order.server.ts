import { db } from "~/platform/db.server";
import { opensOrder, orderLookKey, showsOrder } from "./order-link.server";
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

/** As `openOrder`, and also for who knows its two numbers: to look at it and to pay it, not to speak for its buyer. */
export async function lookAtOrder(
  nomor: string | undefined,
  key: string | null,
  accountId: string | null,
): Promise<OpenedOrder | null> {
  const opened = await openOrder(nomor, key, accountId);
  if (opened || !nomor || nomor.length > 40 || !showsOrder(nomor, key)) return opened;
  const order = await findOrder(nomor);
  return order && { id: order.id, nomor, key: key ?? undefined };
}

/**
 * A guest who lost her link says number and WhatsApp number; both must be of one order. Its shops know both as well:
 * what is found shows the order, without the code that she says at hand-over.
 */
export async function findOrderLink(input: {
  readonly nomor: string;
  readonly phone: string;
}): Promise<{ readonly nomor: string; readonly key: string } | null> {
  const order = await db.order.findFirst({
    where: { nomor: input.nomor, phone: input.phone },
    select: { nomor: true },
  });
  return order && { nomor: order.nomor, key: orderLookKey(order.nomor) };
}
