import type { Rupiah } from "~/platform/money";

/**
 * The port every payment provider is reached through. Orders, pages and jobs know this file and a method,
 * never a provider's name: adapters live in `gateways/` and are switched on by their keys.
 * The model follows the neutral states of an attempt; an order may have many attempts.
 */
export const paymentMethods = ["qris", "va_bca", "va_bni", "va_bri", "va_permata", "va_mandiri", "card", "cash"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const providers = ["local", "stripe", "midtrans", "cash"] as const;
export type Provider = (typeof providers)[number];

export type AttemptStatus =
  | "creating" // row committed, gateway not asked yet
  | "unknown" // asked, answer lost: ask for the state, never charge again before that
  | "pending" // the buyer can pay
  | "authorized"
  | "review" // paid by card, the gateway wants a human look (challenge): no fulfilment
  | "paid"
  | "failed"
  | "expired"
  | "canceled"
  | "partially_refunded"
  | "refunded"
  | "reversed" // taken back after settlement
  | "disputed"
  | "charged_back";

/** What the buyer is shown so that she can pay. */
export type PaymentInstructions =
  | { readonly kind: "qr"; readonly qrString: string }
  | { readonly kind: "va"; readonly bank: string; readonly number: string }
  | { readonly kind: "bill"; readonly billerCode: string; readonly billKey: string }
  | { readonly kind: "redirect"; readonly url: string }
  | { readonly kind: "manual" };

export type PaymentItem = {
  readonly name: string;
  readonly unitPrice: Rupiah;
  readonly quantity: number;
};

export type CreatePaymentRequest = {
  /** Our reference, unique for the attempt, ≤ 50 characters of `[A-Za-z0-9-_~.]`; the gateway's order_id. */
  readonly reference: string;
  readonly amount: Rupiah;
  readonly method: PaymentMethod;
  /** Their sum equals `amount`, delivery and negative discounts included. */
  readonly items: readonly PaymentItem[];
  readonly customer: { readonly name: string; readonly phone: string; readonly email: string | null };
  readonly expiresAt: Date;
  readonly idempotencyKey: string;
  /** Where the gateway sends the buyer back to. */
  readonly returnUrl: string;
};

export type CreatedPayment = {
  readonly providerRef: string;
  readonly status: AttemptStatus;
  readonly instructions: PaymentInstructions;
  readonly expiresAt: Date | null;
};

/** A gateway's word on one payment, in neutral terms. `amount` is what was asked or captured, whole rupiah. */
export type PaymentState = {
  readonly providerRef: string;
  readonly reference: string;
  readonly status: AttemptStatus;
  readonly amount: Rupiah;
  readonly currency: string;
  readonly refunded: Rupiah;
  readonly fee: Rupiah | null;
  readonly occurredAt: Date | null;
  /** False where the answer belongs to another merchant account or to test mode. */
  readonly belongsToUs: boolean;
};

/** Failures that say nothing about the money: ask again later. Thrown by adapters, never swallowed into 'failed'. */
export class GatewayUnclear extends Error {
  override readonly name = "GatewayUnclear";
}
/** The gateway said no and will say no again (wrong request, method not enabled). */
export class GatewayRefused extends Error {
  override readonly name = "GatewayRefused";
}

export type CancelOutcome = "canceled" | "already_paid" | "already_final" | "unsupported";

export type RefundRequest = {
  readonly providerRef: string;
  readonly reference: string;
  /** Same key, same refund, however often it is sent. */
  readonly refundKey: string;
  readonly amount: Rupiah;
  readonly reason: string;
};
export type RefundOutcome = { readonly status: "pending" | "succeeded" | "failed" | "unsupported"; readonly refundRef: string | null };

export type WebhookHint = {
  /** Unique for (provider, event): a repeat is recognised by it. */
  readonly dedupeKey: string;
  /** Our reference; null where the event names none. */
  readonly reference: string | null;
  readonly eventType: string;
};
export type WebhookVerdict =
  | { readonly ok: true; readonly hint: WebhookHint }
  | { readonly ok: false; readonly reason: "unsigned" | "bad_signature" | "stale" | "malformed" };

export type GatewayCapabilities = {
  readonly methods: readonly PaymentMethod[];
  readonly refunds: readonly PaymentMethod[];
  readonly partialRefunds: boolean;
  readonly cancelsPending: boolean;
  /** True for the simulated provider: faces must say so wherever a person could take it for real money. */
  readonly isSimulation: boolean;
};

export type Gateway = {
  readonly provider: Provider;
  capabilities(): GatewayCapabilities;
  /** @throws GatewayUnclear when the outcome is unknown, GatewayRefused when the gateway said no */
  createPayment(request: CreatePaymentRequest): Promise<CreatedPayment>;
  /** null: the gateway knows no such payment. Either key will do; `reference` always works. @throws GatewayUnclear */
  getStatus(key: { readonly reference: string; readonly providerRef: string | null }): Promise<PaymentState | null>;
  cancel(key: { readonly reference: string; readonly providerRef: string | null }): Promise<CancelOutcome>;
  refund(request: RefundRequest): Promise<RefundOutcome>;
  verifyWebhook(rawBody: Buffer, headers: Readonly<Record<string, string | undefined>>, now: Date): WebhookVerdict;
};
