import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { ListedMovement } from "../listed-movement";
import { settleAttempt } from "../settle-attempt.server";
import type { Movement } from "../settlement";
import { closeVanished, listed } from "./close-arrived.server";
import { type BookedPayment, type Compared, compareMovements } from "./compare-movement";
import type { GatheredList } from "./gather-list.server";
import { type Books, loadBooks } from "./load-books.server";

export type Weighed = { readonly compared: number; readonly opened: number };

/**
 * A gateway's own list beside the books. Nothing of it is booked: a list is no movement into the bank. Where it says
 * otherwise, the payment first goes to the one completer, which asks again; what then still differs gets a name. A
 * payment that a settlement has told of is the settlement's matter.
 */
export async function weighList(provider: string, list: GatheredList): Promise<Weighed> {
  const movements = list.movements.filter(({ kind, reference }) => kind !== "other" || reference !== null);
  const first = await compareList(provider, movements);
  for (const attemptId of new Set(
    first.flatMap(({ attemptId, findings }) => (attemptId && findings.length > 0 ? [attemptId] : [])),
  ))
    await settleQuietly(attemptId);
  for (const attemptId of list.absent) await settleQuietly(attemptId);
  const second = await compareList(provider, movements);
  const opened = await inTransaction((tx) => writeFindings(tx, provider, second, list.absent), {
    timeoutMs: 60_000,
  });
  return { compared: movements.length, opened };
}

async function settleQuietly(attemptId: string): Promise<void> {
  try {
    await settleAttempt(attemptId);
  } catch (error) {
    log.warn(
      { attemptId, err: error },
      "a payment that differs from its gateway's list could not be asked for",
    );
  }
}

async function compareList(provider: string, list: readonly ListedMovement[]): Promise<readonly Compared[]> {
  const draft = list.map((one) => movementOf(one, null));
  const books = await loadBooks(db, provider, draft, { lock: false });
  const movements = list.map((one) => movementOf(one, books.bookOf(one.reference ?? "")));
  const open = compareMovements(movements, (reference) => unsettled(books, reference), books.payouts);
  // a settlement has spoken about it, by its name or by the payment
  return open.filter(
    ({ movement, attemptId }) =>
      !books.known.has(movement.rowKey) && !(attemptId && books.bookOf(movement.reference)?.settled !== 0n),
  );
}

/** A list is compared with all that came, however much of it was settled. */
function unsettled(books: Books, reference: string): BookedPayment | null {
  const book = books.bookOf(reference);
  if (!book) return null;
  const zero = rupiah(0);
  const refunds = book.refunds.map((refund) => ({ ...refund, isSettled: false }));
  const others = book.others.map((other) => ({ ...other, isSettled: false }));
  return { ...book, refunds, others, settled: zero, settledFee: zero, settledOtherFee: zero };
}

function movementOf(one: ListedMovement, book: BookedPayment | null): Movement {
  // a fee that nobody told is none to differ about
  const fee: Rupiah = one.fee ?? (one.kind === "payment" ? (book?.fee ?? rupiah(0)) : rupiah(0));
  return {
    ...{ line: 0, rowKey: `${one.kind}:${one.id}`, kind: one.kind, reference: one.reference ?? "" },
    ...{ gross: one.gross, fee, net: rupiah(one.gross - fee), currency: one.currency },
    ...{ evidence: one.currency === "IDR" ? "" : one.currency, isPaidOut: false },
  };
}

async function writeFindings(
  tx: Tx,
  provider: string,
  compared: readonly Compared[],
  absent: readonly string[],
): Promise<number> {
  const found = [
    ...compared.flatMap((one) => rowsOf(provider, one)),
    ...(await absentRows(tx, provider, absent)),
  ];
  const { count } = await tx.reconciliationBreak.createMany({ data: found, skipDuplicates: true });
  const names = new Set(found.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`));
  const open = await tx.reconciliationBreak.findMany({
    where: { provider, closedAt: null, sourceKey: { startsWith: listed } },
    select: { id: true, kind: true, sourceKey: true, attemptId: true },
  });
  const keys = new Set(compared.map(({ movement }) => keyOf(provider, movement)));
  const attempts = new Set(compared.map(({ attemptId }) => attemptId));
  const vanished = open.filter(
    ({ kind, sourceKey, attemptId }) =>
      !names.has(`${kind} ${sourceKey}`) &&
      (keys.has(sourceKey) || (kind === "missing_there" && attempts.has(attemptId))),
  );
  await closeVanished(
    tx,
    provider,
    vanished.map(({ id }) => id),
  );
  return count;
}

function keyOf(provider: string, movement: Movement): string {
  return `${listed}${provider}:${movement.rowKey}`;
}

function rowsOf(provider: string, { movement, attemptId, findings }: Compared) {
  return findings.map(({ kind, expected, said, difference }) => ({
    ...{ provider, kind, sourceKey: keyOf(provider, movement), attemptId, expected, said, difference },
    ...{ reference: movement.reference || movement.rowKey, evidence: movement.evidence, openedAt: now() },
  }));
}

/** A payment in the books that the gateway's list doesn't have. */
async function absentRows(tx: Tx, provider: string, attemptIds: readonly string[]) {
  const attempts = await tx.paymentAttempt.findMany({
    where: { id: { in: [...attemptIds] }, status: { notIn: ["reversed", "charged_back"] } },
    select: { id: true, reference: true, amount: true, received: true, fee: true },
  });
  const settled = await tx.settlementRow.findMany({
    where: { attemptId: { in: [...attemptIds] } },
    select: { attemptId: true },
  });
  const isSettled = new Set(settled.map(({ attemptId }) => attemptId));
  return attempts
    .filter(({ id }) => !isSettled.has(id))
    .map(({ id, reference, amount, received, fee }) => {
      const expected = (received ?? amount) - (fee ?? 0n);
      return {
        ...{ provider, kind: "missing_there" as const, sourceKey: listed + id, attemptId: id, reference },
        ...{ expected, said: null, difference: expected, evidence: "", openedAt: now() },
      };
    });
}
