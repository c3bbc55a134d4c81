import { type Rupiah, rupiah } from "~/platform/money";
import type { PartMoney } from "./part-money";

/** Double entry in whole rupiah: positive = debit, negative = credit. */
export type AccountRef =
  | { readonly kind: "gateway_clearing"; readonly provider: string }
  | { readonly kind: "shop_payable" | "cash_with_shops"; readonly shopId: string }
  | {
      readonly kind:
        | "buyers_held"
        | "gateway_fees"
        | "commission"
        | "refunds_due"
        | "payouts_in_flight"
        | "bank"
        | "breaks"
        | "vouchers"
        | "tax_withheld"
        | "unmatched_receipts"
        | "losses";
    };

export type Line = { readonly account: AccountRef; readonly amount: Rupiah };

export function debit(account: AccountRef, amount: Rupiah): Line {
  return { account, amount };
}

export function credit(account: AccountRef, amount: Rupiah): Line {
  return { account, amount: -amount as Rupiah };
}

/** `kind:key` names an account; shops' and gateways' have one each. */
export function accountKey(account: AccountRef): string {
  if (account.kind === "gateway_clearing") return account.provider;
  return "shopId" in account ? account.shopId : "";
}

export function isBalanced(lines: readonly Line[]): boolean {
  return lines.reduce((sum, line) => sum + line.amount, 0n) === 0n;
}

/** The buyer's money came in at a gateway; it is hers until the goods arrived. */
export function saleLines(provider: string, amount: Rupiah): Line[] {
  return [debit({ kind: "gateway_clearing", provider }, amount), credit({ kind: "buyers_held" }, amount)];
}

/** More, less or other money came than anybody planned: it waits for an officer. Below zero: it is gone again. */
export function unexpectedLines(provider: string, amount: Rupiah): Line[] {
  return [
    debit({ kind: "gateway_clearing", provider }, amount),
    credit({ kind: "unmatched_receipts" }, amount),
  ];
}

/** What waited pays for an order after all. */
export function matchedSaleLines(amount: Rupiah): Line[] {
  return [debit({ kind: "unmatched_receipts" }, amount), credit({ kind: "buyers_held" }, amount)];
}

export function gatewayFeeLines(provider: string, fee: Rupiah): Line[] {
  return [debit({ kind: "gateway_fees" }, fee), credit({ kind: "gateway_clearing", provider }, fee)];
}

/** The goods arrived: the shop is owed its net; commission, the gateway's fee and tax stay; the city pays its voucher. */
export function releaseLines(part: PartMoney): Line[] {
  return [
    debit({ kind: "buyers_held" }, part.fromBuyer),
    debit({ kind: "vouchers" }, part.fromCity),
    credit({ kind: "shop_payable", shopId: part.shopId }, part.net),
    credit({ kind: "commission" }, part.commission),
    credit({ kind: "gateway_fees" }, part.gatewayFee),
    credit({ kind: "tax_withheld" }, part.tax),
  ];
}

/**
 * Goods came back after their release: what it gave to shop, commission and tax is taken back, so that the buyer's
 * refund finds its money held again. `before` and `after`: the part's money without and with that refund.
 */
export function correctionLines(before: PartMoney, after: PartMoney): Line[] {
  return [...releaseLines(after), ...releaseLines(before).map((line) => credit(line.account, line.amount))];
}

/** Money handed to the shop itself (cash, its own QRIS): what it owes the platform is commission and tax. */
export function cashSaleLines(part: PartMoney): Line[] {
  return [
    debit({ kind: "cash_with_shops", shopId: part.shopId }, part.fromBuyer),
    debit({ kind: "vouchers" }, part.fromCity),
    credit({ kind: "shop_payable", shopId: part.shopId }, part.net),
    credit({ kind: "commission" }, part.commission),
    credit({ kind: "gateway_fees" }, part.gatewayFee),
    credit({ kind: "tax_withheld" }, part.tax),
  ];
}

/** And keeps all of it at once; a balance below zero is what it owes, netted off its next payout. */
export function cashKeptLines(part: PartMoney): Line[] {
  return [
    debit({ kind: "shop_payable", shopId: part.shopId }, part.fromBuyer),
    credit({ kind: "cash_with_shops", shopId: part.shopId }, part.fromBuyer),
  ];
}

/** The shop gave back by hand what it had kept: commission, tax and the city's voucher follow, the money was never here. */
export function repaidLines(before: PartMoney, after: PartMoney): Line[] {
  const commission = rupiah(before.commission - after.commission);
  const tax = rupiah(before.tax - after.tax);
  const fromCity = rupiah(before.fromCity - after.fromCity);
  return [
    debit({ kind: "commission" }, commission),
    debit({ kind: "tax_withheld" }, tax),
    credit({ kind: "vouchers" }, fromCity),
    credit({ kind: "shop_payable", shopId: before.shopId }, rupiah(commission + tax - fromCity)),
  ];
}

/** A refund was decided; until the gateway sent it, the money is due to the buyer. */
export function refundLines(amount: Rupiah): Line[] {
  return [debit({ kind: "buyers_held" }, amount), credit({ kind: "refunds_due" }, amount)];
}

export function refundSentLines(from: { readonly provider: string } | "bank", amount: Rupiah): Line[] {
  return [debit({ kind: "refunds_due" }, amount), credit(sourceOf(from), amount)];
}

/** Approved and handed over: out of the shop's balance, not arrived yet. */
export function payoutSentLines(shopId: string, amount: Rupiah): Line[] {
  return [debit({ kind: "shop_payable", shopId }, amount), credit({ kind: "payouts_in_flight" }, amount)];
}

/** It arrived: out of the platform's bank account, or of a gateway's balance. */
export function payoutSettledLines(from: { readonly provider: string } | "bank", amount: Rupiah): Line[] {
  return [debit({ kind: "payouts_in_flight" }, amount), credit(sourceOf(from), amount)];
}

/** It ended before it arrived: the shop has it in its balance again. */
export function payoutFailedLines(shopId: string, amount: Rupiah): Line[] {
  return [debit({ kind: "payouts_in_flight" }, amount), credit({ kind: "shop_payable", shopId }, amount)];
}

/** It had arrived and came back. */
export function payoutReturnedLines(
  from: { readonly provider: string } | "bank",
  shopId: string,
  amount: Rupiah,
): Line[] {
  return [debit(sourceOf(from), amount), credit({ kind: "shop_payable", shopId }, amount)];
}

function sourceOf(from: { readonly provider: string } | "bank"): AccountRef {
  return from === "bank" ? { kind: "bank" } : { kind: "gateway_clearing", provider: from.provider };
}
