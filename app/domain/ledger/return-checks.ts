/** Of a proof: a return holds its part as long as it is open, and what its shop repaid is counted once. */
export const returnChecks = [
  {
    name: "open return without its hold, or a hold without a return",
    sql: `SELECT p.id::text AS what FROM "OrderPart" p
          WHERE (p."heldAt" IS NOT NULL) <> EXISTS (SELECT 1 FROM "PartReturn" r WHERE r."partId" = p.id AND r."closedAt" IS NULL)`,
  },
  {
    name: "return without the money that it says went back",
    sql: `SELECT r.id::text AS what FROM "PartReturn" r LEFT JOIN "Refund" f ON f.id = r."refundId"
          WHERE (r.status = 'refunded' AND f.amount IS DISTINCT FROM r.amount) OR (r.status = 'settled' AND r.repaid <> r.amount)`,
  },
  {
    name: "repaid after release without its correction",
    sql: `SELECT r.id::text AS what FROM "PartReturn" r JOIN "OrderPart" p ON p.id = r."partId"
          WHERE r.status = 'settled' AND r."closedAt" > p."completedAt" AND p.commission > 0 AND NOT EXISTS (
            SELECT 1 FROM "Journal" j WHERE j.kind = 'release_correction' AND j."sourceId" = 'return:' || r.id)`,
  },
] as const;
