import { postJournal } from "~/domain/ledger/post-journal.server";
import { refundSentLines } from "~/domain/ledger/posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { rupiah } from "~/platform/money";
import type { PaymentState } from "./gateway";
import { gatewayOf, requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { closeArrivedRefunds } from "./reconciliation/close-arrived.server";
import { refundKeyOf, type SentRefund } from "./refund";

/**
 * A refund that had been sent failed after all: its money is at the gateway again and due to the buyer once more. Which
 * one, its gateway says; one that tells none apart must have sent less than we think by exactly one refund.
 * @returns how many came back
 * @throws GatewayUnclear; Error where another refund was sent meanwhile: asked again later
 */
export async function noticeReturnedRefunds(attemptId: string): Promise<number> {
  const attempt = await db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
  const sentBefore = await db.refund.count({
    where: { attemptId, status: "succeeded", settledById: null },
  });
  if (sentBefore === 0) return 0;
  const askedAt = now();
  const gateway = requireGateway(attempt.provider);
  const key = { reference: attempt.reference, providerRef: attempt.providerRef };
  const state = await gateway.getStatus(key);
  if (!state?.belongsToUs) return 0;
  const told = (await gateway.listRefunds?.(key)) ?? null;
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "PaymentAttempt" WHERE id = ${attemptId}::uuid FOR UPDATE`;
    const sent = await tx.refund.findMany({
      where: { attemptId, status: "succeeded", settledById: null },
      orderBy: { settledAt: "desc" },
    });
    // Sent while the question was on its way: in our sum, and perhaps not in the answer's.
    if (sent.some(({ settledAt }) => settledAt && settledAt >= askedAt))
      throw new Error(`refunds of ${attemptId} were sent meanwhile: its gateway is asked again`);
    const back = returnedOf(sent, state, told);
    for (const refund of back) await bookReturned(tx, attempt.provider, refund);
    if (back.length > 0) await takeBackStatus(tx, attemptId, sent.length > back.length);
    return back.length;
  });
}

type Sent = {
  readonly id: string;
  readonly attemptId: string;
  readonly orderId: string;
  readonly amount: bigint;
  readonly round: number;
};

/** One that a gateway's list doesn't have is gone only where the payment itself says that less was sent. */
function returnedOf(
  sent: readonly Sent[],
  state: PaymentState,
  told: readonly SentRefund[] | null,
): readonly Sent[] {
  const missing = sent.reduce((sum, one) => sum + one.amount, 0n) - state.refunded;
  if (told === null) return sent.filter((one) => one.amount === missing).slice(0, 1);
  const wordOn = (one: Sent) => told.find(({ refundKey }) => refundKey === refundKeyOf(one))?.status;
  const failed = sent.filter((one) => wordOn(one) === "failed");
  const absent = sent.filter((one) => wordOn(one) === undefined);
  const gone = absent.reduce((sum, one) => sum + one.amount, 0n);
  return gone > 0n && gone === missing ? [...failed, ...absent] : failed;
}

async function bookReturned(tx: Tx, provider: string, back: Sent): Promise<void> {
  const { id, attemptId, orderId, amount, round } = back;
  const problem = "failed after it was sent";
  await tx.refund.update({
    where: { id },
    data: { status: "manual", settledAt: null, askedAt: null, round: { increment: 1 }, problem },
  });
  await closeArrivedRefunds(tx, provider, [id]);
  await postJournal(tx, {
    ...{ kind: "reversal", sourceId: `refund:${id}:${round}`, orderId },
    lines: refundSentLines({ provider }, rupiah(-amount)),
  });
  await openCase(tx, {
    ...{ kind: "refund_failed", sourceKey: `${id}:${round + 1}`, attemptId },
    ...{ orderId, amount, details: { note: problem } },
  });
}

/** Less was given back than its status says; money that is there again can be reversed as any other. */
async function takeBackStatus(tx: Tx, attemptId: string, isPartly: boolean): Promise<void> {
  await tx.paymentAttempt.updateMany({
    where: { id: attemptId, status: { in: ["refunded", "partially_refunded"] } },
    data: { status: isPartly ? "partially_refunded" : "paid", changedAt: now() },
  });
}

const dayMs = 86_400_000;
/** A card's bank may refuse a refund weeks after it was sent (docs.stripe.com/refunds#failed-refunds: up to 30 days). */
const watchedDays = 30;
const perRound = 500;

/**
 * Refunds that were settled in the last weeks are asked for once a day, whatever their gateway told by itself. Who was
 * not asked for longest is next.
 * @returns how many came back, and payments whose gateway gave no answer
 */
export async function watchSettledRefunds(): Promise<{
  readonly returned: number;
  readonly unclear: number;
}> {
  const at = now();
  const settled = await db.refund.findMany({
    where: {
      ...{ status: "succeeded", settledById: null },
      settledAt: { gt: new Date(at.getTime() - watchedDays * dayMs) },
      OR: [{ askedAt: null }, { askedAt: { lte: new Date(at.getTime() - dayMs / 2) } }],
    },
    orderBy: [{ askedAt: { sort: "asc", nulls: "first" } }, { settledAt: "asc" }],
    take: perRound,
    select: { id: true, attemptId: true, attempt: { select: { provider: true } } },
  });
  let [returned, unclear] = [0, 0];
  for (const attemptId of new Set(settled.map((one) => one.attemptId))) {
    const provider = settled.find((one) => one.attemptId === attemptId)?.attempt.provider ?? "";
    if (!gatewayOf(provider)) continue;
    try {
      returned += await noticeReturnedRefunds(attemptId);
    } catch (error) {
      unclear += 1;
      log.warn({ attemptId, err: error }, "a gateway gave no answer about refunds that it had sent");
    }
  }
  await db.refund.updateMany({ where: { id: { in: settled.map(({ id }) => id) } }, data: { askedAt: at } });
  return { returned, unclear };
}
