import { postJournal } from "~/domain/ledger/post-journal.server";
import { gatewayFeeLines, unexpectedLines } from "~/domain/ledger/posting";
import type { Tx } from "~/platform/db.server";
import { atMost, type Rupiah, rupiah } from "~/platform/money";
import { answerByOf, disputeDetails, type PaymentDispute } from "./dispute";
import type { PaymentState } from "./gateway";
import { openCase } from "./open-case.server";
import { endCase } from "./resolve-case.server";
import { type BookedAttempt, inBooks } from "./unplanned-money.server";

type Taken = "reversed" | "disputed";

/**
 * The bank took the money back, or holds it while it is disputed: all that is there, or what the dispute is about. What
 * a dispute took before is the same money.
 */
export async function bookTaken(
  tx: Tx,
  attempt: BookedAttempt,
  kind: Taken,
  state: Pick<PaymentState, "dispute">,
): Promise<void> {
  const { id: attemptId, orderId, provider, reference } = attempt;
  const times = await tx.paymentCase.count({ where: { attemptId, kind: { in: ["reversed", "disputed"] } } });
  const sourceKey = times === 0 ? attemptId : `${attemptId}:${times}`;
  const there = await stillThere(tx, attempt);
  const details = state.dispute && disputeDetails(state.dispute, there);
  const answerBy = kind === "disputed" ? answerByOf(state.dispute) : null;
  const disputed = await openDispute(tx, attemptId);
  if (disputed) {
    await holdAlike(tx, attempt, disputed, state.dispute);
    const { amount, booked } = await tx.paymentCase.findUniqueOrThrow({ where: { id: disputed.id } });
    await endCase(tx, disputed.id, "lost");
    await openCase(tx, { kind, sourceKey, attemptId, orderId, amount, booked, details, answerBy });
    return;
  }
  const held = state.dispute?.held ?? there;
  // what was taken back after a dispute that was won is no matter of that dispute
  const taken = kind === "reversed" && held === 0n ? there : atMost(there, held);
  if (taken !== 0n)
    await postJournal(tx, {
      ...{
        kind: kind === "reversed" ? "reversal" : "dispute",
        sourceId: sourceKey,
        orderId,
        memo: reference,
      },
      lines: unexpectedLines(provider, rupiah(-taken)),
    });
  await openCase(tx, {
    kind,
    sourceKey,
    attemptId,
    orderId,
    amount: taken,
    booked: -taken,
    details,
    answerBy,
  });
}

/**
 * Money that never was a sale was on its way back to its buyer, and her bank took it first: booked once, and an officer
 * ends what was still to be sent.
 */
export async function bookTakenUnsold(
  tx: Tx,
  attempt: BookedAttempt,
  state: Pick<PaymentState, "dispute">,
): Promise<void> {
  if (attempt.paidAt || attempt.received === null) return;
  const known = await tx.paymentCase.count({
    where: {
      attemptId: attempt.id,
      OR: [{ kind: "reversed" }, { kind: { in: ["underpaid", "overpaid"] }, resolvedAt: null }],
    },
  });
  if (known > 0 || (await stillThere(tx, attempt)) === 0n) return;
  await bookTaken(tx, attempt, "reversed", state);
}

/** A dispute goes on: its case learns what its gateway tells now, and the books what it holds now. */
export async function followDispute(
  tx: Tx,
  attempt: BookedAttempt,
  dispute: PaymentDispute | undefined,
): Promise<void> {
  const open = dispute && (await openDispute(tx, attempt.id));
  if (!open) return;
  await holdAlike(tx, attempt, open, dispute);
  const details = disputeDetails(dispute, await stillThere(tx, attempt));
  const answerBy = open.choice === "contest" ? null : answerByOf(dispute);
  await tx.paymentCase.update({ where: { id: open.id }, data: { details, answerBy } });
}

/** The bank decided for the shop: what it held is back. */
export async function bookDisputeWon(tx: Tx, attempt: BookedAttempt): Promise<void> {
  const open = await openDispute(tx, attempt.id);
  if (!open) return;
  if (open.booked !== 0n)
    await postJournal(tx, {
      ...{ kind: "dispute", sourceId: `${open.id}:won`, orderId: attempt.orderId, memo: attempt.reference },
      lines: unexpectedLines(attempt.provider, rupiah(-open.booked)),
    });
  await endCase(tx, open.id, "won");
}

/**
 * An officer had given a dispute up, and the gateway says that its money is there all the same: it is booked, and waits
 * on a case of its own. Once an attempt.
 */
export async function bookWonAfterAll(tx: Tx, attempt: BookedAttempt): Promise<void> {
  const conceded = await tx.paymentCase.findFirst({
    where: { attemptId: attempt.id, kind: "disputed", choice: { in: ["take_back", "city_bears"] } },
    select: { booked: true },
  });
  if (!conceded || conceded.booked >= 0n) return;
  const { id: attemptId, orderId, provider, reference } = attempt;
  const sourceKey = `${attemptId}:back`;
  const amount = -conceded.booked;
  const isNew = await openCase(tx, {
    ...{ kind: "disputed", sourceKey, attemptId, orderId, amount, booked: amount },
  });
  if (!isNew) return;
  await postJournal(tx, {
    ...{ kind: "dispute", sourceId: sourceKey, orderId, memo: reference },
    lines: unexpectedLines(provider, rupiah(amount)),
  });
}

/** What the gateway keeps for the dispute itself, and what it gives back of that: the city's, as other
 * fees that come late. A settlement that told of it first has booked it. */
export async function bookDisputeFee(tx: Tx, attempt: BookedAttempt, fee: Rupiah | null): Promise<void> {
  if (fee === null) return;
  const source = `${attempt.id}:fee:`;
  const [booked] = await tx.$queryRaw<{ times: bigint; fee: bigint }[]>`
    SELECT count(*) FILTER (WHERE j.kind = 'dispute') AS times, coalesce(sum(e.amount), 0)::bigint AS fee FROM "Journal" j
    JOIN "LedgerEntry" e ON e."journalId" = j.id JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'gateway_fees'
    WHERE (j.kind = 'dispute' AND j."sourceId" LIKE ${`${source}%`}) OR (j.kind = 'gateway_fee' AND j."sourceId" IN (
      SELECT r.id::text FROM "SettlementRow" r WHERE r."attemptId" = ${attempt.id}::uuid AND r.kind = 'other'))`;
  const times = booked?.times ?? 0n;
  const more = rupiah(fee - (booked?.fee ?? 0n));
  if (more === 0n) return;
  await postJournal(tx, {
    ...{ kind: "dispute", sourceId: `${source}${times}`, orderId: attempt.orderId, memo: attempt.reference },
    lines: gatewayFeeLines(attempt.provider, more),
  });
}

/**
 * Nothing of it can be given back any more: a bank has it. Where the bank took a part alone and an officer decided about
 * that, the rest can.
 */
export async function isBankTaken(
  tx: Tx,
  attempt: { readonly id: string; readonly status: string },
): Promise<boolean> {
  if (attempt.status !== "reversed" && attempt.status !== "charged_back") return false;
  const partial = await tx.paymentCase.count({
    where: {
      ...{ attemptId: attempt.id, resolvedAt: { not: null }, choice: { not: "lost" } },
      details: { path: ["isPartial"], equals: "yes" },
    },
  });
  return partial === 0;
}

type OpenDispute = {
  readonly id: string;
  readonly booked: bigint;
  readonly openedAt: Date;
  readonly choice: string | null;
};

export function openDispute(tx: Tx, attemptId: string): Promise<OpenDispute | null> {
  return tx.paymentCase.findFirst({
    where: { attemptId, kind: "disputed", resolvedAt: null, booked: { lte: 0n } },
    select: { id: true, booked: true, openedAt: true, choice: true },
  });
}

/** An inquiry became a dispute, or one of two was won: the books hold what the gateway holds. */
export async function holdAlike(
  tx: Tx,
  attempt: BookedAttempt,
  open: OpenDispute,
  dispute: PaymentDispute | undefined,
): Promise<void> {
  if (!dispute) return;
  const held = atMost(await stillThere(tx, attempt), dispute.held);
  const more = held + open.booked;
  if (more === 0n) return;
  const source = `${open.id}:held:`;
  const times = await tx.journal.count({ where: { kind: "dispute", sourceId: { startsWith: source } } });
  await postJournal(tx, {
    ...{ kind: "dispute", sourceId: `${source}${times}`, orderId: attempt.orderId },
    memo: attempt.reference,
    lines: unexpectedLines(attempt.provider, rupiah(-more)),
  });
  await tx.paymentCase.update({ where: { id: open.id }, data: { amount: held, booked: -held } });
}

/** What the gateway has of it now: all that came, less what it sent back itself. */
async function stillThere(tx: Tx, attempt: BookedAttempt): Promise<Rupiah> {
  const { _sum } = await tx.refund.aggregate({
    where: { attemptId: attempt.id, status: "succeeded", settledById: null },
    _sum: { amount: true },
  });
  return rupiah(inBooks(attempt) - (_sum.amount ?? 0n));
}
