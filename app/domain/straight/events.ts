/** A buyer's photo that she paid the shop came in, or waits for hours. */
export type StraightProofNews = {
  readonly type: "straight.proof_sent" | "straight.proof_waits";
  readonly proofId: string;
};

/** The owner does not find the money. */
export type StraightDisputed = {
  readonly type: "straight.disputed";
  readonly orderId: string;
  readonly at: number;
};
