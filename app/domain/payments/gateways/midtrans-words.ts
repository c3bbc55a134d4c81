import { type Rupiah, rupiah } from "~/platform/money";
import {
  type AttemptStatus,
  type CreatePaymentRequest,
  GatewayMismatch,
  type PaymentInstructions,
  type PaymentMethod,
} from "../gateway";
import { appLink } from "./app-link";
import type { MidtransTransaction } from "./midtrans-client.server";

/** Midtrans' words and ours. Sources: docs.midtrans.com transaction-status-cycle, reference/qris, mandiri-bill. */

/**
 * Paid is code 200 and settlement or capture and no fraud alarm. `code` is that of the answer about the
 * transaction. null: a word that says nothing we may act upon.
 */
export function statusOf(code: string, transaction: MidtransTransaction): AttemptStatus | null {
  const { transaction_status: status, fraud_status: fraud = "accept" } = transaction;
  switch (status) {
    case "pending":
      return "pending";
    case "authorize":
      return "authorized";
    case "capture":
    case "settlement":
      if (fraud === "deny") return "failed";
      if (fraud === "challenge") return status === "capture" ? "review" : null;
      return fraud === "accept" && code === "200" ? "paid" : null;
    case "deny":
      // after settlement (Permata, Mandiri bill, Indomaret) the bank took the money back
      return transaction.settlement_time === undefined ? "failed" : "reversed";
    case "cancel":
      return "canceled";
    case "expire":
      return "expired";
    case "failure":
      return "failed";
    case "refund":
      return "refunded";
    case "partial_refund":
      return "partially_refunded";
    case "chargeback":
    case "partial_chargeback":
      return "charged_back";
    default:
      return null;
  }
}

/** `"125000.00"` → Rp125.000. @throws GatewayMismatch on anything but whole rupiah */
export function readAmount(text: string): Rupiah {
  const whole = /^(\d{1,15})(?:\.0{1,2})?$/.exec(text)?.[1];
  if (whole === undefined) throw new GatewayMismatch(`not an amount of whole rupiah: ${text}`);
  return rupiah(BigInt(whole));
}

/** `2026-11-24 17:05:00`, always GMT+7, whatever the merchant's own zone. */
export function readTime(text: string | undefined): Date | null {
  if (text === undefined || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return null;
  return new Date(`${text.replace(" ", "T")}+07:00`);
}

export function writeTime(time: Date): string {
  const jakarta = new Date(time.getTime() + 7 * 3_600_000).toISOString();
  return `${jakarta.slice(0, 10)} ${jakarta.slice(11, 19)} +0700`;
}

export function methodOf(transaction: MidtransTransaction): PaymentMethod | null {
  if (transaction.payment_type === "qris") return "qris";
  if (transaction.payment_type === "gopay") return "gopay";
  if (transaction.payment_type === "echannel") return "va_mandiri";
  if (transaction.payment_type !== "bank_transfer") return null;
  if (transaction.permata_va_number !== undefined) return "va_permata";
  const bank = transaction.va_numbers?.[0]?.bank;
  return bank === "bca" || bank === "bni" || bank === "bri" ? `va_${bank}` : null;
}

/** null where the answer no longer tells how to pay: a status answer repeats VA numbers, but neither QR nor app link. */
export function instructionsOf(transaction: MidtransTransaction): PaymentInstructions | null {
  const {
    qr_string: qrString,
    permata_va_number: permata,
    biller_code: billerCode,
    bill_key: billKey,
  } = transaction;
  if (transaction.payment_type === "gopay") return walletOf(transaction);
  if (qrString !== undefined) return { kind: "qr", qrString };
  if (permata !== undefined) return { kind: "va", bank: "permata", number: permata };
  if (billerCode !== undefined && billKey !== undefined) return { kind: "bill", billerCode, billKey };
  const va = transaction.va_numbers?.[0];
  return va === undefined ? null : { kind: "va", bank: va.bank, number: va.va_number };
}

/** GoPay: a link that opens the app on this phone, and a picture of its code for another. */
function walletOf({ actions = [], qr_string: qrString }: MidtransTransaction): PaymentInstructions | null {
  const urlOf = (name: string) => appLink(actions.find((action) => action.name === name)?.url);
  const appUrl = urlOf("deeplink-redirect");
  const qrPictureUrl = urlOf("generate-qr-code");
  if (appUrl === null && qrPictureUrl === null && qrString === undefined) return null;
  return { kind: "wallet", appUrl, qrString: qrString ?? null, qrPictureUrl, phone: null };
}

/** The body of `POST /v2/charge`; the same for the same request. */
export function chargeBody(request: CreatePaymentRequest): object {
  const seconds = Math.round((request.expiresAt.getTime() - request.requestedAt.getTime()) / 1000);
  return {
    ...methodBody(request),
    transaction_details: { order_id: request.reference, gross_amount: Number(request.amount) },
    item_details: request.items.map(({ name, unitPrice, quantity }, at) => ({
      id: `line-${at + 1}`,
      name: name.slice(0, 50),
      price: Number(unitPrice),
      quantity,
    })),
    customer_details: {
      first_name: request.customer.name.slice(0, 255),
      phone: request.customer.phone,
      ...(request.customer.email === null ? {} : { email: request.customer.email }),
    },
    custom_expiry: {
      order_time: writeTime(request.requestedAt),
      expiry_duration: Math.max(seconds, 20), // the shortest a virtual account may live
      unit: "second",
    },
  };
}

function methodBody({ method, reference, returnUrl }: CreatePaymentRequest): object {
  if (method === "qris") return { payment_type: "qris" };
  // the app leads back to the order's page
  if (method === "gopay")
    return { payment_type: "gopay", gopay: { enable_callback: true, callback_url: returnUrl } };
  if (method === "va_mandiri") {
    // cut by Midtrans at 10 and 30 characters
    const echannel = { bill_info1: "Pesanan:", bill_info2: reference.slice(0, 30) };
    return { payment_type: "echannel", echannel };
  }
  return { payment_type: "bank_transfer", bank_transfer: { bank: method.slice(3) } };
}
