import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";

/** On `account.closed`. */
export async function forgetCart({ accountId }: AccountClosed): Promise<void> {
  await db.cart.deleteMany({ where: { accountId } });
}
