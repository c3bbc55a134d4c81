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

/** Until when somebody has to send evidence; null where it was sent, or the gateway names no day. */
export function answerByOf(dispute: PaymentDispute | undefined): Date | null {
  return dispute && !dispute.hasEvidence ? dispute.dueBy : null;
}

const dayMs = 86_400_000;

/** An officer is reminded twice, so many days before the last moment to answer. */
export const reminderDays = [3, 1] as const;
export type ReminderDay = (typeof reminderDays)[number];

/** The latest last moment that is reminded of now. */
export function reminderHorizon(at: Date): Date {
  return new Date(at.getTime() + reminderDays[0] * dayMs);
}

/** It is over by the first reminder's day, or was over before. */
export function isUrgent(answerBy: Date, at: Date): boolean {
  return answerBy <= reminderHorizon(at);
}

/** The reminder that is due: the nearest one. Null where there is time still, or none any more. */
export function reminderDue(answerBy: Date, at: Date): ReminderDay | null {
  const left = answerBy.getTime() - at.getTime();
  if (left <= 0) return null;
  return reminderDays.filter((days) => left <= days * dayMs).at(-1) ?? null;
}
