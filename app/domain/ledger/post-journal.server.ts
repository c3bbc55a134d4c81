import type { JournalKind } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type AccountRef, accountKey, isBalanced, type Line } from "./posting";

export type NewJournal = {
  readonly kind: JournalKind;
  /** What caused it; a second journal of the same kind and source is not written. */
  readonly sourceId: string;
  readonly orderId?: string | null;
  readonly memo?: string;
  readonly lines: readonly Line[];
};

/**
 * Posts a balanced journal once. Lines of zero are left out; a journal without lines is not written.
 * @returns false where (kind, source) was posted before: the caller's effect already happened
 */
export async function postJournal(tx: Tx, journal: NewJournal): Promise<boolean> {
  if (!isBalanced(journal.lines)) throw new Error(`unbalanced journal ${journal.kind} ${journal.sourceId}`);
  const lines = journal.lines.filter((line) => line.amount !== 0n);
  if (lines.length === 0) return true;
  const { count } = await tx.journal.createMany({
    data: [
      {
        kind: journal.kind,
        sourceId: journal.sourceId,
        orderId: journal.orderId,
        memo: journal.memo ?? "",
        at: now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  const { id: journalId } = await tx.journal.findUniqueOrThrow({
    where: { kind_sourceId: { kind: journal.kind, sourceId: journal.sourceId } },
    select: { id: true },
  });
  const entries = [];
  for (const line of lines) {
    entries.push({
      journalId,
      accountId: await accountIdOf(tx, line.account),
      amount: line.amount,
      shopId: "shopId" in line.account ? line.account.shopId : null,
    });
  }
  await tx.ledgerEntry.createMany({ data: entries });
  return true;
}

/** Opens the account where it is new. */
export async function accountIdOf(tx: Tx, account: AccountRef): Promise<string> {
  const key = accountKey(account);
  const where = { kind_key: { kind: account.kind, key } };
  const found = await tx.ledgerAccount.findUnique({ where, select: { id: true } });
  if (found) return found.id;
  await tx.ledgerAccount.createMany({
    data: [{ kind: account.kind, key, shopId: "shopId" in account ? account.shopId : null }],
    skipDuplicates: true,
  });
  return (await tx.ledgerAccount.findUniqueOrThrow({ where, select: { id: true } })).id;
}
