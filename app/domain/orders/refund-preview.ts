import { type PartMoneyRow, partMoney } from "~/domain/ledger/part-money";
import { minus, type Rupiah, rupiah } from "~/platform/money";
import type { RefundSum } from "./part-refund";

/** Who bears a refund, in whole rupiah: `amount` + `toCity` = `fromShop` + `fromCommission` + `fromTax`. */
export type RefundPreview = {
  /** What the buyer gets. */
  readonly amount: Rupiah;
  readonly items: Rupiah;
  readonly delivery: Rupiah;
  /** What the shop gets less, or gives back where it has it already. */
  readonly fromShop: Rupiah;
  /** Commission and tax that are not taken after all. */
  readonly fromCommission: Rupiah;
  readonly fromTax: Rupiah;
  /** Of the city's voucher, what it needn't bear after all. */
  readonly toCity: Rupiah;
  /** What the gateway keeps all the same; it stays with the shop. */
  readonly gatewayFee: Rupiah;
  /** The shop has the money of this part already: it comes out of its balance. */
  readonly isReleased: boolean;
};

export function refundPreview(part: PartMoneyRow, sum: RefundSum, isReleased: boolean): RefundPreview {
  const before = partMoney(part);
  const after = partMoney({
    ...part,
    refunded: part.refunded + sum.amount,
    refundedItems: part.refundedItems + sum.items,
  });
  return {
    ...{ amount: sum.amount, items: sum.items, delivery: minus(sum.amount, sum.items), isReleased },
    fromShop: rupiah(before.net - after.net),
    fromCommission: rupiah(before.commission - after.commission),
    fromTax: rupiah(before.tax - after.tax),
    toCity: rupiah(before.fromCity - after.fromCity),
    gatewayFee: after.gatewayFee,
  };
}
