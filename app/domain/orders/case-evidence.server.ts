import type { RefundStatus } from "~/generated/prisma/client";
import { db } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { type CaseDispute, type CaseParcel, caseParcels, disputeOf } from "./case-dispute.server";
import type { LoadedCase } from "./case-facts.server";

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

export type StoredCase = LoadedCase & {
  readonly resolvedAt: Date | null;
  readonly choice: string | null;
  readonly resolution: string | null;
};

/** All that is kept about a case: payment, order, what the gateway wrote, refunds and journals. */
export async function caseEvidence(found: StoredCase): Promise<CaseEvidence> {
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
