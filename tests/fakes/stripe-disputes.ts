import type { FakeReply } from "./gateway-server";
import { idFor, no, type StripeIntent, type StripeWorld, yes } from "./stripe-api";

/** What Stripe keeps for a dispute, in units: Rp25.000. */
export const disputeFee = 2_500_000;

export type StripeDispute = {
  id: string;
  object: "dispute";
  payment_intent: string;
  amount: number;
  currency: string;
  reason: string;
  status: string;
  evidence_details: { due_by: number | null; has_evidence: boolean; submission_count: number };
  balance_transactions: { id: string; amount: number; fee: number; currency: string; created: number }[];
};

const closed = ["won", "lost", "warning_closed", "prevented"];

/** Its money goes when it becomes more than an inquiry, and comes back when it is won; the fee stays. */
export function playDispute(
  world: StripeWorld,
  intent: StripeIntent,
  status: string,
  units = intent.charge?.amount ?? 0,
): void {
  const now = Math.floor(world.now().getTime() / 1000);
  if (intent.charge !== null) intent.charge.disputed = true;
  let dispute = world.disputes.find((one) => one.payment_intent === intent.id);
  if (!dispute) {
    dispute = {
      ...{ id: idFor("dp"), object: "dispute", payment_intent: intent.id, amount: units, status },
      ...{ currency: intent.currency, reason: "product_not_received", balance_transactions: [] },
      evidence_details: { due_by: now + 7 * 86_400, has_evidence: false, submission_count: 0 },
    };
    world.disputes.push(dispute);
  }
  dispute.status = status;
  const moved = dispute.balance_transactions;
  const { currency } = intent;
  const withdrawn = { id: idFor("txn"), amount: -dispute.amount, fee: disputeFee, currency, created: now };
  const isInquiry = status.startsWith("warning_") || status === "prevented";
  if (!isInquiry && moved.length === 0) moved.push(withdrawn);
  if (status === "won" && moved.length === 1)
    moved.push({ id: idFor("txn"), amount: dispute.amount, fee: 0, currency, created: now });
}

/** `POST /v1/disputes/:id/close`: given up, which is lost for good. */
export function closeDispute(world: StripeWorld, id: string | undefined): FakeReply {
  const dispute = world.disputes.find((one) => one.id === id);
  if (!dispute) return no(404, "invalid_request_error", `No such dispute: '${id}'`, "resource_missing");
  if (closed.includes(dispute.status))
    return no(400, "invalid_request_error", "This dispute is already closed");
  dispute.status = "lost";
  return yes(dispute);
}
