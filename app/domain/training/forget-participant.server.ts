import type { AccountClosed } from "~/domain/accounts/events";
import { db } from "~/platform/db.server";

/** On `account.closed`: who took part in the city's training stays in its register; the account is let go. */
export async function forgetParticipant({ accountId }: AccountClosed): Promise<void> {
  await db.participant.updateMany({ where: { accountId }, data: { accountId: null } });
}
