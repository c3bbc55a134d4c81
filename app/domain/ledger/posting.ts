import type { Rupiah } from "~/platform/money";

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
        | "breaks";
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

/** What a part of an order leaves its shop. */
export type PartMoney = {
  readonly shopId: string;
  readonly total: Rupiah;
  readonly commission: Rupiah;
  readonly gatewayFee: Rupiah;
};

/** price + delivery − commission − gateway fee; never below zero for what the checks allow. */
export function netOf(part: PartMoney): Rupiah {
  return (part.total - part.commission - part.gatewayFee) as Rupiah;
}

/** The buyer's money came in at a gateway; it is hers until the goods arrived. */
export function saleLines(provider: string, amount: Rupiah): Line[] {
  return [debit({ kind: "gateway_clearing", provider }, amount), credit({ kind: "buyers_held" }, amount)];
}

export function gatewayFeeLines(provider: string, fee: Rupiah): Line[] {
  return [debit({ kind: "gateway_fees" }, fee), credit({ kind: "gateway_clearing", provider }, fee)];
}

/** The goods arrived: the shop is owed its net, commission and the gateway's fee stay. */
export function releaseLines(part: PartMoney): Line[] {
  return [
    debit({ kind: "buyers_held" }, part.total),
    credit({ kind: "shop_payable", shopId: part.shopId }, netOf(part)),
    credit({ kind: "commission" }, part.commission),
    credit({ kind: "gateway_fees" }, part.gatewayFee),
  ];
}

/** Cash at hand-over: the shop holds it; what it owes the platform is the commission. */
export function cashSaleLines(part: PartMoney): Line[] {
  return [
    debit({ kind: "cash_with_shops", shopId: part.shopId }, part.total),
    credit({ kind: "shop_payable", shopId: part.shopId }, netOf(part)),
    credit({ kind: "commission" }, part.commission),
  ];
}

/** And keeps its net from it at once: nothing is left to pay out. */
export function cashKeptLines(part: PartMoney): Line[] {
  return [
    debit({ kind: "shop_payable", shopId: part.shopId }, netOf(part)),
    credit({ kind: "cash_with_shops", shopId: part.shopId }, netOf(part)),
  ];
}

/** A refund was decided; until the gateway sent it, the money is due to the buyer. */
export function refundLines(amount: Rupiah): Line[] {
  return [debit({ kind: "buyers_held" }, amount), credit({ kind: "refunds_due" }, amount)];
}

export function refundSentLines(from: { readonly provider: string } | "bank", amount: Rupiah): Line[] {
  const source: AccountRef =
    from === "bank" ? { kind: "bank" } : { kind: "gateway_clearing", provider: from.provider };
  return [debit({ kind: "refunds_due" }, amount), credit(source, amount)];
}

/** Paid out from the platform's bank account. */
export function payoutSentLines(shopId: string, amount: Rupiah): Line[] {
  return [debit({ kind: "shop_payable", shopId }, amount), credit({ kind: "bank" }, amount)];
}
