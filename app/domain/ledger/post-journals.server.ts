import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { accountIdOf, type NewJournal } from "./post-journal.server";
import { accountKey, isBalanced } from "./posting";

const perStatement = 4000;

/**
 * `postJournal` for many, in few statements: each is balanced, posted once by its kind and source, and left out where
 * it has no lines.
 * @returns how many were new
 */
export async function postJournals(tx: Tx, journals: readonly NewJournal[]): Promise<number> {
  const due = journals.flatMap((journal) => {
    if (!isBalanced(journal.lines)) throw new Error(`unbalanced journal ${journal.kind} ${journal.sourceId}`);
    const lines = journal.lines.filter((line) => line.amount !== 0n);
    return lines.length === 0 ? [] : [{ ...journal, lines, id: newId() }];
  });
  const accounts = await accountsOf(tx, due);
  let posted = 0;
  for (let from = 0; from < due.length; from += perStatement) {
    const some = due.slice(from, from + perStatement);
    const isNew = await insertJournals(tx, some);
    posted += isNew.size;
    await insertEntries(
      tx,
      some.filter(({ id }) => isNew.has(id)),
      accounts,
    );
  }
  return posted;
}

type DueJournal = NewJournal & { readonly id: string };

async function accountsOf(tx: Tx, journals: readonly DueJournal[]): Promise<ReadonlyMap<string, string>> {
  const accounts = new Map<string, string>();
  for (const { account } of journals.flatMap(({ lines }) => lines)) {
    const name = `${account.kind}:${accountKey(account)}`;
    if (!accounts.has(name)) accounts.set(name, await accountIdOf(tx, account));
  }
  return accounts;
}

async function insertJournals(tx: Tx, journals: readonly DueJournal[]): Promise<ReadonlySet<string>> {
  const rows = journals.map(({ id, kind, sourceId, orderId, memo }) => ({
    ...{ id, kind, sourceId, orderId: orderId ?? null, memo: memo ?? "" },
  }));
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Journal" (id, kind, "sourceId", "orderId", memo, at)
    SELECT r.id, r.kind::"JournalKind", r."sourceId", r."orderId", r.memo, ${now()}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, kind text, "sourceId" text, "orderId" uuid, memo text)
    ON CONFLICT (kind, "sourceId") DO NOTHING RETURNING id::text`;
  return new Set(inserted.map(({ id }) => id));
}

async function insertEntries(
  tx: Tx,
  journals: readonly DueJournal[],
  accounts: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = journals.flatMap(({ id, lines }) =>
    lines.map(({ account, amount }) => ({
      ...{ id: newId(), journalId: id, accountId: accounts.get(`${account.kind}:${accountKey(account)}`) },
      ...{ amount: String(amount), shopId: "shopId" in account ? account.shopId : null },
    })),
  );
  await tx.$executeRaw`
    INSERT INTO "LedgerEntry" (id, "journalId", "accountId", amount, "shopId")
    SELECT r.id, r."journalId", r."accountId", r.amount, r."shopId"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(id uuid, "journalId" uuid, "accountId" uuid, amount bigint, "shopId" uuid)`;
}
