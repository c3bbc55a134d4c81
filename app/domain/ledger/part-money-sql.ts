/**
 * What a part's goods brought, less the shop's own voucher and what was refunded of them: the sum that `partMoney`
 * takes commission and tax of. For queries with `"OrderPart" p`.
 */
export const keptGoodsSql = `CASE
  WHEN p."refundedItems" = 0 OR p."itemsTotal" - p."voucherByShop" - p."voucherByCity" <= 0
    THEN p."itemsTotal" - p."voucherByShop"
  ELSE div(
    (p."itemsTotal" - p."voucherByShop")::numeric * (p."itemsTotal" - p."voucherByShop" - p."voucherByCity" - p."refundedItems"),
    p."itemsTotal" - p."voucherByShop" - p."voucherByCity")::bigint END`;

/** Tax withheld of a part, rounded half up as `share` does. */
export const partTaxSql = `((${keptGoodsSql}) * p."taxBps" + 5000) / 10000`;
