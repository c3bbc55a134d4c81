import { closedName } from "~/domain/accounts/close-account.server";
import type { AccountClosed } from "~/domain/accounts/events";
import { db, inTransaction } from "~/platform/db.server";

/**
 * On `account.closed`: goods, sums and village stay for the books; who it was and what she wrote go. The timeline is
 * append-only: it keeps the id of an account that says nothing any more.
 */
export async function forgetBuyer({ accountId }: AccountClosed): Promise<void> {
  const orders = await db.order.findMany({ where: { accountId }, select: { id: true } });
  const orderId = { in: orders.map((order) => order.id) };
  await inTransaction(async (tx) => {
    await tx.orderPart.updateMany({ where: { orderId }, data: { buyerNote: null } });
    await tx.orderMessage.updateMany({
      where: { orderId, fromKind: "buyer" },
      data: { body: "–", fromId: null },
    });
    await tx.order.updateMany({
      where: { id: orderId },
      data: {
        accountId: null,
        buyerName: closedName,
        phone: "",
        email: null,
        addressLine: "",
        landmark: null,
        city: null,
        postal: null,
      },
    });
  });
}
