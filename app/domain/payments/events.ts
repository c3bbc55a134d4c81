export type PaymentPaid = {
  readonly type: "payment.paid";
  readonly attemptId: string;
  readonly orderId: string;
};
export type PaymentReversed = {
  readonly type: "payment.reversed";
  readonly attemptId: string;
  readonly orderId: string;
};
/** The buyer asks her bank for the money back: it is away until the bank has decided. */
export type PaymentDisputed = {
  readonly type: "payment.disputed";
  readonly attemptId: string;
  readonly orderId: string;
};
/** The bank decided for the shop: the money is there again. */
export type PaymentDisputeWon = {
  readonly type: "payment.dispute_won";
  readonly attemptId: string;
  readonly orderId: string;
};
/** The buyer's way to pay can't give money back: an officer transfers it. */
export type RefundManual = {
  readonly type: "refund.manual";
  readonly refundId: string;
  readonly orderId: string;
};
/** The gateway told its fee of these payments only with its settlement. */
export type PaymentFeesLearnt = {
  readonly type: "payment.fees_learnt";
  readonly attemptIds: readonly string[];
};
