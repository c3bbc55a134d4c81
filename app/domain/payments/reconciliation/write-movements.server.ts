import type { NewJournal } from "~/domain/ledger/post-journal.server";
import { postJournals } from "~/domain/ledger/post-journals.server";
import { gatewayFeeLines } from "~/domain/ledger/posting";
import { breakLines } from "~/domain/ledger/settlement-posting";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import type { Compared } from "./compare-movement";

export type MovementOfFile = Compared & { readonly rowId: string; readonly orderId: string | null };

/** One statement however many: the movements as they were told, and what of the books they are about. */
export async function writeRows(
  tx: Tx,
  file: { readonly id: string; readonly provider: string },
  movements: readonly MovementOfFile[],
): Promise<void> {
  const rows = movements.map(({ rowId, movement, attemptId, refundId, isRepeat }) => ({
    ...{ id: rowId, rowKey: movement.rowKey, kind: movement.kind, line: movement.line },
    ...{ reference: movement.reference, currency: movement.currency, isPaidOut: movement.isPaidOut },
    ...{ gross: String(movement.gross), fee: String(movement.fee), net: String(movement.net) },
    ...{ attemptId, refundId, isRepeat },
  }));
  await tx.$executeRaw`
    INSERT INTO "SettlementRow" (id, "fileId", provider, "rowKey", kind, line, reference, gross, fee, net, currency, "isPaidOut", "attemptId", "refundId", "isRepeat")
    SELECT r.id, ${file.id}::uuid, ${file.provider}, r."rowKey", r.kind::"MovementKind", r.line, r.reference, r.gross, r.fee, r.net, r.currency, r."isPaidOut", r."attemptId", r."refundId", r."isRepeat"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "rowKey" text, kind text, line int, reference text,
      gross bigint, fee bigint, net bigint, currency text, "isPaidOut" boolean, "attemptId" uuid, "refundId" uuid, "isRepeat" boolean)`;
}

/**
 * Fees that the gateway tells only now, and what it kept beyond what it had told. One that is learnt is the payment's
 * own; all others are the row's.
 */
export async function bookFees(
  tx: Tx,
  provider: string,
  movements: readonly MovementOfFile[],
): Promise<readonly string[]> {
  const withFee = movements.filter(({ fee }) => fee !== 0n);
  const journals = withFee.map(
    ({ fee, isFeeLearnt, attemptId, rowId, orderId, movement }): NewJournal => ({
      ...{ kind: "gateway_fee", orderId, memo: movement.reference || movement.rowKey },
      sourceId: isFeeLearnt && attemptId ? attemptId : rowId,
      lines: gatewayFeeLines(provider, fee),
    }),
  );
  await postJournals(tx, journals);
  const learnt = withFee.flatMap(({ isFeeLearnt, attemptId, fee }) =>
    isFeeLearnt && attemptId ? [{ id: attemptId, fee: String(fee) }] : [],
  );
  if (learnt.length > 0)
    await tx.$executeRaw`
      UPDATE "PaymentAttempt" t SET fee = r.fee
      FROM jsonb_to_recordset(${JSON.stringify(learnt)}::jsonb) AS r(id uuid, fee bigint)
      WHERE t.id = r.id AND t.fee IS NULL`;
  return learnt.map(({ id }) => id);
}

/** A named break for each difference, and its sum out of the gateway's clearing. */
export async function openBreaks(
  tx: Tx,
  provider: string,
  movements: readonly MovementOfFile[],
): Promise<number> {
  const found = movements.flatMap((one) =>
    one.findings.map((finding) => ({ ...one, ...finding, breakId: newId() })),
  );
  if (found.length === 0) return 0;
  await tx.reconciliationBreak.createMany({
    data: found.map((one) => ({
      ...{ id: one.breakId, provider, kind: one.kind, sourceKey: `${provider}:${one.movement.rowKey}` },
      ...{ reference: one.movement.reference || one.movement.rowKey, evidence: one.movement.evidence },
      ...{ attemptId: one.attemptId, rowId: one.rowId, expected: one.expected, said: one.said },
      ...{ difference: one.difference, booked: one.booked, openedAt: now() },
    })),
  });
  await postJournals(
    tx,
    found.map((one) => ({
      ...{ kind: "break_opened", sourceId: one.breakId, orderId: one.orderId },
      ...{ memo: one.movement.reference || one.movement.rowKey, lines: breakLines(provider, one.booked) },
    })),
  );
  return found.length;
}
