import type { Rupiah } from "~/platform/money";

/** A buyer's dispute at her bank as the gateway tells of it. */
export type PaymentDispute = {
  /** The gateway's own number of it. */
  readonly ref: string;
  /** The bank's word for why (`product_not_received`); null where it gives none. */
  readonly reason: string | null;
  /** What is disputed: all of the payment, or a part of it. */
  readonly amount: Rupiah;
  /** What of it the gateway took out of our balance so far; an inquiry takes nothing. */
  readonly held: Rupiah;
  /** What the gateway keeps for the dispute itself; null where it does not say, or not in rupiah. */
  readonly fee: Rupiah | null;
  /** Until when evidence is taken. */
  readonly dueBy: Date | null;
  readonly hasEvidence: boolean;
};

/** What of a dispute is kept with its case, for whoever decides. */
export function disputeDetails(dispute: PaymentDispute, stillThere: bigint): Record<string, string | number> {
  return {
    dispute: dispute.ref,
    disputed: Number(dispute.amount),
    ...(dispute.reason === null ? {} : { reason: dispute.reason }),
    ...(dispute.dueBy === null ? {} : { dueBy: dispute.dueBy.toISOString() }),
    ...(dispute.hasEvidence ? { hasEvidence: "yes" } : {}),
    ...(dispute.held > 0n && dispute.held < stillThere ? { isPartial: "yes" } : {}),
  };
}
