import type Stripe from "stripe";
import { GatewayUnclear, type PaymentKey } from "../gateway";
import { asked, askedFor } from "./stripe-client.server";
import type { StripeCharge } from "./stripe-words";

/** A Checkout session with the money behind it. */
export type StripePayment = {
  readonly session: Stripe.Checkout.Session;
  readonly intentId: string | null;
  readonly intentStatus: string | null;
  /** Units received; null while nothing is. */
  readonly received: number | null;
  readonly charge: (StripeCharge & { readonly createdAt: number }) | null;
  /** Newest first. */
  readonly disputes: readonly Stripe.Dispute[];
};

const expand = ["payment_intent.latest_charge.balance_transaction"];
/** A session lives a day at most; another one for late questions. */
const lookBackSeconds = 48 * 3600;
const mostLookedAt = 5_000;

/**
 * By session (`cs_…`), by payment intent (`pi_…`, as disputes and refunds name it), else by our reference among
 * the sessions of the last two days: Stripe offers no other way to one whose create was never answered.
 * @throws GatewayUnclear where there are more sessions than can be looked through
 */
export async function findSession(stripe: Stripe, key: PaymentKey, now: Date): Promise<StripePayment | null> {
  const id = await sessionIdOf(stripe, key, now);
  if (id === null) return null;
  const session = await askedFor(stripe.checkout.sessions.retrieve(id, { expand }));
  return session === null ? null : withMoney(stripe, session);
}

async function sessionIdOf(stripe: Stripe, key: PaymentKey, now: Date): Promise<string | null> {
  const { providerRef, reference } = key;
  if (providerRef?.startsWith("pi_")) {
    const sessions = await asked(stripe.checkout.sessions.list({ payment_intent: providerRef, limit: 1 }));
    return sessions.data[0]?.id ?? null;
  }
  if (providerRef !== null) return providerRef;
  if (reference === null) throw new RangeError("neither a reference nor a gateway's number");
  const since = Math.floor(now.getTime() / 1000) - lookBackSeconds;
  let after: string | undefined;
  for (let seen = 0; seen < mostLookedAt; seen += 100) {
    const sessions = await asked(
      stripe.checkout.sessions.list({
        created: { gte: since },
        limit: 100,
        ...(after === undefined ? {} : { starting_after: after }),
      }),
    );
    const hit = sessions.data.find(({ client_reference_id: theirs }) => theirs === reference);
    if (hit !== undefined) return hit.id;
    if (!sessions.has_more) return null;
    after = sessions.data[sessions.data.length - 1]?.id;
  }
  throw new GatewayUnclear(`more than ${mostLookedAt} sessions to look through for ${reference}`);
}

async function withMoney(stripe: Stripe, session: Stripe.Checkout.Session): Promise<StripePayment> {
  const intent = session.payment_intent;
  if (intent === null) return bare(session, null);
  if (typeof intent === "string") return bare(session, intent);
  const latest = intent.latest_charge;
  const charge = latest === null || typeof latest === "string" ? null : latest;
  const disputes = charge?.disputed
    ? (await asked(stripe.disputes.list({ payment_intent: intent.id, limit: 100 }))).data
    : [];
  const balance = charge?.balance_transaction;
  const fee =
    balance === null || balance === undefined || typeof balance === "string"
      ? null
      : { units: balance.fee, currency: balance.currency };
  return {
    session,
    intentId: intent.id,
    intentStatus: intent.status,
    received: intent.amount_received > 0 ? intent.amount_received : null,
    charge:
      charge === null
        ? null
        : {
            amount_refunded: charge.amount_refunded,
            disputed: charge.disputed,
            refunded: charge.refunded,
            fee,
            createdAt: charge.created,
          },
    disputes,
  };
}

function bare(session: Stripe.Checkout.Session, intentId: string | null): StripePayment {
  return { session, intentId, intentStatus: null, received: null, charge: null, disputes: [] };
}
