import Stripe from "stripe";
import { rupiah } from "~/platform/money";
import {
  type CancelOutcome,
  type CreatedPayment,
  type CreatePaymentRequest,
  type Gateway,
  type GatewayCapabilities,
  GatewayMismatch,
  GatewayRefused,
  GatewayUnclear,
  type PaymentKey,
  type PaymentState,
} from "../gateway";
import type { RefundOutcome, RefundRequest, SentRefund } from "../refund";
import { checkRequest } from "./check-request";
import { oneRefundAtATime } from "./refund-order";
import { asked, isLiveKey, type StripeConfig, stripeClient } from "./stripe-client.server";
import { concedeStripeDispute, disputeOf } from "./stripe-dispute.server";
import { listStripeMovements } from "./stripe-list.server";
import { findSession, type StripePayment } from "./stripe-lookup.server";
import { verifyStripeWebhook } from "./stripe-webhook.server";
import { fromUnits, sessionParams, statusOf, toUnits } from "./stripe-words";
import { requireSecret } from "./wire.server";

const capabilities: GatewayCapabilities = {
  methods: ["card"],
  // the least depends on the account's settlement currency (about half a US dollar)
  limits: { card: { min: rupiah(10_000), max: rupiah(9_999_999_999) } },
  refunds: ["card"],
  partialRefunds: true,
  cancelsPending: true,
  isManual: false,
  isSimulation: false,
};

/** Stripe's hosted Checkout page for cards. Made for a platform account outside Indonesia. */
export function createStripeGateway(config: StripeConfig): Gateway {
  const stripe = stripeClient(config);
  const isLive = isLiveKey(config.secretKey);
  const webhookSecret = requireSecret("the Stripe webhook secret", config.webhookSecret);
  return {
    provider: "stripe",
    capabilities: () => capabilities,
    createPayment: (request) => createPayment(stripe, request),
    async getStatus(key) {
      const found = await findSession(stripe, key, config.now());
      return found === null ? null : stateOf(found, isLive);
    },
    cancel: (key) => cancel(stripe, key, config.now()),
    refund: oneRefundAtATime((request) => refund(stripe, request, config.now())),
    listRefunds: (key) => sentRefunds(stripe, key, config.now()),
    concedeDispute: (key) => concedeStripeDispute(stripe, key, config.now()),
    listMovements: (from, to) => listStripeMovements(stripe, from, to),
    verifyWebhook: (rawBody, headers, now) =>
      verifyStripeWebhook(rawBody, headers, now, { webhookSecret, isLive }),
  };
}

async function createPayment(stripe: Stripe, request: CreatePaymentRequest): Promise<CreatedPayment> {
  checkRequest(request, capabilities);
  const options = { idempotencyKey: request.idempotencyKey };
  const session = await asked(stripe.checkout.sessions.create(sessionParams(request), options));
  const isSame =
    session.client_reference_id === request.reference &&
    session.currency === "idr" &&
    session.amount_total === toUnits(request.amount);
  if (!isSame) {
    throw new GatewayMismatch(`${session.id} stands for ${session.amount_total} ${session.currency}`);
  }
  return {
    providerRef: session.id,
    // a replayed answer shows the session as it was when made: the state is asked for apart
    status: "pending",
    instructions: session.url ? { kind: "redirect", url: session.url } : null,
    expiresAt: new Date(session.expires_at * 1000),
    simulatorUrl: null,
  };
}

async function cancel(stripe: Stripe, key: PaymentKey, now: Date): Promise<CancelOutcome> {
  const found = await findSession(stripe, key, now);
  if (found === null) return "not_found";
  try {
    await asked(stripe.checkout.sessions.expire(found.session.id));
    return "canceled";
  } catch (error) {
    if (!(error instanceof GatewayRefused)) throw error;
  }
  const after = await findSession(stripe, { reference: null, providerRef: found.session.id }, now);
  if (after === null) return "not_found";
  if (after.session.payment_status === "paid") return "already_paid";
  if (after.session.status === "open") throw new GatewayUnclear("can't be expired, and yet it is open");
  // complete without money: a bank may still send it
  return after.session.status === "expired" ? "already_final" : "unsupported";
}

async function refund(stripe: Stripe, request: RefundRequest, now: Date): Promise<RefundOutcome> {
  const { reference, providerRef, refundKey } = request;
  const found = await findSession(stripe, { reference, providerRef }, now);
  if (found?.intentId === undefined || found.intentId === null) {
    throw new GatewayRefused(`no payment ${reference} to refund`);
  }
  // Stripe forgets an idempotency key after a day; the refund's own metadata stays
  const earlier = await asked(stripe.refunds.list({ payment_intent: found.intentId, limit: 100 }));
  const same = earlier.data.find(({ metadata }) => metadata?.refund_key === refundKey);
  if (same !== undefined) return outcomeOf(same, request);
  try {
    const made = await asked(
      stripe.refunds.create(
        {
          payment_intent: found.intentId,
          amount: toUnits(request.amount),
          reason: "requested_by_customer",
          metadata: { reference, refund_key: refundKey, note: request.reason.slice(0, 500) },
        },
        { idempotencyKey: `refund:${reference}:${refundKey}` },
      ),
    );
    return outcomeOf(made, request);
  } catch (error) {
    const isBusiness =
      error instanceof GatewayRefused && error.cause instanceof Stripe.errors.StripeInvalidRequestError;
    if (!isBusiness) throw error;
    return { status: "failed", refundRef: null, note: error.message };
  }
}

async function sentRefunds(stripe: Stripe, key: PaymentKey, now: Date): Promise<SentRefund[]> {
  const found = await findSession(stripe, key, now);
  if (!found?.intentId) return [];
  const made = await asked(stripe.refunds.list({ payment_intent: found.intentId, limit: 100 }));
  return made.data.flatMap(({ metadata, status }) => {
    const refundKey = metadata?.refund_key;
    return refundKey === undefined ? [] : [{ refundKey, status: sentStatusOf(status) }];
  });
}

function sentStatusOf(status: string | null): SentRefund["status"] {
  if (status === "succeeded") return "succeeded";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

function outcomeOf(made: Stripe.Refund, request: RefundRequest): RefundOutcome {
  if (made.amount !== toUnits(request.amount)) {
    throw new GatewayMismatch(`refund ${request.refundKey} stands for ${made.amount} units`);
  }
  switch (made.status) {
    case "succeeded":
      return { status: "succeeded", refundRef: made.id, note: null };
    case "failed":
    case "canceled":
      return { status: "failed", refundRef: made.id, note: made.failure_reason ?? made.status };
    default:
      return { status: "pending", refundRef: made.id, note: null };
  }
}

function stateOf(found: StripePayment, isLive: boolean): PaymentState {
  const { session, intentStatus, charge, disputes, received } = found;
  const currency = (session.currency ?? "").toUpperCase();
  const units = received ?? session.amount_total ?? 0;
  const isRupiah = currency === "IDR";
  const fee = charge?.fee ?? null;
  return {
    providerRef: session.id,
    reference: session.client_reference_id,
    status: statusOf(
      session,
      intentStatus,
      charge,
      disputes.map(({ status }) => status),
    ),
    amount: isRupiah ? fromUnits(units) : rupiah(units),
    currency,
    refunded: isRupiah ? fromUnits(charge?.amount_refunded ?? 0) : rupiah(0),
    // the account may settle in another currency: such a fee is not ours to book in rupiah
    fee: fee !== null && fee.currency === "idr" ? rupiah(Math.round(fee.units / 100)) : null,
    occurredAt: charge === null ? null : new Date(charge.createdAt * 1000),
    instructions: session.status === "open" && session.url ? { kind: "redirect", url: session.url } : null,
    belongsToUs: session.livemode === isLive,
    ...(isRupiah && disputes.length > 0 ? { dispute: disputeOf(disputes) } : {}),
  };
}
