import { partTaxSql } from "./part-money-sql";

/** What must hold of withheld tax: queries that answer rows only where the books and the sales disagree. */
export const taxChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "tax withheld differs from sales less what was paid to the state",
    sql: `SELECT booked.amount || ' booked, ' || (owed.amount - paid.amount) || ' owed' AS what
          FROM (SELECT coalesce(-sum(e.amount), 0) AS amount FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'tax_withheld') booked,
               (SELECT coalesce(sum(${partTaxSql}), 0) AS amount FROM "OrderPart" p WHERE p.status = 'completed') owed,
               (SELECT coalesce(sum(amount), 0) AS amount FROM "TaxPayment") paid
          WHERE booked.amount <> owed.amount - paid.amount`,
  },
  {
    name: "tax payment differs from its journal",
    sql: `SELECT t.ntpn AS what FROM "TaxPayment" t LEFT JOIN "Journal" j ON j.kind = 'tax_paid' AND j."sourceId" = t.id::text
          LEFT JOIN "LedgerEntry" e ON e."journalId" = j.id AND e.amount > 0
          GROUP BY t.id, t.ntpn, t.amount HAVING coalesce(sum(e.amount), 0) <> t.amount`,
  },
  {
    name: "tax on a part that is not completed",
    sql: `SELECT id::text AS what FROM "OrderPart" WHERE "taxBps" <> 0 AND status <> 'completed'`,
  },
];
