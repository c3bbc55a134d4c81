import { postJournal } from "~/domain/ledger/post-journal.server";
import { unexpectedLines } from "~/domain/ledger/posting";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { hasSeenMoney } from "./attempt";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";

type Word = {
  readonly provider: string;
  readonly reference: string | null;
  readonly providerRef: string | null;
};

/** As its gateway names it. */
type Told = { readonly provider: string; readonly reference: string | null; readonly providerRef: string };

/**
 * A gateway tells of a payment that nobody here asked for. Its own word decides: money that is there is booked at once
 * and waits on an officer's case, once a payment however its events name it.
 * @returns the attempt that its gateway means after all, whatever the event called it: nothing is booked then
 * @throws GatewayUnclear to be retried
 */
export async function bookOrphan(word: Word): Promise<{ readonly id: string } | null> {
  const { provider } = word;
  const state = await requireGateway(provider).getStatus(word);
  if (!state?.belongsToUs || !hasSeenMoney(state.status)) return null;
  const { providerRef, currency } = state;
  const told: Told = { provider, providerRef, reference: state.reference ?? word.reference };
  const attempt = await attemptOf(told);
  if (attempt) return attempt;
  const isRupiah = currency === "IDR";
  const left = rupiah(state.amount - state.refunded);
  await inTransaction(async (tx) => {
    if ((await tx.paymentCase.count({ where: casesOf(told, "providerRef") })) > 0) return;
    const sourceKey = `${provider}:${providerRef}`;
    const isNew = await openCase(tx, {
      ...{ kind: "orphan", sourceKey, amount: left, booked: isRupiah ? left : 0n },
      details: { ...told, currency, said: state.status },
    });
    if (!isNew || !isRupiah) return;
    await postJournal(tx, {
      ...{ kind: "unexpected_receipt", sourceId: sourceKey, memo: told.reference ?? providerRef },
      lines: unexpectedLines(provider, left),
    });
  });
  return null;
}

/** By our reference, or by the gateway's own number where it has none: so `adoptOrphan` names it. */
function attemptOf({ provider, reference, providerRef }: Told): Promise<{ readonly id: string } | null> {
  const where = { provider, reference: reference ?? providerRef };
  return db.paymentAttempt.findFirst({ where, select: { id: true } });
}

/** Cases of money that bears this name, whatever became of them. */
function casesOf(word: Word, name: "reference" | "providerRef"): Prisma.PaymentCaseWhereInput {
  const bears = (path: string, equals: string | null) => ({
    details: { path: [path], equals: equals ?? "" },
  });
  return { kind: "orphan", AND: [bears("provider", word.provider), bears(name, word[name])] };
}

/** Its attempt turned up after all: what was booked for the orphan goes out again, the attempt books it itself. */
export async function releaseOrphan(attempt: Word): Promise<void> {
  await inTransaction(async (tx) => {
    const names = [casesOf(attempt, "reference"), casesOf(attempt, "providerRef")];
    const [found] = await tx.paymentCase.findMany({ where: { resolvedAt: null, OR: names }, take: 1 });
    if (!found) return;
    const { count } = await tx.paymentCase.updateMany({
      where: { id: found.id, resolvedAt: null },
      data: { resolvedAt: now(), choice: "matched", resolution: "matched" },
    });
    if (count === 0) return;
    await postJournal(tx, {
      ...{ kind: "reversal", sourceId: found.id },
      lines: unexpectedLines(attempt.provider, rupiah(-found.booked)),
    });
  });
}

/** An orphan becomes an order's payment under the gateway's own references, so that it can be asked about and paid back. */
export async function adoptOrphan(
  tx: Tx,
  orphan: {
    readonly id: string;
    readonly orderId: string;
    readonly booked: bigint;
    readonly details: unknown;
  },
): Promise<string> {
  const details = orphan.details as Record<string, string | null>; // written by `bookOrphan` alone
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orphan.orderId },
    select: { paymentMethod: true },
  });
  const at = now();
  const attempt = await tx.paymentAttempt.create({
    data: {
      ...{ orderId: orphan.orderId, amount: orphan.booked, method: order.paymentMethod },
      provider: details.provider ?? "",
      reference: details.reference ?? details.providerRef ?? orphan.id,
      providerRef: details.providerRef,
      ...{ status: "paid", idempotencyKey: `orphan:${orphan.id}`, returnUrl: "" },
      ...{ createdAt: at, changedAt: at, expiresAt: at, paidAt: at },
    },
    select: { id: true },
  });
  await tx.paymentCase.update({
    where: { id: orphan.id },
    data: { attemptId: attempt.id, orderId: orphan.orderId },
  });
  return attempt.id;
}
