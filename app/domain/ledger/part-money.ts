import { minus, type Rupiah, rupiah, share } from "~/platform/money";

/** The columns of an order's part that say whose its money is; what a query selects for `partMoney`. */
export const partMoneySelect = {
  shopId: true,
  itemsTotal: true,
  total: true,
  commissionBps: true,
  commission: true,
  gatewayFee: true,
  voucherByShop: true,
  voucherByCity: true,
  refunded: true,
  refundedItems: true,
  taxBps: true,
} as const;

export type PartMoneyRow = {
  readonly shopId: string;
  /** Goods at their price, before any voucher. */
  readonly itemsTotal: bigint;
  /** What the buyer pays: goods − vouchers + delivery. */
  readonly total: bigint;
  readonly commissionBps: number;
  /** Of the goods less the shop's own voucher; frozen at sale, before any refund. */
  readonly commission: bigint;
  readonly gatewayFee: bigint;
  readonly voucherByShop: bigint;
  readonly voucherByCity: bigint;
  /** What went back to the buyer so far, and what of it was for goods. */
  readonly refunded: bigint;
  readonly refundedItems: bigint;
  /** Income tax withheld of what the goods brought; 0 where none is. */
  readonly taxBps: number;
};

/** What the goods bring the shop, its own voucher and refunds taken off: commission and tax are shares of it. */
export function keptGoodsOf(part: PartMoneyRow): Rupiah {
  const goods = minus(rupiah(part.itemsTotal), rupiah(part.voucherByShop));
  return part.refundedItems === 0n ? goods : keptGoods(goods, goods - part.voucherByCity, part.refundedItems);
}

/** Where the money of a part goes when it is released. All in whole rupiah. */
export type PartMoney = {
  readonly shopId: string;
  /** Of the buyer's money, after refunds. */
  readonly fromBuyer: Rupiah;
  /** What the city adds to make good its voucher. */
  readonly fromCity: Rupiah;
  readonly commission: Rupiah;
  readonly gatewayFee: Rupiah;
  readonly tax: Rupiah;
  /** What the shop gets. Below zero where a gateway kept its fee of money that went back. */
  readonly net: Rupiah;
};

/**
 * Splits a part's money by what was frozen at sale. A refund takes back commission, the city's share and tax in the
 * measure in which goods were refunded, at the frozen rates; a gateway's fee stays spent.
 */
export function partMoney(part: PartMoneyRow): PartMoney {
  const goods = minus(rupiah(part.itemsTotal), rupiah(part.voucherByShop));
  const paidGoods = goods - part.voucherByCity;
  const kept = keptGoodsOf(part);
  const fromBuyer = minus(rupiah(part.total), rupiah(part.refunded));
  const fromCity =
    part.refundedItems === 0n
      ? rupiah(part.voucherByCity)
      : minus(kept, rupiah(paidGoods - part.refundedItems));
  const commission = part.refundedItems === 0n ? rupiah(part.commission) : share(kept, part.commissionBps);
  const gatewayFee = rupiah(part.gatewayFee);
  const tax = share(kept, part.taxBps);
  const net = rupiah(fromBuyer + fromCity - commission - gatewayFee - tax);
  return { shopId: part.shopId, fromBuyer, fromCity, commission, gatewayFee, tax, net };
}

/** Goods that were not refunded, at what the shop sold them for: in proportion to what the buyer paid for them. */
function keptGoods(goods: Rupiah, paidGoods: bigint, refundedItems: bigint): Rupiah {
  if (paidGoods <= 0n) return goods;
  return rupiah((goods * (paidGoods - refundedItems)) / paidGoods);
}
