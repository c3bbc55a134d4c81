import type { Tx } from "~/platform/db.server";
import { hasSeenMoney, rankOf } from "./attempt";
import type { PaymentState } from "./gateway";
import { endCase } from "./resolve-case.server";
import { bookDisputeWon, bookTaken, followDispute, holdAlike, openDispute } from "./taken-money.server";
import { type BookedAttempt, openCaseOf } from "./unplanned-money.server";

/**
 * Money that waits on a case and never was a sale is disputed: its gateway holds it, so the books say that it is away.
 * The case it waits on stays open beside the dispute's and can't be decided meanwhile.
 */
export async function hearUnsoldDisputed(
  tx: Tx,
  attempt: BookedAttempt,
  state: Pick<PaymentState, "status" | "dispute">,
): Promise<void> {
  if (attempt.paidAt || attempt.received === null || state.status !== "disputed") return;
  if (await openDispute(tx, attempt.id)) await followDispute(tx, attempt, state.dispute);
  else await bookTaken(tx, attempt, "disputed", state);
}

/** The bank decided for us: it waits on its case as before. An answer older than the dispute is not believed. */
export async function hearUnsoldWon(
  tx: Tx,
  attempt: BookedAttempt,
  state: Pick<PaymentState, "status">,
  askedAt: Date,
): Promise<void> {
  const isThere = hasSeenMoney(state.status) && rankOf(state.status) < rankOf("disputed");
  if (attempt.paidAt || !isThere) return;
  const open = await openDispute(tx, attempt.id);
  if (open && open.openedAt <= askedAt) await bookDisputeWon(tx, attempt);
}

/**
 * The bank decided for the buyer: what it took is what waited, so nothing is booked, and what it left waits on.
 * @returns whether its end is known, now or from before
 */
export async function loseUnsold(
  tx: Tx,
  attempt: BookedAttempt,
  state: Pick<PaymentState, "dispute">,
  askedAt: Date,
): Promise<boolean> {
  if (attempt.paidAt || attempt.received === null) return false;
  const waiting = await openCaseOf(tx, attempt.id);
  const open = await openDispute(tx, attempt.id);
  if (!open) {
    const ended = { attemptId: attempt.id, kind: "disputed" as const, choice: { in: ["lost", "take_back"] } };
    return (await tx.paymentCase.count({ where: ended })) > 0;
  }
  if (!waiting || open.openedAt > askedAt) return false;
  await holdAlike(tx, attempt, open, state.dispute);
  const { booked } = await tx.paymentCase.findUniqueOrThrow({ where: { id: open.id } });
  await endCase(tx, open.id, "lost");
  await lessenWaiting(tx, attempt.id, -booked);
  return true;
}

/** A bank gave `taken` of what waits on a case back to its buyer; the dispute that took it ends with this. */
export async function lessenWaiting(tx: Tx, attemptId: string, taken: bigint): Promise<void> {
  const waiting = await openCaseOf(tx, attemptId);
  if (!waiting) throw new Error(`nothing of attempt ${attemptId} waits on a case`);
  const left = waiting.booked - taken;
  await tx.paymentCase.update({ where: { id: waiting.id }, data: { booked: left, amount: left } });
  if (left === 0n) await endCase(tx, waiting.id, "gone");
}
