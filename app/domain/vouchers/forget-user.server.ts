import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";

/** On `account.closed`: that it was used stays, by whom doesn't. */
export async function forgetUser({ accountId }: AccountClosed): Promise<void> {
  await db.voucherUse.updateMany({ where: { accountId }, data: { accountId: null, phone: "", email: null } });
}
