/** What must hold of payouts (M5): queries that answer rows only where the books and the payouts disagree. */
export const payoutChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "payout above what the shop was owed",
    sql: `SELECT id::text AS what FROM "Payout" WHERE status NOT IN ('owed', 'cancelled') AND (amount > "owedBefore" OR "owedBefore" IS NULL)`,
  },
  {
    name: "payout that left differs from its journal",
    sql: `SELECT p.id::text AS what FROM "Payout" p
          LEFT JOIN "Journal" j ON j.kind = 'payout_sent' AND j."sourceId" = p.id::text
          LEFT JOIN "LedgerEntry" e ON e."journalId" = j.id AND e."shopId" = p."shopId"
          GROUP BY p.id, p.status, p.amount
          HAVING coalesce(sum(e.amount), 0) <> CASE WHEN p.status IN ('owed', 'cancelled') THEN 0 ELSE p.amount END`,
  },
  {
    name: "payout that came back is not in the shop's balance once",
    // one that arrived may have come back in part, under sources of its own
    sql: `WITH back AS (
            SELECT CASE WHEN j."sourceId" LIKE 'partly:%' THEN split_part(j."sourceId", ':', 2) ELSE j."sourceId" END AS id,
              e."shopId", -sum(e.amount) AS amount, -sum(e.amount) FILTER (WHERE j."sourceId" LIKE 'partly:%') AS partly
            FROM "Journal" j JOIN "LedgerEntry" e ON e."journalId" = j.id AND e."shopId" IS NOT NULL
            WHERE j.kind IN ('payout_failed', 'payout_returned') GROUP BY 1, 2
          )
          SELECT p.id::text AS what FROM "Payout" p LEFT JOIN back ON back.id = p.id::text AND back."shopId" = p."shopId"
          WHERE coalesce(back.amount, 0) <> CASE WHEN p.status IN ('failed', 'returned') THEN p.amount
            WHEN p.status = 'paid' AND back.amount < p.amount THEN coalesce(back.partly, 0) ELSE 0 END`,
  },
  {
    name: "payouts in flight differ from payouts under way",
    sql: `SELECT booked.amount || ' booked, ' || out.amount || ' under way' AS what
          FROM (SELECT coalesce(-sum(e.amount), 0) AS amount FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'payouts_in_flight') booked,
               (SELECT coalesce(sum(amount), 0) AS amount FROM "Payout" WHERE status IN ('approved', 'sent')) out
          WHERE booked.amount <> out.amount`,
  },
  {
    name: "shop was paid more than its sales ever brought",
    sql: `SELECT a."shopId"::text AS what FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'shop_payable'
          JOIN "Journal" j ON j.id = e."journalId" GROUP BY a."shopId"
          HAVING coalesce(sum(e.amount) FILTER (WHERE j.kind IN ('payout_sent', 'payout_failed', 'payout_returned')), 0)
               > coalesce(-sum(e.amount) FILTER (WHERE e.amount < 0 AND j.kind NOT IN ('payout_sent', 'payout_failed', 'payout_returned')), 0)`,
  },
  {
    name: "batch approved by who prepared it",
    sql: `SELECT number AS what FROM "PayoutBatch" WHERE status = 'approved' AND ("approvedById" IS NULL OR "approvedById" = "createdById")`,
  },
  {
    name: "payout of a sale that is not completed",
    sql: `SELECT i."partId"::text AS what FROM "PayoutItem" i JOIN "OrderPart" p ON p.id = i."partId" WHERE p.status <> 'completed'`,
  },
];
