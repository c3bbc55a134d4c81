import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";

/** On `account.closed`: what was said of the goods stays, without a name. */
export async function forgetAuthor({ accountId }: AccountClosed): Promise<void> {
  await db.review.updateMany({ where: { accountId }, data: { accountId: null, authorName: "Pembeli" } });
}
