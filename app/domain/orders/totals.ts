import { type Bps, plus, type Rupiah, rupiah, share, sum, times } from "~/platform/money";

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
};
export type PartTotals = {
  readonly shopId: string;
  readonly itemsTotal: Rupiah;
  readonly deliveryFee: Rupiah;
  readonly total: Rupiah;
  readonly commission: Rupiah;
};
export type OrderTotals = {
  readonly itemsTotal: Rupiah;
  readonly deliveryTotal: Rupiah;
  readonly total: Rupiah;
  readonly parts: readonly PartTotals[];
};

/** The largest order: what fits a gateway's integer and no person buys. */
export const maxOrderTotal = rupiah(1_000_000_000n);

/** Commission is taken from the goods, not from delivery, and rounded once; the shop gets the remainder. */
export function totalsOf(parts: readonly PartToPrice[]): OrderTotals {
  const priced = parts.map((part) => {
    const itemsTotal = sum(part.lines, (line) => times(line.unitPrice, line.quantity));
    return {
      shopId: part.shopId,
      itemsTotal,
      deliveryFee: part.deliveryFee,
      total: plus(itemsTotal, part.deliveryFee),
      commission: share(itemsTotal, part.commissionBps),
    };
  });
  return {
    itemsTotal: sum(priced, (part) => part.itemsTotal),
    deliveryTotal: sum(priced, (part) => part.deliveryFee),
    total: sum(priced, (part) => part.total),
    parts: priced,
  };
}

export function weightOf(lines: readonly PricedLine[]): number {
  return lines.reduce((grams, line) => grams + line.weightGrams * line.quantity, 0);
}
