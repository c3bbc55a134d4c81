import type { Dispute, Payment } from "./payment";

/** A webhook on its way. Its body never changes; only the signature is made afresh for each try. */
export type Delivery = {
  id: string;
  paymentId: string;
  eventId: string;
  type: string;
  body: string;
  state: "waiting" | "delivered" | "lost" | "given_up";
  tries: number;
  nextAt: number;
  /** What the shop answered last, for people. */
  lastAnswer: string | null;
  createdAt: string;
};

/** What an idempotency key was answered, word for word. */
export type Answer = { key: string; bodyHash: string; status: number; body: string };

/** What goes wrong with the next payment that a shop asks for; once. */
export type Trouble = { key: "create"; mode: "none" | "lose_answer" | "lose_request" };

/** One line of the journal holds several of these: together, or not at all. The last of a key counts. */
export type Entry =
  | { kind: "payment"; value: Payment }
  | { kind: "delivery"; value: Delivery }
  | { kind: "answer"; value: Answer }
  | { kind: "trouble"; value: Trouble };

/** How the news of a change reaches the shop. */
export type News = {
  mode: "normal" | "delayed" | "twice" | "two_numbers" | "lost" | "swapped";
  delaySeconds: number;
};

export const plainNews: News = { mode: "normal", delaySeconds: 0 };

/** A payment as the API and the webhooks tell it. */
export function viewOf(payment: Payment, publicUrl: string) {
  return {
    id: payment.id,
    reference: payment.reference,
    status: payment.status,
    amount: payment.amount,
    captured: payment.captured,
    refunded: payment.refunded,
    fee: payment.fee,
    currency: "IDR",
    method: payment.method,
    created_at: payment.createdAt,
    changed_at: payment.changedAt,
    expires_at: payment.expiresAt,
    instructions: payment.instructions,
    refunds: payment.refunds.map(({ id, key, amount, status, at }) => ({
      id,
      refund_key: key,
      amount,
      status,
      at,
    })),
    dispute: payment.dispute ? disputeView(payment.dispute) : null,
    console_url: `${publicUrl}/bayar/${payment.id}`,
    simulation: true,
  };
}

function disputeView({ id, amount, status, dueBy, hasEvidence }: Dispute) {
  const held = status === "won" ? 0 : amount;
  return { id, amount, held, status, due_by: dueBy, has_evidence: hasEvidence };
}
