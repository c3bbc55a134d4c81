import { postJournal } from "~/domain/ledger/post-journal.server";
import { gatewayFeeLines, matchedSaleLines, saleLines, unexpectedLines } from "~/domain/ledger/posting";
import type { Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { openCase } from "./open-case.server";
import { endCase } from "./resolve-case.server";

/**
 * Money that nobody planned is booked when it comes, and what is taken away when it goes: a gateway's clearing account
 * says what the gateway says. The other side is `unmatched_receipts`, and a case holds the same sum until it is settled.
 */
export type BookedAttempt = {
  readonly id: string;
  readonly orderId: string;
  readonly provider: string;
  readonly reference: string;
  readonly amount: bigint;
  readonly received: bigint | null;
  readonly paidAt: Date | null;
};

/** Of an attempt, what its gateway's clearing account has so far: fees and refunds apart. */
export function inBooks(attempt: Pick<BookedAttempt, "amount" | "received" | "paidAt">): bigint {
  return attempt.received ?? (attempt.paidAt ? attempt.amount : 0n);
}

/** Books what the gateway says beyond what is booked. Hearing the same sum again changes nothing. */
export async function bookDifference(
  tx: Tx,
  attempt: BookedAttempt,
  kind: "underpaid" | "overpaid",
  said: { readonly amount: Rupiah; readonly fee: Rupiah | null; readonly status: string },
): Promise<void> {
  const delta = said.amount - inBooks(attempt);
  if (delta === 0n) return;
  const { id: attemptId, orderId } = attempt;
  const times = await tx.journal.count({
    where: { kind: "unexpected_receipt", sourceId: { startsWith: attemptId } },
  });
  const sourceKey = `${attemptId}:${times}`;
  await tx.paymentAttempt.update({ where: { id: attemptId }, data: { received: said.amount } });
  await postJournal(tx, {
    ...{ kind: "unexpected_receipt", sourceId: sourceKey, orderId, memo: attempt.reference },
    lines: unexpectedLines(attempt.provider, rupiah(delta)),
  });
  if (said.fee && !attempt.paidAt) await bookFee(tx, attempt, said.fee);
  const open = await openCaseOf(tx, attemptId);
  if (open) {
    await tx.paymentCase.update({
      where: { id: open.id },
      data: { amount: said.amount, booked: { increment: delta } },
    });
    return;
  }
  await openCase(tx, {
    ...{ kind, sourceKey, attemptId, orderId, amount: said.amount, booked: delta },
    details: { asked: Number(attempt.amount), currency: "IDR", said: said.status },
  });
}

export async function bookFee(tx: Tx, attempt: BookedAttempt, fee: Rupiah): Promise<void> {
  await postJournal(tx, {
    ...{ kind: "gateway_fee", sourceId: attempt.id, orderId: attempt.orderId, memo: attempt.reference },
    lines: gatewayFeeLines(attempt.provider, fee),
  });
}

/** The money of an attempt, whole: straight from its gateway, or out of what waited on a case, which ends with it. */
export async function bookSale(tx: Tx, attempt: BookedAttempt): Promise<void> {
  const amount = rupiah(attempt.amount);
  const open = attempt.received === null ? null : await openCaseOf(tx, attempt.id);
  if (open && attempt.received !== null) {
    await bookDifference(tx, attempt, "underpaid", { amount, fee: null, status: "paid" });
    await endCase(tx, open.id, "matched");
  }
  await postJournal(tx, {
    ...{ kind: "sale", sourceId: attempt.id, orderId: attempt.orderId, memo: attempt.reference },
    lines: open ? matchedSaleLines(amount) : saleLines(attempt.provider, amount),
  });
}

/**
 * The gateway says that of an attempt which never was a sale no money is there after all. An answer older than the
 * case is not believed so far.
 * @returns whether something was dropped
 */
export async function dropUnexpected(tx: Tx, attempt: BookedAttempt, askedAt: Date): Promise<boolean> {
  if (attempt.paidAt || attempt.received === null) return false;
  const open = await openCaseOf(tx, attempt.id);
  if (!open || open.openedAt > askedAt) return false;
  await tx.paymentAttempt.update({ where: { id: attempt.id }, data: { received: null } });
  await postJournal(tx, {
    ...{ kind: "reversal", sourceId: open.id, orderId: attempt.orderId, memo: attempt.reference },
    lines: unexpectedLines(attempt.provider, rupiah(-open.booked)),
  });
  await endCase(tx, open.id, "gone");
  return true;
}

type OpenCase = { readonly id: string; readonly booked: bigint; readonly openedAt: Date };

/** The case on which money of this attempt that was no sale waits. */
export function openCaseOf(tx: Tx, attemptId: string): Promise<OpenCase | null> {
  return tx.paymentCase.findFirst({
    where: { attemptId, kind: { in: ["underpaid", "overpaid"] }, resolvedAt: null },
    select: { id: true, booked: true, openedAt: true },
  });
}
