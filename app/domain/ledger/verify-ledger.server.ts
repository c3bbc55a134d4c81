import { inTransaction, type Tx } from "~/platform/db.server";
import { payoutChecks } from "./payout-checks";
import { returnChecks } from "./return-checks";
import { settlementChecks } from "./settlement-checks";
import { taxChecks } from "./tax-checks";
import { voucherChecks } from "./voucher-checks";

export type LedgerProof = {
  readonly journals: number;
  readonly entries: number;
  readonly problems: readonly string[];
};

type Check = { readonly name: string; readonly sql: string };

/** Each query answers rows only where the books and the world disagree. */
const checks: readonly Check[] = [
  {
    name: "journal does not balance",
    sql: `SELECT "journalId"::text AS what FROM "LedgerEntry" GROUP BY 1 HAVING sum(amount) <> 0`,
  },
  {
    name: "journal without entries",
    sql: `SELECT j.id::text AS what FROM "Journal" j WHERE NOT EXISTS (SELECT 1 FROM "LedgerEntry" e WHERE e."journalId" = j.id)`,
  },
  {
    name: "paid attempt without its sale",
    sql: `SELECT a.reference AS what FROM "PaymentAttempt" a WHERE a.provider <> 'cash' AND a."paidAt" IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM "Journal" j WHERE j.kind = 'sale' AND j."sourceId" = a.id::text)`,
  },
  {
    name: "sale differs from its attempt",
    sql: `SELECT a.reference AS what FROM "PaymentAttempt" a JOIN "Journal" j ON j.kind = 'sale' AND j."sourceId" = a.id::text
          JOIN "LedgerEntry" e ON e."journalId" = j.id AND e.amount > 0 GROUP BY a.id, a.reference, a.amount HAVING sum(e.amount) <> a.amount`,
  },
  {
    name: "completed part without its release",
    sql: `SELECT p.id::text AS what FROM "OrderPart" p WHERE p.status = 'completed' AND p.refunded < p.total
          AND NOT EXISTS (SELECT 1 FROM "Journal" j WHERE j.kind = 'release' AND j."sourceId" = p.id::text)`,
  },
  {
    name: "refunded more than captured",
    sql: `SELECT reference AS what FROM "PaymentAttempt" WHERE refunded > coalesce(received, amount)`,
  },
  {
    name: "unmatched money differs from open cases",
    sql: `SELECT booked.amount || ' booked, ' || open.amount || ' on cases' AS what
          FROM (SELECT coalesce(-sum(e.amount), 0) AS amount FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'unmatched_receipts') booked,
               (SELECT coalesce(sum(booked), 0) AS amount FROM "PaymentCase" WHERE "resolvedAt" IS NULL) open
          WHERE booked.amount <> open.amount`,
  },
  {
    name: "refunds differ from the attempt's sum",
    sql: `SELECT a.reference AS what FROM "PaymentAttempt" a LEFT JOIN "Refund" r ON r."attemptId" = a.id AND r.status <> 'withdrawn'
          GROUP BY a.id, a.reference, a.refunded HAVING coalesce(sum(r.amount), 0) <> a.refunded`,
  },
  {
    name: "refunds of a part differ from its sum",
    // What a shop repaid by hand counts on its part as well.
    sql: `SELECT p.id::text AS what FROM "OrderPart" p LEFT JOIN "Refund" r ON r."partId" = p.id AND r.status <> 'withdrawn'
          GROUP BY p.id, p.refunded
          HAVING coalesce(sum(r.amount), 0) + (SELECT coalesce(sum(b.repaid), 0) FROM "PartReturn" b WHERE b."partId" = p.id) <> p.refunded`,
  },
  ...returnChecks,
  {
    name: "refund after release without its correction",
    sql: `SELECT r.id::text AS what FROM "Refund" r JOIN "OrderPart" p ON p.id = r."partId" AND p.status = 'completed'
          WHERE r."createdAt" > p."completedAt"
          AND NOT EXISTS (SELECT 1 FROM "Journal" j WHERE j.kind = 'release_correction' AND j."sourceId" = r.id::text)`,
  },
  {
    name: "order total differs from its parts",
    sql: `SELECT o.nomor AS what FROM "Order" o JOIN "OrderPart" p ON p."orderId" = o.id GROUP BY o.id, o.nomor, o.total HAVING sum(p.total) <> o.total`,
  },
  {
    name: "buyers' money held differs from open parts",
    // What came and no order counted yet is held as well; a refund of no part in particular lessens all of them.
    sql: `WITH held AS (
            SELECT j."orderId" AS id, -sum(e.amount) AS amount FROM "LedgerEntry" e
            JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'buyers_held' JOIN "Journal" j ON j.id = e."journalId" GROUP BY 1
          ), open AS (
            SELECT p."orderId" AS id, sum(p.total - p.refunded) AS amount FROM "OrderPart" p JOIN "Order" o ON o.id = p."orderId"
            WHERE o."paidAt" IS NOT NULL AND o."paymentMethod" <> 'cash' AND p.status NOT IN ('awaiting_payment', 'completed') GROUP BY 1
          ), uncounted AS (
            SELECT t."orderId" AS id, sum(t.amount - t.refunded) AS amount FROM "PaymentAttempt" t
            WHERE t."paidAt" IS NOT NULL AND t.provider <> 'cash' AND NOT EXISTS (
              SELECT 1 FROM "OrderStep" s WHERE s."orderId" = t."orderId" AND s.kind = 'paid:' || t.id) GROUP BY 1
          ), loose AS (
            SELECT r."orderId" AS id, sum(r.amount) AS amount FROM "Refund" r WHERE r."partId" IS NULL AND r.status <> 'withdrawn' AND r."sourceKey" NOT LIKE 'case:%' AND EXISTS (
              SELECT 1 FROM "OrderStep" s WHERE s."orderId" = r."orderId" AND s.kind = 'paid:' || r."attemptId" AND s.note IS NULL) GROUP BY 1
          )
          SELECT o.nomor AS what FROM "Order" o LEFT JOIN held ON held.id = o.id LEFT JOIN open ON open.id = o.id LEFT JOIN uncounted ON uncounted.id = o.id LEFT JOIN loose ON loose.id = o.id
          WHERE coalesce(held.amount, 0) <> coalesce(open.amount, 0) + coalesce(uncounted.amount, 0) - coalesce(loose.amount, 0)`,
  },
  ...payoutChecks,
  ...settlementChecks,
  ...taxChecks,
  ...voucherChecks,
  {
    name: "stock differs from its movements",
    sql: `SELECT v.id::text AS what FROM "Variant" v LEFT JOIN "StockMovement" m ON m."variantId" = v.id
          GROUP BY v.id, v.stock HAVING coalesce(sum(m.delta), 0) <> v.stock`,
  },
  {
    name: "held stock differs from live holds",
    sql: `SELECT v.id::text AS what FROM "Variant" v LEFT JOIN "StockHold" h ON h."variantId" = v.id AND h.status = 'held'
          GROUP BY v.id, v.held HAVING coalesce(sum(h.quantity), 0) <> v.held`,
  },
];

/** Proves that the books balance and agree with orders, attempts, refunds and stock. Empty problems = proven. */
export function verifyLedger(): Promise<LedgerProof> {
  return inTransaction(proveAll, { isolationLevel: "RepeatableRead", timeoutMs: 120_000 });
}

/** All checks see the books of one moment, however busy the market is meanwhile. */
async function proveAll(tx: Tx): Promise<LedgerProof> {
  const problems: string[] = [];
  for (const check of checks) {
    const rows = await tx.$queryRawUnsafe<{ what: string }[]>(`${check.sql} LIMIT 20`);
    problems.push(...rows.map((row) => `${check.name}: ${row.what}`));
  }
  const [journals, entries] = [await tx.journal.count(), await tx.ledgerEntry.count()];
  return { journals, entries, problems };
}
