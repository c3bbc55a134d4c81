import { postJournal } from "~/domain/ledger/post-journal.server";
import { payoutFailedLines, payoutReturnedLines, payoutSettledLines } from "~/domain/ledger/posting";
import { openCase } from "~/domain/payments/open-case.server";
import type { PayoutStatus } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { emit } from "~/platform/outbox.server";
import { letGo } from "./gather-payout.server";
import { contradicts, movesFor, proofKeyOf, type TransferStatus } from "./payout";
import { clearingOfSender, isSenderName } from "./sender";

export type TransferWord = {
  readonly status: TransferStatus;
  readonly senderRef?: string | null;
  readonly problem?: string | null;
  readonly proof?: string;
  /** Arrived, and this much of it in all was taken back since. */
  readonly partlyBack?: Rupiah;
};

type LockedPayout = {
  id: string;
  shopId: string;
  amount: bigint;
  status: PayoutStatus;
  sender: string;
};

/**
 * The one place where a payout that left moves on: a sender's answer, its callback, the poller and an officer all end
 * here. Judged under a lock on the row; journal, case and event in the same transaction; told twice or out of order
 * it changes nothing more.
 * @returns the moves made; null for an unknown payout
 */
export async function applyTransfer(
  tx: Tx,
  payoutId: string,
  word: TransferWord,
): Promise<readonly PayoutStatus[] | null> {
  const [payout] = await tx.$queryRaw<LockedPayout[]>`
    SELECT id, "shopId", amount, status::text AS status, sender FROM "Payout" WHERE id = ${payoutId}::uuid FOR UPDATE`;
  if (!payout) return null;
  if (word.senderRef)
    await tx.payout.update({ where: { id: payoutId }, data: { senderRef: word.senderRef } });
  const moves = movesFor(payout.status, word.status);
  for (const move of moves) await makeMove(tx, payout, move, word);
  if (word.partlyBack && (moves.at(-1) ?? payout.status) === "paid")
    await bookPartlyBack(tx, payout, word.partlyBack);
  if (contradicts(payout.status, word.status)) await callSomebody(tx, payout, word.status);
  return moves;
}

/** It is in the shop's balance again, and the shop has it too: nothing is booked by itself, an officer looks. */
async function callSomebody(tx: Tx, payout: LockedPayout, said: string): Promise<void> {
  await openCase(tx, {
    kind: "payout_returned",
    sourceKey: `arrived:${payout.id}`,
    amount: payout.amount,
    details: { shopId: payout.shopId, payoutId: payout.id, status: said },
  });
}

async function makeMove(tx: Tx, payout: LockedPayout, move: PayoutStatus, word: TransferWord): Promise<void> {
  const at = now();
  const amount = rupiah(payout.amount);
  switch (move) {
    case "sent":
      await tx.payout.update({ where: { id: payout.id }, data: { status: move, sentAt: at } });
      return;
    case "paid":
      await tx.payout.update({
        where: { id: payout.id },
        data: { status: move, settledAt: at, ...(word.proof ? proven(word.proof, at) : {}) },
      });
      await book(tx, payout, "payout_settled", payoutSettledLines(clearingOf(payout), amount), word);
      await emit(tx, { type: "payout.moved", payoutId: payout.id, status: move });
      return;
    case "failed":
      await comeBack(tx, payout, move, word);
      await book(tx, payout, "payout_failed", payoutFailedLines(payout.shopId, amount), word);
      return;
    case "returned": {
      const rest = rupiah(payout.amount - (await partlyBack(tx, payout.id)).amount);
      const lines = payoutReturnedLines(clearingOf(payout), payout.shopId, rest);
      await comeBack(tx, payout, move, word);
      await book(tx, payout, "payout_returned", lines, word);
      return;
    }
    default:
      throw new Error(`a sender can't make a payout ${move}`);
  }
}

function proven(proof: string, at: Date) {
  return { proof, proofKey: proofKeyOf(proof), sentAt: at };
}

/**
 * A part of it was taken back by its sender: that much is in the shop's balance again, and an officer is told. The sender
 * says how much in all, so hearing it twice books nothing more.
 */
async function bookPartlyBack(tx: Tx, payout: LockedPayout, back: Rupiah): Promise<void> {
  const before = await partlyBack(tx, payout.id);
  const more = rupiah(back - before.amount);
  if (more <= 0n) return;
  const sourceId = `${partlyOf(payout.id)}${before.times}`;
  await postJournal(tx, {
    ...{ kind: "payout_returned", sourceId, memo: "reversed in part" },
    lines: payoutReturnedLines(clearingOf(payout), payout.shopId, more),
  });
  await openCase(tx, {
    ...{ kind: "payout_returned", sourceKey: sourceId, amount: more },
    details: { shopId: payout.shopId, payoutId: payout.id, status: "returned_in_part" },
  });
}

const partlyOf = (payoutId: string) => `partly:${payoutId}:`;

async function partlyBack(tx: Tx, payoutId: string): Promise<{ times: number; amount: bigint }> {
  const journal = { kind: "payout_returned" as const, sourceId: { startsWith: partlyOf(payoutId) } };
  const [times, { _sum }] = await Promise.all([
    tx.journal.count({ where: journal }),
    tx.ledgerEntry.aggregate({
      where: { journal, account: { kind: "shop_payable" } },
      _sum: { amount: true },
    }),
  ]);
  return { times, amount: -(_sum.amount ?? 0n) };
}

/** In the shop's balance again: its sales can be gathered anew, and an officer finds out why. */
async function comeBack(
  tx: Tx,
  payout: LockedPayout,
  status: "failed" | "returned",
  word: TransferWord,
): Promise<void> {
  await tx.payout.update({
    where: { id: payout.id },
    data: { status, endedAt: now(), problem: word.problem ?? null },
  });
  await letGo(tx, payout.id);
  await openCase(tx, {
    kind: "payout_returned",
    sourceKey: payout.id,
    amount: payout.amount,
    details: { shopId: payout.shopId, status, problem: word.problem ?? null },
  });
  await emit(tx, { type: "payout.moved", payoutId: payout.id, status });
}

async function book(
  tx: Tx,
  payout: LockedPayout,
  kind: "payout_settled" | "payout_failed" | "payout_returned",
  lines: ReturnType<typeof payoutFailedLines>,
  word: TransferWord,
): Promise<void> {
  const memo = word.proof ?? word.problem ?? word.senderRef ?? "";
  await postJournal(tx, { kind, sourceId: payout.id, memo, lines });
}

function clearingOf(payout: LockedPayout): { readonly provider: string } | "bank" {
  const clearing = isSenderName(payout.sender) ? clearingOfSender[payout.sender] : null;
  return clearing === null ? "bank" : { provider: clearing };
}
