import { type PartMoneyRow, partMoney } from "~/domain/ledger/part-money";
import { type Rupiah, rupiah } from "~/platform/money";

/**
 * What a part brought into its shop's balance, refunds taken off: its net; where the buyer's money went straight to
 * the shop, what is left of that net once she has it (below zero: what she owes the city).
 */
export function broughtIn(part: PartMoneyRow, isStraight: boolean): Rupiah {
  const { net, fromBuyer } = partMoney(part);
  return rupiah(isStraight ? net - fromBuyer : net);
}

export type FundsInput = {
  /** What the books owe the shop now. */
  readonly payable: Rupiah;
  /** Of it, what came from sales still on hold: each above zero. */
  readonly onHold: readonly Rupiah[];
  /** What is gathered already in a payout that did not leave yet. */
  readonly gathered: Rupiah;
};

/** What may be paid out: never above what the books owe, never what is on hold; below zero means a debt to be netted. */
export function freeFunds({ payable, onHold, gathered }: FundsInput): Rupiah {
  return rupiah(payable - gathered - onHold.reduce((sum, one) => sum + (one > 0n ? one : 0n), 0n));
}
