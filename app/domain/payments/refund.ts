import type { Rupiah } from "~/platform/money";

export type RefundRequest = {
  readonly providerRef: string;
  readonly reference: string;
  /** Same key, same refund, however often it is sent. */
  readonly refundKey: string;
  readonly amount: Rupiah;
  readonly reason: string;
};
export type RefundOutcome = {
  /** `failed` and `unsupported` are final for this key: a person pays back by other means. */
  readonly status: "pending" | "succeeded" | "failed" | "unsupported";
  readonly refundRef: string | null;
  /** The gateway's words for staff; null where all went well. */
  readonly note: string | null;
};

/** A refund as its gateway tells of it now: one that had succeeded may fail days later. */
export type SentRefund = {
  readonly refundKey: string;
  readonly status: "pending" | "succeeded" | "failed";
};

/** Under which key a refund was sent, this time round. */
export function refundKeyOf(refund: { readonly id: string; readonly round: number }): string {
  return refund.round === 1 ? refund.id : `${refund.id}-${refund.round}`;
}
