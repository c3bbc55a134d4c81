import type Stripe from "stripe";
import { rupiah } from "~/platform/money";
import { GatewayUnclear } from "../gateway";
import type { ListedMovement } from "../listed-movement";
import { asked } from "./stripe-client.server";
import { fromUnits } from "./stripe-words";

const mostPages = 200;

/**
 * Stripe's balance transactions (docs.stripe.com/api/balance_transactions/list), their sources opened: a charge carries
 * the metadata of its payment intent, and with it our reference; a refund carries its own,
 * a dispute none.
 */
export async function listStripeMovements(
  stripe: Stripe,
  from: Date,
  to: Date,
): Promise<readonly ListedMovement[]> {
  const found: ListedMovement[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const answer = await asked(
      stripe.balanceTransactions.list({
        created: { gte: secondsOf(from), lt: secondsOf(to) },
        limit: 100,
        expand: ["data.source"],
        ...(after === undefined ? {} : { starting_after: after }),
      }),
    );
    for (const one of answer.data) found.push(...movementOf(one, await referenceOf(stripe, one.source)));
    if (!answer.has_more) return found;
    after = answer.data.at(-1)?.id;
  }
  throw new GatewayUnclear(`Stripe lists more than ${mostPages * 100} balance transactions`);
}

/** Payouts to the bank are the settlement's matter, not the list's. */
function movementOf(one: Stripe.BalanceTransaction, reference: string | null): ListedMovement[] {
  const category = one.reporting_category;
  if (category === "payout" || category === "payout_reversal") return [];
  const kind = category === "charge" ? "payment" : category === "refund" ? "refund" : "other";
  const currency = one.currency.toUpperCase();
  const isRupiah = currency === "IDR";
  return [
    {
      ...{ id: one.id, reference, kind, currency },
      gross: isRupiah ? fromUnits(one.amount) : rupiah(0),
      // a fee may have parts of a rupiah there: rounded as where it is learnt with the payment
      fee: isRupiah ? rupiah(Math.round(one.fee / 100)) : null,
      at: new Date(one.created * 1000),
    },
  ];
}

/** A dispute carries nothing of ours but its payment intent: its session is asked for, which is rare. */
async function referenceOf(
  stripe: Stripe,
  source: Stripe.BalanceTransaction["source"],
): Promise<string | null> {
  if (source === null || typeof source === "string" || !("metadata" in source)) return null;
  if (source.object !== "dispute") return source.metadata?.reference ?? null;
  const intent = source.payment_intent;
  if (!intent) return null;
  const id = typeof intent === "string" ? intent : intent.id;
  const { data } = await asked(stripe.checkout.sessions.list({ payment_intent: id, limit: 1 }));
  return data[0]?.client_reference_id ?? null;
}

function secondsOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}
