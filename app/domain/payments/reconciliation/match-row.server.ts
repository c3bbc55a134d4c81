import type { ReconciliationBreak } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { closeArrived } from "./close-arrived.server";
import { loadBooks } from "./load-books.server";
import { bookFees } from "./write-movements.server";

export type MatchRefusal =
  | Refusal<"reference_missing" | "payment_unknown" | "payment_settled" | "not_possible">
  | Refusal<"sums_differ", { readonly expected: Rupiah; readonly said: Rupiah }>;

/**
 * A movement that nobody knew is this payment of ours: it must have brought exactly what the payment did. Its fee is
 * learnt with it where it wasn't known.
 */
export async function matchRow(
  tx: Tx,
  one: ReconciliationBreak,
  reference: string | null,
): Promise<Result<undefined, MatchRefusal>> {
  if (!reference) return refuse("reference_missing");
  const row = one.rowId ? await tx.settlementRow.findUnique({ where: { id: one.rowId } }) : null;
  if (row?.kind !== "payment") return refuse("not_possible");
  const movement = {
    ...{ line: row.line, rowKey: row.rowKey, kind: "payment" as const, reference, currency: row.currency },
    ...{ gross: rupiah(row.gross), fee: rupiah(row.fee), net: rupiah(row.net), evidence: "" },
    isPaidOut: row.isPaidOut,
  };
  const books = await loadBooks(tx, one.provider, [movement], { lock: true });
  const book = books.bookOf(reference);
  if (!book || book.received === 0n) return refuse("payment_unknown");
  if (book.settled !== 0n) return refuse("payment_settled");
  const expected = rupiah(book.received - (book.fee ?? movement.fee));
  if (book.received !== movement.gross || expected !== movement.net)
    return refuse("sums_differ", { expected, said: movement.net });
  const { attemptId } = book;
  const isFeeLearnt = book.fee === null && movement.fee !== 0n;
  const orderId = books.orderOf(attemptId);
  await tx.settlementRow.update({ where: { id: row.id }, data: { attemptId, isRepeat: false } });
  if (isFeeLearnt) {
    const { fee } = movement;
    const compared = { movement, attemptId, refundId: null, isRepeat: false, fee, isFeeLearnt, findings: [] };
    await bookFees(tx, one.provider, [{ ...compared, rowId: row.id, orderId }]);
    await emit(tx, { type: "payment.fees_learnt", attemptIds: [attemptId] });
  }
  await closeArrived(tx, one.provider, [attemptId]);
  return ok();
}
