import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type LedgerProof, verifyLedger } from "./verify-ledger.server";

/** Proves the books and keeps what was found, for the page that shows it. */
export async function proveLedger(actor: Actor): Promise<LedgerProof> {
  const start = Date.now();
  const proof = await verifyLedger();
  const { journals, entries, problems } = proof;
  await db.ledgerProofRun.create({
    data: {
      ...{ at: now(), tookMs: Date.now() - start, journals, entries, problems: [...problems] },
      askedBy: accountIdOf(actor),
    },
  });
  return proof;
}

export type LastProof = LedgerProof & {
  readonly at: Date;
  readonly tookMs: number;
  /** null: the nightly one. */
  readonly askedBy: string | null;
};

/** What the last proof found; null before the first. */
export async function lastProof(): Promise<LastProof | null> {
  const run = await db.ledgerProofRun.findFirst({ orderBy: { at: "desc" } });
  if (!run) return null;
  const who = run.askedBy
    ? await db.account.findUnique({ where: { id: run.askedBy }, select: { name: true } })
    : null;
  const { at, tookMs, journals, entries, problems } = run;
  return { at, tookMs, journals, entries, problems, askedBy: who?.name ?? null };
}
