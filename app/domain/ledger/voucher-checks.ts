import { keptGoodsSql } from "./part-money-sql";

/** What the city adds for a part, as `partMoney` counts it. */
const fromCitySql = `(${keptGoodsSql}) - (p."itemsTotal" - p."voucherByShop" - p."voucherByCity" - p."refundedItems")`;

/** What must hold of vouchers: queries that answer rows only where orders, uses, counters and books disagree. */
export const voucherChecks: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "voucher counters differ from its uses",
    sql: `SELECT v.code AS what FROM "Voucher" v LEFT JOIN "VoucherUse" u ON u."voucherId" = v.id AND u.status <> 'released'
          GROUP BY v.id, v.code, v."usedCount", v."usedAmount"
          HAVING count(u.id) <> v."usedCount" OR coalesce(sum(u.amount), 0) <> v."usedAmount"`,
  },
  {
    name: "part's total differs from goods, vouchers and delivery",
    sql: `SELECT p.id::text AS what FROM "OrderPart" p WHERE p.total <> p."itemsTotal" - p."voucherByShop" - p."voucherByCity" + p."deliveryFee"
          OR p."voucherByShop" < 0 OR p."voucherByCity" < 0 OR p."voucherByShop" + p."voucherByCity" > p."itemsTotal"`,
  },
  {
    name: "order's discount differs from its parts",
    sql: `SELECT o.nomor AS what FROM "Order" o JOIN "OrderPart" p ON p."orderId" = o.id GROUP BY o.id, o.nomor, o."discountTotal"
          HAVING sum(p."voucherByShop" + p."voucherByCity") <> o."discountTotal"`,
  },
  {
    name: "discount without a use of a voucher",
    sql: `SELECT o.nomor AS what FROM "Order" o WHERE o."discountTotal" > 0
          AND NOT EXISTS (SELECT 1 FROM "VoucherUse" u WHERE u."orderId" = o.id AND u.amount <= o."discountTotal")`,
  },
  {
    name: "use of a voucher out of step with its order",
    sql: `SELECT o.nomor AS what FROM "VoucherUse" u LEFT JOIN "Order" o ON o.id = u."orderId"
          WHERE o.id IS NULL OR (o.status = 'awaiting_payment' AND u.status <> 'held') OR (o.status IN ('placed', 'completed') AND u.status = 'held')
          OR (o."paidAt" IS NULL AND o."paymentMethod" <> 'cash' AND o.status IN ('cancelled', 'expired') AND u.status <> 'released')`,
  },
  {
    name: "vouchers paid by the city differ from sales",
    sql: `SELECT booked.amount || ' booked, ' || owed.amount || ' owed' AS what
          FROM (SELECT coalesce(sum(e.amount), 0) AS amount FROM "LedgerEntry" e JOIN "LedgerAccount" a ON a.id = e."accountId" AND a.kind = 'vouchers') booked,
               (SELECT coalesce(sum(${fromCitySql}), 0) AS amount FROM "OrderPart" p WHERE p.status = 'completed' AND p."voucherByCity" > 0) owed
          WHERE booked.amount <> owed.amount`,
  },
];
