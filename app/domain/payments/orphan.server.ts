import { postJournal } from "~/domain/ledger/post-journal.server";
import { unexpectedLines } from "~/domain/ledger/posting";
import type { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { atMost, type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { hasSeenMoney } from "./attempt";
import { answerByOf, disputeDetails } from "./dispute";
import type { PaymentState } from "./gateway";
import { requireGateway } from "./gateways.server";
import { openCase } from "./open-case.server";
import { orphanDetails } from "./orphan-details";
import { endCase } from "./resolve-case.server";

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
  const askedAt = now();
  const state = await requireGateway(provider).getStatus(word);
  if (!state?.belongsToUs || !hasSeenMoney(state.status)) return null;
  const { providerRef } = state;
  const told: Told = { provider, providerRef, reference: state.reference ?? word.reference };
  const attempt = await attemptOf(told);
  if (attempt) return attempt;
  await inTransaction(async (tx) => {
    const isKnown = !(await openOrphan(tx, told, state, askedAt));
    if (isKnown && state.currency === "IDR") await followOrphan(tx, told, state, askedAt);
  });
  return null;
}

/** @returns false where it has a case already, also one that another word opened at the same moment */
async function openOrphan(tx: Tx, told: Told, state: PaymentState, askedAt: Date): Promise<boolean> {
  const { provider, providerRef, reference } = told;
  const { currency, status } = state;
  if ((await tx.paymentCase.count({ where: casesOf(told, "providerRef") })) > 0) return false;
  const left = leftOf(state);
  if (left === 0n && status !== "disputed") return true;
  const sourceKey = `${provider}:${providerRef}`;
  const isRupiah = currency === "IDR";
  const came = Number(state.amount);
  const isNew = await openCase(tx, {
    answerBy: answerOf(state),
    ...{ kind: "orphan", sourceKey, amount: left, booked: isRupiah ? left : 0n },
    details: { ...told, currency, came, said: status, heardAt: askedAt.toISOString(), ...disputeOf(state) },
  });
  if (isNew && isRupiah)
    await postJournal(tx, {
      ...{ kind: "unexpected_receipt", sourceId: sourceKey, memo: reference ?? providerRef },
      lines: unexpectedLines(provider, left),
    });
  return isNew;
}

/** What the gateway has of it now: what a dispute holds is away, and so is what a bank took back. */
function leftOf({ amount, refunded, status, dispute }: PaymentState): Rupiah {
  const left = rupiah(amount - refunded);
  const isAway = status === "disputed" || status === "reversed" || status === "charged_back";
  return isAway ? rupiah(left - atMost(left, dispute?.held ?? left)) : left;
}

function disputeOf({ status, amount, refunded, dispute }: PaymentState) {
  return dispute && status === "disputed" ? disputeDetails(dispute, amount - refunded) : {};
}

function answerOf({ status, dispute }: PaymentState): Date | null {
  return status === "disputed" ? answerByOf(dispute) : null;
}

/**
 * A dispute of money of nobody begins, goes on or ends: its case, where it is open still, says what there is. An answer
 * older than what the case knows is not believed.
 */
async function followOrphan(tx: Tx, told: Told, state: PaymentState, askedAt: Date): Promise<void> {
  const open = await lockOpen(tx, casesOf(told, "providerRef"));
  if (!open) return;
  const before = orphanDetails(open.details);
  if (before.heardAt && askedAt < new Date(before.heardAt)) return;
  const left = leftOf(state);
  const more = rupiah(left - open.booked);
  if (more !== 0n) {
    const source = `${open.id}:held:`;
    const times = await tx.journal.count({ where: { kind: "dispute", sourceId: { startsWith: source } } });
    await postJournal(tx, {
      ...{ kind: "dispute", sourceId: `${source}${times}`, memo: told.reference ?? told.providerRef },
      lines: unexpectedLines(told.provider, more),
    });
  }
  const heardAt = askedAt.toISOString();
  const details = { ...before, said: state.status, heardAt, came: Number(state.amount), ...disputeOf(state) };
  await tx.paymentCase.update({
    where: { id: open.id },
    data: { booked: left, amount: left, details, answerBy: answerOf(state) },
  });
  if (left === 0n && state.status !== "disputed") await endCase(tx, open.id, "gone");
}

/** Money of nobody that waits on a case, as its gateway is asked about it. */
export async function openOrphans(): Promise<readonly (Told & { readonly about: string })[]> {
  const open = await db.paymentCase.findMany({
    where: { kind: "orphan", resolvedAt: null },
    orderBy: { openedAt: "asc" },
    take: 500,
    select: { id: true, details: true },
  });
  return open.flatMap(({ id, details }) => {
    const told = details as Partial<Told> | null; // written by `bookOrphan` alone
    const { provider, providerRef, reference = null } = told ?? {};
    return provider && providerRef ? [{ about: id, provider, providerRef, reference }] : [];
  });
}

/** By our reference, or by the gateway's own number where it has none: so `adoptOrphan` names it. Strangers' payments
 * share references: one that bears another number is another payment. */
function attemptOf({ provider, reference, providerRef }: Told): Promise<{ readonly id: string } | null> {
  const where = {
    provider,
    reference: reference ?? providerRef,
    OR: [{ providerRef }, { providerRef: null }],
  };
  return db.paymentAttempt.findFirst({ where, select: { id: true } });
}

/** Cases of money that bears this name, whatever became of them. */
function casesOf(word: Word, name: "reference" | "providerRef"): Prisma.PaymentCaseWhereInput {
  const bears = (path: string, equals: string | null) => ({
    details: { path: [path], equals: equals ?? "" },
  });
  return { kind: "orphan", AND: [bears("provider", word.provider), bears(name, word[name])] };
}

/** The open one of these, so that nobody else moves it meanwhile. */
async function lockOpen(tx: Tx, where: Prisma.PaymentCaseWhereInput) {
  const known = await tx.paymentCase.findMany({
    where: { ...where, resolvedAt: null },
    select: { id: true },
  });
  const ids = known.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM "PaymentCase" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.paymentCase.findFirst({ where: { id: { in: ids }, resolvedAt: null } });
}

/** Its attempt turned up after all: what was booked for the orphan goes out again, the attempt books it itself. */
export async function releaseOrphan(attempt: Word): Promise<void> {
  await inTransaction(async (tx) => {
    const name = attempt.providerRef === null ? "reference" : "providerRef";
    const found = await lockOpen(tx, casesOf(attempt, name));
    if (!found) return;
    await endCase(tx, found.id, "matched");
    await postJournal(tx, {
      ...{ kind: "reversal", sourceId: found.id },
      lines: unexpectedLines(attempt.provider, rupiah(-found.booked)),
    });
  });
}

type Adopted = Result<string, Refusal<"reference_taken"> | Refusal<"part_gone">>;

/**
 * An orphan becomes an order's payment under the gateway's own references, so that it can be asked about and paid back.
 * Refused where another payment bears its reference, and where the gateway has no more all that came.
 * @returns the attempt's id
 */
export async function adoptOrphan(
  tx: Tx,
  orphan: {
    readonly id: string;
    readonly orderId: string;
    readonly booked: bigint;
    readonly details: unknown;
  },
): Promise<Adopted> {
  const { provider = "", reference, providerRef, came } = orphanDetails(orphan.details);
  if (came !== undefined && BigInt(came) !== orphan.booked) return refuse("part_gone");
  const order = await tx.order.findUniqueOrThrow({
    where: { id: orphan.orderId },
    select: { paymentMethod: true },
  });
  const at = now();
  const [attempt] = await tx.paymentAttempt.createManyAndReturn({
    data: [
      {
        ...{ orderId: orphan.orderId, amount: orphan.booked, method: order.paymentMethod },
        ...{ provider, reference: reference ?? providerRef ?? orphan.id, providerRef },
        ...{ status: "paid", idempotencyKey: `orphan:${orphan.id}`, returnUrl: "" },
        ...{ createdAt: at, changedAt: at, expiresAt: at, paidAt: at },
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!attempt) return refuse("reference_taken");
  await tx.paymentCase.update({
    where: { id: orphan.id },
    data: { attemptId: attempt.id, orderId: orphan.orderId },
  });
  return ok(attempt.id);
}
