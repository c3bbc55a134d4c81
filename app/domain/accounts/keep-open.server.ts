import type { Tx } from "~/platform/db.server";

/**
 * Until the transaction ends this account does not: what is written for it now is there when it is closed.
 * @returns false where it was closed meanwhile, or shut by an officer
 */
export async function keepOpen(tx: Tx, accountId: string): Promise<boolean> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Account" WHERE id = ${accountId}::uuid AND "disabledAt" IS NULL FOR KEY SHARE`;
  return open.length === 1;
}

/** The same, for who changes what hangs on the account: one at a time. */
export async function lockOpen(tx: Tx, accountId: string): Promise<boolean> {
  const open = await tx.$queryRaw<unknown[]>`
    SELECT id FROM "Account" WHERE id = ${accountId}::uuid AND "disabledAt" IS NULL FOR UPDATE`;
  return open.length === 1;
}
