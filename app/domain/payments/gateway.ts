import type { Rupiah } from "~/platform/money";
import type { PaymentDispute } from "./dispute";
import type { ListedMovement } from "./listed-movement";
import type { Payee } from "./payee";
import type { RefundOutcome, RefundRequest, SentRefund } from "./refund";

/**
 * The port every payment provider is reached through. Orders, pages and jobs know this file and a method,
 * never a provider's name: adapters live in `gateways/` and are switched on by their keys.
 * The model follows the neutral states of an attempt; an order may have many attempts.
 */
export const paymentMethods = [
  "qris",
  "va_bca",
  "va_bni",
  "va_bri",
  "va_permata",
  "va_mandiri",
  "gopay",
  "ovo",
  "dana",
  "shopeepay",
  "card",
  "cash",
  "qris_shop",
  "transfer_shop",
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Paid in an app on the buyer's phone. */
export function isWallet(method: string): boolean {
  return method === "gopay" || method === "ovo" || method === "dana" || method === "shopeepay";
}

/** The buyer pays the shop itself: no gateway says that money came, and the platform never holds it. */
export function isPaidToShop(method: string): boolean {
  return method === "cash" || isStraight(method);
}

/** Paid into the shop's own account, and confirmed by its owner by hand. */
export const straightMethods = ["qris_shop", "transfer_shop"] as const satisfies readonly PaymentMethod[];

export function isStraight(method: string): boolean {
  return straightMethods.some((one) => one === method);
}

export const providers = ["local", "stripe", "midtrans", "xendit", "cash", "straight"] as const;
export type Provider = (typeof providers)[number];

export const attemptStatuses = [
  "creating", // row committed, gateway not asked yet
  "unknown", // asked, answer lost: ask for the state, never charge again before that
  "pending", // the buyer can pay
  "authorized",
  "review", // paid, but somebody has to look first (challenged card, wrong amount): no fulfilment
  "paid",
  "failed",
  "expired",
  "canceled",
  "partially_refunded",
  "refunded",
  "reversed", // taken back after settlement
  "disputed",
  "charged_back",
] as const;
export type AttemptStatus = (typeof attemptStatuses)[number];

/** An e-wallet: its app opened by a link, a code for another phone, or a request that its app shows by itself. */
export type WalletInstructions = {
  readonly kind: "wallet";
  readonly appUrl: string | null;
  readonly qrString: string | null;
  /** A picture of the code at the gateway, where it does not tell the code itself. */
  readonly qrPictureUrl: string | null;
  /** The number whose app was asked; null where nobody was. */
  readonly phone: string | null;
};

/** What the buyer is shown so that she can pay. */
export type PaymentInstructions =
  | { readonly kind: "qr"; readonly qrString: string }
  | { readonly kind: "va"; readonly bank: string; readonly number: string }
  | { readonly kind: "bill"; readonly billerCode: string; readonly billKey: string }
  | { readonly kind: "redirect"; readonly url: string }
  | {
      readonly kind: "transfer";
      readonly bank: string;
      readonly number: string;
      readonly holderName: string;
    }
  | WalletInstructions
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
  /** When the attempt was written down: the same on every retry, so that a repeat is the same word for word. */
  readonly requestedAt: Date;
  readonly expiresAt: Date;
  readonly idempotencyKey: string;
  /** Where the gateway sends the buyer back to. */
  readonly returnUrl: string;
  /** The shop that is paid itself; only for gateways that need one. */
  readonly payee?: Payee | null;
};

export type CreatedPayment = {
  readonly providerRef: string;
  readonly status: AttemptStatus;
  /** null: the payment exists, but its gateway no longer says how to pay it; cancel it, make a new attempt. */
  readonly instructions: PaymentInstructions | null;
  /** As the gateway will have it: may be later than asked where its shortest life is longer. */
  readonly expiresAt: Date | null;
  /** Where a person plays the buyer's bank; only the simulated provider has such a page. */
  readonly simulatorUrl: string | null;
};

/** Our reference, the gateway's own, or both; at least one is given. `reference` alone always works. */
export type PaymentKey = { readonly reference: string | null; readonly providerRef: string | null };

/** A gateway's word on one payment, in neutral terms. */
export type PaymentState = {
  readonly providerRef: string;
  /** null where the gateway's record carries no reference of ours: an orphan. */
  readonly reference: string | null;
  readonly status: AttemptStatus;
  /** What was captured, or what was asked while nothing is. Whole rupiah where `currency` is IDR. */
  readonly amount: Rupiah;
  /** ISO 4217, upper case. */
  readonly currency: string;
  readonly refunded: Rupiah;
  /** What the gateway keeps; null where it does not say (yet). */
  readonly fee: Rupiah | null;
  readonly occurredAt: Date | null;
  /** How to pay while it is pending, as far as the gateway repeats it. */
  readonly instructions: PaymentInstructions | null;
  /** False where the answer belongs to another merchant account or to test mode. */
  readonly belongsToUs: boolean;
  /** Of a payment that its buyer disputes, or did. */
  readonly dispute?: PaymentDispute;
};

/** Says nothing about the money: ask again later. Thrown by adapters, never swallowed into 'failed'. */
export class GatewayUnclear extends Error {
  override readonly name = "GatewayUnclear";
}
/** The gateway said no and will say no again (wrong request, method not enabled). */
export class GatewayRefused extends Error {
  override readonly name = "GatewayRefused";
}
/**
 * The gateway speaks of other money than was asked: other amount, currency or reference, a key used for another
 * request, or an amount that is not whole rupiah. Never retried: stop the attempt and call a person.
 */
export class GatewayMismatch extends Error {
  override readonly name = "GatewayMismatch";
}

export type CancelOutcome =
  | "canceled"
  | "already_paid"
  | "already_final"
  | "not_found" // the gateway knows no such payment; an unanswered create may still arrive there
  | "unsupported"; // can't be called off now: wait for its end

export type CancelCause = "called_off" | "expired";

export type WebhookHint = {
  /** Unique for (provider, event): a repeat is recognised by it. */
  readonly dedupeKey: string;
  /** Our reference; null where the event names none. */
  readonly reference: string | null;
  /** What `getStatus` can be asked with where there is no reference. */
  readonly providerRef: string | null;
  readonly eventType: string;
  /** False: signed, but of test mode or of another account. Store it, apply nothing, call a person. */
  readonly belongsToUs: boolean;
};
export type WebhookVerdict =
  | { readonly ok: true; readonly hint: WebhookHint }
  | { readonly ok: false; readonly reason: "unsigned" | "bad_signature" | "stale" | "malformed" };

export type GatewayCapabilities = {
  readonly methods: readonly PaymentMethod[];
  /** Smallest and largest amount of one payment, where the provider has a limit. */
  readonly limits: Readonly<Partial<Record<PaymentMethod, { readonly min: Rupiah; readonly max: Rupiah }>>>;
  readonly refunds: readonly PaymentMethod[];
  readonly partialRefunds: boolean;
  readonly cancelsPending: boolean;
  /** True where a person confirms the money and `getStatus` has nobody to ask (cash). */
  readonly isManual: boolean;
  /** True where the money goes to one shop itself: offered for carts of one shop that gave its account. */
  readonly needsPayee?: boolean;
  /** True for the simulated provider: faces must say so wherever a person could take it for real money. */
  readonly isSimulation: boolean;
};

export type Gateway = {
  readonly provider: Provider;
  capabilities(): GatewayCapabilities;
  /**
   * Safe to repeat with the same request: adopts the payment that an earlier, unanswered call made.
   * @throws GatewayUnclear, GatewayRefused, GatewayMismatch
   */
  createPayment(request: CreatePaymentRequest): Promise<CreatedPayment>;
  /** null: the gateway knows no such payment. @throws GatewayUnclear, GatewayRefused (our key), GatewayMismatch */
  getStatus(key: PaymentKey): Promise<PaymentState | null>;
  /** @throws GatewayUnclear, GatewayRefused (our key) */
  cancel(key: PaymentKey, cause?: CancelCause): Promise<CancelOutcome>;
  /**
   * @throws GatewayUnclear: outcome unknown, send the same key again. While one key of a payment is unknown,
   *   other keys of that payment are held back the same way. GatewayRefused (our key)
   */
  refund(request: RefundRequest): Promise<RefundOutcome>;
  /**
   * What became of every refund of a payment that the gateway knows. Absent where it tells none apart.
   * @throws GatewayUnclear, GatewayRefused (our key)
   */
  listRefunds?(key: PaymentKey): Promise<readonly SentRefund[]>;
  /**
   * Tells the gateway that the open dispute of a payment isn't fought: it is lost, for good. Repeating it does no harm.
   * @throws GatewayUnclear, GatewayRefused (our key)
   */
  concedeDispute?(key: PaymentKey): Promise<void>;
  /**
   * All that moved there from one time to another (exclusive). Absent where the gateway tells of one payment at a
   * time: its payments are asked for one by one.
   * @throws GatewayUnclear, GatewayRefused (our key)
   */
  listMovements?(from: Date, to: Date): Promise<readonly ListedMovement[]>;
  /** `rawBody` byte for byte as it came; header names in lower case. */
  verifyWebhook(
    rawBody: Buffer,
    headers: Readonly<Record<string, string | undefined>>,
    now: Date,
  ): WebhookVerdict;
};
