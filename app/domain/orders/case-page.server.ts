import { accountKey, type Line } from "~/domain/ledger/posting";
import { type CaseRow, caseRow } from "~/domain/payments/queries.server";
import type { LedgerAccountKind, RefundStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { type CaseDispute, type CaseParcel, caseParcels, disputeOf } from "./case-dispute.server";
import { caseFacts, type LoadedCase, refundOf } from "./case-facts.server";
import { type CaseChoice, type CasePlanRefusal, linesOf, offeredChoices, planCase } from "./case-plan";
import { printOf } from "./case-print";

/** One choice, and what it will do to the books: one line an account. */
export type CaseOption = {
  readonly choice: CaseChoice;
  readonly lines: readonly {
    readonly account: LedgerAccountKind;
    readonly shopName: string | null;
    readonly provider: string | null;
    readonly amount: Rupiah;
  }[];
  readonly print: string;
  /** Why it can't be done now. */
  readonly refusal: CasePlanRefusal["code"] | null;
};

export type CaseEvidence = {
  readonly attempt: {
    readonly reference: string;
    readonly provider: string;
    readonly providerRef: string | null;
    readonly method: string;
    readonly status: string;
    readonly amount: Rupiah;
    readonly received: Rupiah | null;
    /** What has reached the buyer again. */
    readonly refunded: Rupiah;
    /** What was decided to go back and has not arrived. */
    readonly goingBack: Rupiah;
    readonly createdAt: Date;
    readonly paidAt: Date | null;
  } | null;
  readonly order: {
    readonly nomor: string;
    readonly status: string;
    readonly buyerName: string;
    readonly phone: string;
  } | null;
  /** What the gateway wrote, newest first. */
  readonly hooks: readonly {
    readonly id: string;
    readonly eventType: string;
    readonly status: string;
    readonly receivedAt: Date;
    readonly body: string;
  }[];
  readonly timeline: readonly { readonly kind: string; readonly at: Date; readonly note: string | null }[];
  readonly refunds: readonly {
    readonly id: string;
    readonly amount: Rupiah;
    readonly status: string;
    readonly createdAt: Date;
  }[];
  readonly journals: readonly { readonly kind: string; readonly at: Date; readonly amount: Rupiah }[];
  readonly details: Readonly<Record<string, string>>;
  /** Of a disputed payment: what the bank says, and what may speak for the shops. */
  readonly dispute: CaseDispute | null;
  readonly parcels: readonly CaseParcel[];
};

export type CasePage = {
  readonly row: CaseRow;
  readonly resolvedBy: string | null;
  readonly choice: string | null;
  readonly options: readonly CaseOption[];
  readonly evidence: CaseEvidence;
  /** A refund that an officer can transfer by hand instead. */
  readonly manualRefundId: string | null;
};

/** A case with its evidence, and each choice with what it will do. Null for an unknown id. */
export async function casePage(id: string): Promise<CasePage | null> {
  const found = await db.paymentCase.findUnique({ where: { id } });
  const row = found && (await caseRow(id));
  if (!found || !row) return null;
  const [options, evidence, manualRefundId, by] = await Promise.all([
    found.resolvedAt ? [] : caseOptions(found),
    caseEvidence(found),
    manualRefundOf(found),
    found.resolvedById
      ? db.account.findUnique({ where: { id: found.resolvedById }, select: { name: true } })
      : null,
  ]);
  return { row, options, evidence, manualRefundId, choice: found.choice, resolvedBy: by?.name ?? null };
}

async function manualRefundOf(found: StoredCase): Promise<string | null> {
  const { kind, sourceKey, attemptId } = found;
  if (!attemptId || kind === "reversed" || found.resolvedAt) return null;
  const which = kind === "refund_failed" ? { id: refundOf(sourceKey) } : { attemptId, partId: null };
  const manual = await db.refund.findFirst({ where: { ...which, status: "manual" }, select: { id: true } });
  return manual?.id ?? null;
}

/** An orphan's order is named with the choice: it is shown as if the order could take the money. */
export async function caseOptions(found: LoadedCase): Promise<CaseOption[]> {
  const facts = await caseFacts(db, found);
  const seen = found.kind === "orphan" ? { ...facts, canPlace: true } : facts;
  const options: CaseOption[] = [];
  for (const choice of offeredChoices(seen)) {
    const plan = planCase(seen, choice);
    const lines = plan.ok ? linesOf(plan.value) : [];
    const refusal = plan.ok ? null : plan.code;
    options.push({ choice, lines: await named(summed(lines)), print: printOf(lines), refusal });
  }
  return options;
}

/** What each account gets in all, debits first. */
function summed(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.account.kind}:${accountKey(line.account)}`;
    const before = sums.get(key)?.amount ?? 0n;
    sums.set(key, { account: line.account, amount: rupiah(before + line.amount) });
  }
  return [...sums.values()]
    .filter((line) => line.amount !== 0n)
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
}

async function named(lines: readonly Line[]): Promise<CaseOption["lines"]> {
  const shopIds = lines.flatMap(({ account }) => ("shopId" in account ? [account.shopId] : []));
  const shops = shopIds.length
    ? await db.shop.findMany({ where: { id: { in: shopIds } }, select: { id: true, name: true } })
    : [];
  return lines.map(({ account, amount }) => ({
    account: account.kind,
    shopName: "shopId" in account ? (shops.find((shop) => shop.id === account.shopId)?.name ?? null) : null,
    provider: account.kind === "gateway_clearing" ? account.provider : null,
    amount,
  }));
}

type StoredCase = LoadedCase & {
  readonly resolvedAt: Date | null;
  readonly details: unknown;
  readonly choice: string | null;
  readonly resolution: string | null;
};

async function caseEvidence(found: StoredCase): Promise<CaseEvidence> {
  const details = detailsOf(found.details);
  const attempt = found.attemptId
    ? await db.paymentAttempt.findUnique({ where: { id: found.attemptId } })
    : null;
  const reference = attempt?.reference ?? details.reference;
  const providerRef = attempt?.providerRef ?? details.providerRef;
  const [order, hooks, steps, refunds, journals, parcels] = await Promise.all([
    found.orderId
      ? db.order.findUnique({
          where: { id: found.orderId },
          select: { nomor: true, status: true, buyerName: true, phone: true },
        })
      : null,
    reference || providerRef
      ? db.webhookEvent.findMany({
          where: { OR: [...(reference ? [{ reference }] : []), ...(providerRef ? [{ providerRef }] : [])] },
          orderBy: { receivedAt: "desc" },
          take: 10,
        })
      : [],
    found.orderId
      ? db.orderStep.findMany({
          where: { orderId: found.orderId },
          orderBy: { at: "asc" },
          take: 50,
          select: { kind: true, at: true, note: true },
        })
      : [],
    found.attemptId
      ? db.refund.findMany({
          where: { attemptId: found.attemptId },
          orderBy: { createdAt: "asc" },
          select: { id: true, amount: true, status: true, createdAt: true },
        })
      : [],
    caseJournals(found),
    found.kind === "disputed" && found.orderId ? caseParcels(found.orderId) : [],
  ]);
  return {
    attempt: attempt && {
      ...{ reference: attempt.reference, provider: attempt.provider, providerRef: attempt.providerRef },
      ...{ method: attempt.method, status: attempt.status },
      ...{ createdAt: attempt.createdAt, paidAt: attempt.paidAt },
      amount: rupiah(attempt.amount),
      received: attempt.received === null ? null : rupiah(attempt.received),
      refunded: sumOf(refunds, ["succeeded", "taken_back"]),
      goingBack: sumOf(refunds, ["requested", "pending", "failed", "manual"]),
    },
    ...{ order, timeline: steps, journals, details, parcels },
    dispute: disputeOf(found, details),
    hooks: hooks.map(({ id, eventType, status, receivedAt, rawBody }) => ({
      ...{ id, eventType, status, receivedAt, body: readable(rawBody) },
    })),
    refunds: refunds.map((refund) => ({ ...refund, amount: rupiah(refund.amount) })),
  };
}

function sumOf(
  refunds: readonly { readonly status: RefundStatus; readonly amount: bigint }[],
  states: readonly RefundStatus[],
): Rupiah {
  const counted = refunds.filter((one) => states.includes(one.status));
  return rupiah(counted.reduce((sum, one) => sum + one.amount, 0n));
}

async function caseJournals(found: StoredCase): Promise<CaseEvidence["journals"]> {
  const sources = [found.sourceKey, found.id, `case:${found.id}`, `${found.id}:won`];
  const rows = await db.journal.findMany({
    where: { OR: [{ sourceId: { in: sources } }, ...(found.orderId ? [{ orderId: found.orderId }] : [])] },
    orderBy: { at: "asc" },
    take: 30,
    select: { kind: true, at: true, entries: { where: { amount: { gt: 0 } }, select: { amount: true } } },
  });
  return rows.map(({ kind, at, entries }) => ({
    ...{ kind, at, amount: rupiah(entries.reduce((sum, entry) => sum + entry.amount, 0n)) },
  }));
}

function detailsOf(details: unknown): Record<string, string> {
  if (typeof details !== "object" || details === null) return {};
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
  );
}

/** JSON with its lines broken, everything else as it came; never more than a screen can show. */
function readable(rawBody: Uint8Array): string {
  const text = Buffer.from(rawBody).toString("utf8").slice(0, 20_000);
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
