import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";

/** On `account.closed`: that it was used stays, by whom doesn't; also where she ordered without signing in. */
export async function forgetUser({ accountId, email, phone }: AccountClosed): Promise<void> {
  const hers = [{ accountId }, ...(email ? [{ email }] : []), ...(phone ? [{ phone }] : [])];
  await db.voucherUse.updateMany({
    where: { OR: hers },
    data: { accountId: null, phone: "", email: null },
  });
}
