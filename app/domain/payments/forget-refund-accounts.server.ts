import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";

/** On `account.closed`: where her refunds went is hers; that they went stays in the books. */
export async function forgetRefundAccounts({ orders }: AccountClosed): Promise<void> {
  const orderId = { in: orders.map((order) => order.id) };
  await db.refundAccount.deleteMany({ where: { refund: { orderId } } });
}
