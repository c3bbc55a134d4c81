import { type Rupiah, rupiah } from "~/platform/money";
import {
  type AttemptStatus,
  type CreatePaymentRequest,
  GatewayMismatch,
  isWallet,
  type PaymentInstructions,
  type PaymentMethod,
} from "../gateway";
import { appLink } from "./app-link";
import type { XenditChannel } from "./xendit-channels";
import type { XenditRequest } from "./xendit-client.server";

/** Xendit's words and ours. Source: docs.xendit.co Payments API v3. */

/** null: a word that says nothing we may act upon. What was refunded is read from the refunds, not from here. */
export function statusOf(status: string): AttemptStatus | null {
  switch (status) {
    case "ACCEPTING_PAYMENTS":
    case "REQUIRES_ACTION":
      return "pending";
    case "AUTHORIZED":
      return "authorized";
    case "SUCCEEDED":
      return "paid";
    case "FAILED":
      return "failed";
    case "CANCELED":
      return "canceled";
    case "EXPIRED":
      return "expired";
    default:
      return null;
  }
}

export function paidStatusOf(paid: Rupiah, refunded: Rupiah): AttemptStatus {
  if (refunded === 0n) return "paid";
  return refunded >= paid ? "refunded" : "partially_refunded";
}

/** Amounts are plain numbers. @throws GatewayMismatch on anything but whole rupiah */
export function readAmount(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount) || amount < 0)
    throw new GatewayMismatch(`not an amount of whole rupiah: ${amount}`);
  return rupiah(amount);
}

export function readTime(text: string | null | undefined): Date | null {
  const time = Date.parse(text ?? "");
  return Number.isNaN(time) ? null : new Date(time);
}

const banks: Readonly<Partial<Record<PaymentMethod, string>>> = {
  va_bca: "bca",
  va_bni: "bni",
  va_bri: "bri",
  va_permata: "permata",
  va_mandiri: "mandiri",
};

/** null where the answer no longer tells how to pay. `phone`: whose OVO app was asked. */
export function instructionsOf(
  request: XenditRequest,
  method: PaymentMethod | null,
  phone: string | null,
): PaymentInstructions | null {
  const told = (descriptor: string) =>
    request.actions?.find((action) => action.descriptor === descriptor)?.value ?? undefined;
  const qrString = told("QR_STRING");
  const number = told("VIRTUAL_ACCOUNT_NUMBER");
  const bank = method === null ? undefined : banks[method];
  if (bank !== undefined) return number === undefined ? null : { kind: "va", bank, number };
  if (method === null || !isWallet(method)) return qrString === undefined ? null : { kind: "qr", qrString };
  const appUrl = appLink(told("DEEPLINK_URL") ?? told("WEB_URL"));
  if (appUrl === null && qrString === undefined && method !== "ovo") return null;
  return { kind: "wallet", appUrl, qrString: qrString ?? null, qrPictureUrl: null, phone };
}

/** The body of `POST /v3/payment_requests`; the same for the same request. */
export function requestBody(
  request: CreatePaymentRequest,
  channel: XenditChannel,
  displayName: string,
): object {
  return {
    reference_id: request.reference,
    type: "PAY",
    country: "ID",
    currency: "IDR",
    request_amount: Number(request.amount),
    channel_code: channel.code,
    channel_properties: channelProperties(request, displayName),
    description: `Pesanan ${request.reference}`,
    metadata: { reference: request.reference },
  };
}

function channelProperties(request: CreatePaymentRequest, displayName: string): object {
  const { method, returnUrl, customer } = request;
  const expires_at = request.expiresAt.toISOString();
  if (method.startsWith("va_")) return { expires_at, display_name: displayName };
  if (!isWallet(method)) return { expires_at };
  const back = { success_return_url: returnUrl, failure_return_url: returnUrl };
  // OVO opens nothing: it asks in the app of this number
  return method === "ovo" ? { account_mobile_number: customer.phone, ...back } : { expires_at, ...back };
}
