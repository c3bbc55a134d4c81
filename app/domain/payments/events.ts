export type PaymentPaid = {
  readonly type: "payment.paid";
  readonly attemptId: string;
  readonly orderId: string;
};
/** The attempt ended without money: expired, called off or refused. */
export type PaymentEnded = {
  readonly type: "payment.ended";
  readonly attemptId: string;
  readonly orderId: string;
  readonly status: string;
};
export type PaymentReversed = {
  readonly type: "payment.reversed";
  readonly attemptId: string;
  readonly orderId: string;
};
export type RefundSettled = {
  readonly type: "refund.settled";
  readonly refundId: string;
  readonly orderId: string;
};
export type PaymentCaseOpened = { readonly type: "payment.case_opened"; readonly caseId: string };
