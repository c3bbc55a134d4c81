import { postJournal } from "~/domain/ledger/post-journal.server";
import { credit, debit, type Line, refundSentLines } from "~/domain/ledger/posting";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { RefundPending } from "./send-refund.server";

/** Money of nobody goes back the way it came. It is due from now on; the sending follows as a job. */
export async function refundOrphan(
  tx: Tx,
  caseId: string,
  note: string,
  lines: readonly Line[],
): Promise<void> {
  await postJournal(tx, { kind: "refund", sourceId: sourceOf(caseId), memo: note, lines });
  await enqueue(tx, "payments.refund_orphan", { caseId }, { key: `orphan:${caseId}` });
}

const sourceOf = (caseId: string) => `case:${caseId}`;

/** What an orphan's case keeps of it; written by `bookOrphan`. */
type OrphanDetails = {
  readonly provider?: string;
  readonly reference?: string | null;
  readonly providerRef?: string | null;
};

/**
 * Sends it with the case's id as key: the gateway pays once, however often it is asked. Where the gateway says no, the
 * money waits on a case again.
 * @throws GatewayUnclear to be retried; RefundPending until the gateway is done
 */
export async function sendOrphanRefund(caseId: string): Promise<void> {
  const found = await db.paymentCase.findUniqueOrThrow({ where: { id: caseId } });
  if (found.choice !== "refund_back" || (await isOver(db, caseId))) return;
  const details = found.details as OrphanDetails;
  const provider = details.provider ?? "";
  const amount = rupiah(found.booked);
  const outcome = await requireGateway(provider).refund({
    providerRef: details.providerRef ?? "",
    reference: details.reference ?? details.providerRef ?? "",
    ...{ refundKey: caseId, amount, reason: "orphan" },
  });
  if (outcome.status === "pending") throw new RefundPending(`refund of case ${caseId} is under way`);
  await inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PaymentCase" WHERE id = ${caseId}::uuid FOR UPDATE`;
    if (await isOver(tx, caseId)) return;
    if (outcome.status === "succeeded") {
      const lines = refundSentLines({ provider }, amount);
      await postJournal(tx, { kind: "refund_sent", sourceId: sourceOf(caseId), lines });
      return;
    }
    await postJournal(tx, { kind: "reversal", sourceId: sourceOf(caseId), lines: waitingLines(amount) });
    await openCase(tx, {
      ...{ kind: "orphan", sourceKey: `${found.sourceKey}:${caseId}`, amount, booked: amount },
      details: { ...details, note: outcome.note },
    });
  });
}

function waitingLines(amount: Rupiah): Line[] {
  return [debit({ kind: "refunds_due" }, amount), credit({ kind: "unmatched_receipts" }, amount)];
}

/** It was sent, or its gateway said no. */
async function isOver(reader: Tx | typeof db, caseId: string): Promise<boolean> {
  const kinds = ["refund_sent", "reversal"] as const;
  const ends = await reader.journal.count({
    where: { kind: { in: [...kinds] }, sourceId: sourceOf(caseId) },
  });
  return ends > 0;
}

/** Those that were decided and are not over are asked for again, as `resumeRefunds` does for buyers'. */
export async function resumeOrphanRefunds(hour: number): Promise<void> {
  const open = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM "PaymentCase" c WHERE c.kind = 'orphan' AND c.choice = 'refund_back' AND c."resolvedAt" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Journal" j WHERE j."sourceId" = 'case:' || c.id AND j.kind IN ('refund_sent', 'reversal'))
    ORDER BY c."resolvedAt" LIMIT 100`;
  for (const { id } of open)
    await enqueue(db, "payments.refund_orphan", { caseId: id }, { key: `orphan:${id}:${hour}` });
}
