import type Stripe from "stripe";
import { rupiah, sum } from "~/platform/money";
import type { PaymentDispute } from "../dispute";
import { GatewayRefused, type PaymentKey } from "../gateway";
import { asked } from "./stripe-client.server";
import { findSession } from "./stripe-lookup.server";
import { fromUnits } from "./stripe-words";

const closed = ["won", "lost", "warning_closed", "prevented"];

/**
 * A charge may be disputed more than once, for parts of it (docs.stripe.com/api/disputes): the sums are of all of them,
 * the words of the one that is open. An inquiry (`warning_…`) takes no money, and what is won is given back.
 * @param disputes newest first, at least one
 */
export function disputeOf(disputes: readonly Stripe.Dispute[]): PaymentDispute {
  const shown = disputes.find(({ status }) => !closed.includes(status)) ?? disputes[0];
  if (shown === undefined) throw new RangeError("no dispute to tell of");
  const isHeld = (one: Stripe.Dispute) =>
    one.status !== "won" && one.status !== "prevented" && !one.status.startsWith("warning_");
  const { due_by: dueBy, has_evidence: hasEvidence } = shown.evidence_details;
  return {
    ref: shown.id,
    reason: shown.reason || null,
    amount: fromUnits(shown.amount),
    held: sum(disputes.filter(isHeld), ({ amount }) => fromUnits(amount)),
    fee: feeOf(disputes.flatMap((one) => one.balance_transactions)),
    dueBy: dueBy === null ? null : new Date(dueBy * 1000),
    hasEvidence,
  };
}

/** Kept when the money is withdrawn, and given back with a negative fee where the account's terms say so. */
function feeOf(moved: readonly Stripe.BalanceTransaction[]): PaymentDispute["fee"] {
  if (moved.length === 0 || moved.some(({ currency }) => currency !== "idr")) return null;
  return rupiah(Math.round(moved.reduce((units, { fee }) => units + fee, 0) / 100));
}

/** `POST /v1/disputes/:id/close`: Stripe then calls it lost. One that is closed already is left as it is. */
export async function concedeStripeDispute(stripe: Stripe, key: PaymentKey, now: Date): Promise<void> {
  const found = await findSession(stripe, key, now);
  for (const { id, status } of found?.disputes ?? []) {
    if (closed.includes(status)) continue;
    try {
      await asked(stripe.disputes.close(id, {}, { idempotencyKey: `concede:${id}` }));
    } catch (error) {
      // closed by somebody else meanwhile: what became of it is asked for next
      if (!(error instanceof GatewayRefused)) throw error;
    }
  }
}
