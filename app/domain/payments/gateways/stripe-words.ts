import type Stripe from "stripe";
import { type Rupiah, rupiah } from "~/platform/money";
import { type AttemptStatus, type CreatePaymentRequest, GatewayMismatch, GatewayRefused } from "../gateway";
import { totalOf } from "./check-request";

/** Stripe's words and ours. IDR has two decimals there: Rp1 = 100 units (docs.stripe.com/currencies). */

const mostUnits = 999_999_999_999; // twelve digits

/** @throws GatewayRefused past what Stripe's twelve digits hold */
export function toUnits(amount: Rupiah): number {
  const units = amount * 100n;
  if (units > BigInt(mostUnits)) throw new GatewayRefused(`Stripe takes at most twelve digits, not ${units}`);
  return Number(units);
}

/** @throws GatewayMismatch where the units are no whole rupiah */
export function fromUnits(units: number): Rupiah {
  if (!Number.isSafeInteger(units) || units % 100 !== 0) {
    throw new GatewayMismatch(`not an amount of whole rupiah: ${units} units`);
  }
  return rupiah(units / 100);
}

/** The payment behind a session, with what was asked to be expanded. */
export type StripeCharge = Pick<Stripe.Charge, "amount_refunded" | "disputed" | "refunded"> & {
  readonly fee: { readonly units: number; readonly currency: string } | null;
};

/** Only `payment_status: paid` is money; all that follows is read from the charge and its disputes. */
export function statusOf(
  session: Pick<Stripe.Checkout.Session, "status" | "payment_status">,
  intentStatus: string | null,
  charge: StripeCharge | null,
  disputes: readonly string[],
): AttemptStatus {
  if (session.payment_status === "paid") return paidStatusOf(charge, disputes);
  if (session.payment_status === "no_payment_required") return "review"; // never so for a positive amount
  if (session.status === "expired") return "expired";
  if (session.status === "open") return "pending";
  if (intentStatus === "canceled") return "canceled";
  return intentStatus === "requires_payment_method" ? "failed" : "pending"; // complete, money on its way
}

function paidStatusOf(charge: StripeCharge | null, disputes: readonly string[]): AttemptStatus {
  if (disputes.includes("lost")) return "charged_back";
  const closed = ["won", "warning_closed", "prevented"];
  if (charge?.disputed && disputes.some((status) => !closed.includes(status))) return "disputed";
  if (charge === null || charge.amount_refunded === 0) return "paid";
  return charge.refunded ? "refunded" : "partially_refunded";
}

/**
 * The hosted page's request, the same for the same attempt on every retry. Discounts can't be lines of their own
 * at Stripe, nor more than a hundred lines: such a bill becomes one line.
 */
export function sessionParams(request: CreatePaymentRequest): Stripe.Checkout.SessionCreateParams {
  const { reference } = request;
  const isPlain = request.items.length <= 100 && request.items.every(({ unitPrice }) => unitPrice > 0n);
  const lines = isPlain
    ? request.items
    : [{ name: `Pesanan ${reference}`, unitPrice: totalOf(request.items), quantity: 1 }];
  return {
    mode: "payment",
    allowed_payment_method_types: ["card"],
    client_reference_id: reference,
    metadata: { reference },
    payment_intent_data: { metadata: { reference }, transfer_group: reference },
    line_items: lines.map(({ name, unitPrice, quantity }) => ({
      price_data: {
        currency: "idr",
        unit_amount: toUnits(unitPrice),
        product_data: { name: name.slice(0, 250) },
      },
      quantity,
    })),
    success_url: request.returnUrl,
    cancel_url: request.returnUrl,
    expires_at: sessionEnd(request),
    ...(request.customer.email === null ? {} : { customer_email: request.customer.email }),
  };
}

/**
 * Stripe lets a page live 30 minutes to 24 hours from its making. A shorter attempt gets five minutes over the
 * least, so that a retry is not refused for coming later; its end is then made by `cancel`.
 */
function sessionEnd({ requestedAt, expiresAt }: CreatePaymentRequest): number {
  const from = Math.floor(requestedAt.getTime() / 1000);
  const wanted = Math.floor(expiresAt.getTime() / 1000);
  return Math.min(Math.max(wanted, from + 35 * 60), from + 24 * 3600 - 60);
}
