/** The money is out of the shop's balance and on its way, arrived, or back. */
export type PayoutMoved = {
  readonly type: "payout.moved";
  readonly payoutId: string;
  readonly status: "paid" | "failed" | "returned";
};
