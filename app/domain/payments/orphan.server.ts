import { postJournal } from "~/domain/ledger/post-journal.server";
import { unexpectedLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { hasSeenMoney } from "./attempt";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";

type Word = {
  readonly provider: string;
  readonly reference: string | null;
  readonly providerRef: string | null;
};

const keyOf = (word: Word) => `${word.provider}:${word.reference ?? word.providerRef}`;

/**
 * A gateway tells of a payment that nobody here asked for. Its own word decides: money that is there is booked at once
 * and waits on an officer's case.
 * @throws GatewayUnclear to be retried
 */
export async function bookOrphan(word: Word): Promise<void> {
  const state = await requireGateway(word.provider).getStatus(word);
  if (!state?.belongsToUs || !hasSeenMoney(state.status)) return;
  const isRupiah = state.currency === "IDR";
  const left = rupiah(state.amount - state.refunded);
  await inTransaction(async (tx) => {
    const sourceKey = keyOf(word);
    const isNew = await openCase(tx, {
      ...{ kind: "orphan", sourceKey, amount: left, booked: isRupiah ? left : 0n },
      details: {
        ...{ provider: word.provider, reference: word.reference ?? state.reference },
        ...{ providerRef: state.providerRef, currency: state.currency, said: state.status },
      },
    });
    if (!isNew || !isRupiah) return;
    await postJournal(tx, {
      ...{ kind: "unexpected_receipt", sourceId: sourceKey, memo: word.reference ?? state.providerRef },
      lines: unexpectedLines(word.provider, left),
    });
  });
}

/** Its attempt turned up after all: what was booked for the orphan goes out again, the attempt books it itself. */
export async function releaseOrphan(word: Word): Promise<void> {
  await inTransaction(async (tx) => {
    const where = { kind_sourceKey: { kind: "orphan" as const, sourceKey: keyOf(word) } };
    const found = await tx.paymentCase.findUnique({ where });
    if (!found) return;
    const { count } = await tx.paymentCase.updateMany({
      where: { id: found.id, resolvedAt: null },
      data: { resolvedAt: now(), choice: "matched", resolution: "matched" },
    });
    if (count === 0) return;
    await postJournal(tx, {
      ...{ kind: "reversal", sourceId: found.id },
      lines: unexpectedLines(word.provider, rupiah(-found.booked)),
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
