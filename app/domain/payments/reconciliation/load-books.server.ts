import type { Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import type { Movement } from "../settlement";
import type { BookedPayment } from "./compare-movement";

export type Books = {
  readonly bookOf: (reference: string) => BookedPayment | null;
  readonly orderOf: (attemptId: string) => string | null;
  readonly payouts: ReadonlyMap<string, Rupiah>;
  /** Keys of movements that an earlier file brought. */
  readonly known: ReadonlySet<string>;
};

type AttemptRow = {
  id: string;
  orderId: string;
  reference: string;
  received: bigint;
  fee: bigint | null;
  otherFee: bigint;
  settled: bigint;
  settledFee: bigint;
  settledOtherFee: bigint;
  settledOthers: bigint[];
};
type OtherRow = { attemptId: string; amount: bigint | number };
type RefundRow = { id: string; attemptId: string; amount: bigint; isSettled: boolean };

/**
 * What the books know of a file's movements, in five questions however many they are. Inside a transaction that will
 * book them, their payments are held (`lock`): nobody else moves them meanwhile.
 */
export async function loadBooks(
  tx: Tx,
  provider: string,
  movements: readonly Movement[],
  { lock }: { readonly lock: boolean },
): Promise<Books> {
  const references = [...new Set(movements.map(({ reference }) => reference))];
  const keys = movements.map(({ rowKey }) => rowKey);
  if (lock)
    await tx.$queryRaw`SELECT id FROM "PaymentAttempt" WHERE provider = ${provider} AND reference = ANY(${references})
      ORDER BY id FOR UPDATE`;
  const attempts = await tx.$queryRaw<AttemptRow[]>`
    SELECT t.id::text, t."orderId"::text AS "orderId", t.reference,
      coalesce(t.received, CASE WHEN t."paidAt" IS NULL THEN 0 ELSE t.amount END)::bigint AS received,
      coalesce(f.fee, t.fee)::bigint AS fee, coalesce(s.gross, 0)::bigint AS settled, coalesce(s.fee, 0)::bigint AS "settledFee",
      coalesce(k.fee, 0)::bigint AS "otherFee", coalesce(o.fee, 0)::bigint AS "settledOtherFee", coalesce(o.amounts, '{}') AS "settledOthers"
    FROM "PaymentAttempt" t
    LEFT JOIN LATERAL (
      SELECT -sum(e.amount) AS fee FROM "Journal" j JOIN "LedgerEntry" e ON e."journalId" = j.id
      JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'gateway_clearing'
      WHERE j.kind = 'gateway_fee' AND j."sourceId" = t.id::text
    ) f ON true
    LEFT JOIN LATERAL (
      SELECT sum(r.gross + coalesce(b.difference, 0)) AS gross, sum(r.fee) AS fee FROM "SettlementRow" r
      LEFT JOIN "ReconciliationBreak" b ON b."rowId" = r.id AND b.kind = 'amount'
      WHERE r."attemptId" = t.id AND r.kind = 'payment' AND NOT r."isRepeat"
    ) s ON true
    LEFT JOIN LATERAL (
      SELECT sum(e.amount) AS fee FROM "Journal" j JOIN "LedgerEntry" e ON e."journalId" = j.id
      JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'gateway_fees'
      WHERE (j.kind = 'dispute' AND j."sourceId" LIKE t.id || ':fee:%') OR (j.kind = 'gateway_fee' AND j."sourceId" IN (
        SELECT r.id::text FROM "SettlementRow" r WHERE r."attemptId" = t.id AND r.kind = 'other'))
    ) k ON true
    LEFT JOIN LATERAL (
      SELECT sum(r.fee) AS fee, array_agg(r.gross) AS amounts FROM "SettlementRow" r
      WHERE r."attemptId" = t.id AND (r.kind = 'other' OR (r.kind = 'refund' AND r."refundId" IS NULL)) AND NOT r."isRepeat"
    ) o ON true
    WHERE t.provider = ${provider} AND t.reference = ANY(${references})`;
  const ids = attempts.map(({ id }) => id);
  const refunds = await tx.$queryRaw<RefundRow[]>`
    SELECT f.id::text, f."attemptId"::text AS "attemptId", f.amount,
      EXISTS (SELECT 1 FROM "SettlementRow" r WHERE r."refundId" = f.id) AS "isSettled"
    FROM "Refund" f WHERE f."attemptId" = ANY(${ids}::uuid[]) AND f.status = 'succeeded' AND f."settledById" IS NULL
    ORDER BY f."createdAt", f.id`;
  const others = await tx.$queryRaw<OtherRow[]>`
    SELECT c."attemptId"::text AS "attemptId", e.amount FROM "PaymentCase" c
    JOIN "Journal" j ON j.kind IN ('reversal', 'dispute') AND (j."sourceId" = c."sourceKey" OR j."sourceId" = c.id || ':won' OR j."sourceId" LIKE c.id || ':held:%')
    JOIN "LedgerEntry" e ON e."journalId" = j.id JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'gateway_clearing'
    WHERE c."attemptId" = ANY(${ids}::uuid[]) AND c.kind IN ('reversed', 'disputed')
    UNION ALL
    SELECT f."attemptId"::text, side * e.amount FROM "Refund" f
    JOIN "Journal" j ON j.kind = 'reversal' AND j."sourceId" LIKE 'refund:' || f.id || ':%'
    JOIN "LedgerEntry" e ON e."journalId" = j.id JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'gateway_clearing'
    CROSS JOIN (VALUES (-1), (1)) AS way(side)
    WHERE f."attemptId" = ANY(${ids}::uuid[])`;
  const known = await tx.$queryRaw<{ rowKey: string }[]>`
    SELECT "rowKey" FROM "SettlementRow" WHERE provider = ${provider} AND "rowKey" = ANY(${keys})`;
  const payouts = await tx.$queryRaw<{ id: string; amount: bigint }[]>`
    SELECT id::text, amount FROM "Payout" WHERE sender = ${provider} AND id::text = ANY(${references})`;
  const refundsOf = new Map<string, RefundRow[]>();
  for (const refund of refunds)
    refundsOf.set(refund.attemptId, [...(refundsOf.get(refund.attemptId) ?? []), refund]);
  const othersOf = (id: string) => others.filter(({ attemptId }) => attemptId === id);
  const books = new Map(
    attempts.map((row) => [row.reference, bookOf(row, refundsOf.get(row.id) ?? [], othersOf(row.id))]),
  );
  const orders = new Map(attempts.map((row) => [row.id, row.orderId]));
  return {
    bookOf: (reference) => books.get(reference) ?? null,
    orderOf: (attemptId) => orders.get(attemptId) ?? null,
    payouts: new Map(payouts.map(({ id, amount }) => [id, rupiah(amount)])),
    known: new Set(known.map(({ rowKey }) => rowKey)),
  };
}

function bookOf(row: AttemptRow, ofIt: readonly RefundRow[], others: readonly OtherRow[]): BookedPayment {
  const refunds = ofIt.map(({ id, amount, isSettled }) => ({
    ...{ refundId: id, amount: rupiah(amount), isSettled },
  }));
  const told = [...row.settledOthers];
  return {
    ...{ attemptId: row.id, received: rupiah(row.received), refunds },
    fee: row.fee === null ? null : rupiah(row.fee),
    others: others.map(({ amount }) => {
      const at = told.indexOf(BigInt(amount));
      if (at >= 0) told.splice(at, 1);
      return { amount: rupiah(amount), isSettled: at >= 0 };
    }),
    ...{ otherFee: rupiah(row.otherFee), settledOtherFee: rupiah(row.settledOtherFee) },
    ...{ settled: rupiah(row.settled), settledFee: rupiah(row.settledFee) },
  };
}
