/** What must hold of settlements and their differences (M6): rows only where the books and the gateways' words disagree. */
export const settlementChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "account of breaks differs from open breaks",
    sql: `SELECT books.amount || ' booked, ' || open.amount || ' open' AS what
          FROM (SELECT coalesce(sum(e.amount), 0) AS amount FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'breaks') books,
               (SELECT coalesce(sum(booked), 0) AS amount FROM "ReconciliationBreak" WHERE "closedAt" IS NULL) open
          WHERE books.amount <> open.amount`,
  },
  {
    name: "settlement differs from its journal",
    sql: `SELECT f.name AS what FROM "SettlementFile" f
          LEFT JOIN (SELECT r."fileId", sum(r.net) AS net FROM "SettlementRow" r WHERE r.currency = 'IDR' AND (r."isPaidOut" OR r.kind = 'payout') GROUP BY 1) said ON said."fileId" = f.id
          LEFT JOIN (SELECT j."sourceId", sum(e.amount) AS amount FROM "Journal" j JOIN "LedgerEntry" e ON e."journalId" = j.id
                     JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'bank' WHERE j.kind = 'settlement' GROUP BY 1) booked ON booked."sourceId" = f.id::text
          WHERE coalesce(booked.amount, 0) <> coalesce(said.net, 0) OR f."paidOut" <> coalesce(said.net, 0)`,
  },
  {
    name: "fee of a settled payment differs from its settlement",
    sql: `WITH told AS MATERIALIZED (
            SELECT "attemptId" AS id, id AS "rowId", reference, fee FROM "SettlementRow" WHERE kind = 'payment' AND "attemptId" IS NOT NULL AND NOT "isRepeat"
          ), booked AS MATERIALIZED (
            SELECT j."sourceId" AS source, sum(e.amount) AS fee FROM "Journal" j JOIN "LedgerEntry" e ON e."journalId" = j.id
            JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'gateway_fees' WHERE j.kind = 'gateway_fee' GROUP BY 1
          ), sums AS MATERIALIZED (
            SELECT source.id, sum(booked.fee) AS fee FROM (SELECT id, id::text AS source FROM told UNION SELECT id, "rowId"::text FROM told) source
            JOIN booked USING (source) GROUP BY 1
          )
          SELECT min(told.reference) AS what FROM told LEFT JOIN sums USING (id) GROUP BY told.id, sums.fee HAVING sum(told.fee) <> coalesce(sums.fee, 0)`,
  },
  {
    name: "settled payment of another sum without its break",
    sql: `SELECT r.reference AS what FROM "SettlementRow" r JOIN "PaymentAttempt" t ON t.id = r."attemptId"
          WHERE r.kind = 'payment' AND NOT r."isRepeat" AND r.gross <> t.amount AND r.gross <> coalesce(t.received, t.amount)
          AND NOT EXISTS (SELECT 1 FROM "ReconciliationBreak" b WHERE b."rowId" = r.id AND b.kind = 'amount')
          AND NOT EXISTS (SELECT 1 FROM "SettlementRow" other WHERE other."attemptId" = r."attemptId" AND other.id <> r.id AND other.kind = 'payment')`,
  },
  {
    name: "movement that the books don't know without its break",
    sql: `SELECT r."rowKey" AS what FROM "SettlementRow" r
          WHERE r."isRepeat" AND NOT EXISTS (SELECT 1 FROM "ReconciliationBreak" b WHERE b."rowId" = r.id)`,
  },
];
