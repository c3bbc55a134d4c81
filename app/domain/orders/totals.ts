import { type Bps, minus, plus, type Rupiah, rupiah, share, sum, times, ZERO } from "~/platform/money";

export type PricedLine = {
  readonly unitPrice: Rupiah;
  readonly quantity: number;
  readonly weightGrams: number;
};
export type PartToPrice = {
  readonly shopId: string;
  readonly lines: readonly PricedLine[];
  readonly deliveryFee: Rupiah;
  readonly commissionBps: Bps;
  /** What a voucher takes off its goods, by who bears it; null without one. */
  readonly discount: { readonly byShop: Rupiah; readonly byCity: Rupiah } | null;
};
export type PartTotals = {
  readonly shopId: string;
  readonly itemsTotal: Rupiah;
  readonly deliveryFee: Rupiah;
  readonly voucherByShop: Rupiah;
  readonly voucherByCity: Rupiah;
  readonly total: Rupiah;
  readonly commission: Rupiah;
};
export type OrderTotals = {
  readonly itemsTotal: Rupiah;
  readonly deliveryTotal: Rupiah;
  readonly discountTotal: Rupiah;
  readonly total: Rupiah;
  readonly parts: readonly PartTotals[];
};

/** The largest order: what fits a gateway's integer and no person buys. */
export const maxOrderTotal = rupiah(1_000_000_000n);

/**
 * Commission is taken from the goods less the shop's own voucher, not from delivery, and rounded once; the shop gets
 * the remainder. The city's voucher is made good to the shop, so that its commission stays as it was.
 */
export function totalsOf(parts: readonly PartToPrice[]): OrderTotals {
  const priced = parts.map((part) => {
    const itemsTotal = sum(part.lines, (line) => times(line.unitPrice, line.quantity));
    const voucherByShop = part.discount?.byShop ?? ZERO;
    const voucherByCity = part.discount?.byCity ?? ZERO;
    const sold = minus(itemsTotal, voucherByShop);
    return {
      shopId: part.shopId,
      itemsTotal,
      deliveryFee: part.deliveryFee,
      voucherByShop,
      voucherByCity,
      total: plus(minus(sold, voucherByCity), part.deliveryFee),
      commission: share(sold, part.commissionBps),
    };
  });
  return {
    itemsTotal: sum(priced, (part) => part.itemsTotal),
    deliveryTotal: sum(priced, (part) => part.deliveryFee),
    discountTotal: sum(priced, (part) => plus(part.voucherByShop, part.voucherByCity)),
    total: sum(priced, (part) => part.total),
    parts: priced,
  };
}

export function weightOf(lines: readonly PricedLine[]): number {
  return lines.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0);
}
