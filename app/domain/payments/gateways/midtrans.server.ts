import { rupiah } from "~/platform/money";
import {
  type CancelCause,
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
import type { RefundOutcome, RefundRequest } from "../refund";
import { checkRequest } from "./check-request";
import {
  type MidtransAnswer,
  type MidtransCall,
  type MidtransConfig,
  type MidtransTransaction,
  midtransCaller,
} from "./midtrans-client.server";
import { verifyMidtransWebhook } from "./midtrans-webhook.server";
import { chargeBody, instructionsOf, methodOf, readAmount, readTime, statusOf } from "./midtrans-words";
import { oneRefundAtATime } from "./refund-order";

/** Virtual accounts: bank limits differ by contract; these are the narrow ones named in public pages. */
const capabilities: GatewayCapabilities = {
  methods: ["qris", "va_bca", "va_bni", "va_bri", "va_permata", "va_mandiri", "gopay"],
  limits: {
    qris: { min: rupiah(1), max: rupiah(10_000_000) },
    va_bca: { min: rupiah(10_000), max: rupiah(50_000_000) },
    gopay: { min: rupiah(1), max: rupiah(10_000_000) },
  },
  refunds: ["qris", "gopay"],
  partialRefunds: true,
  cancelsPending: true,
  isManual: false,
  isSimulation: false,
};

const dayMs = 86_400_000;
/** How long QRIS can be refunded: from a foreign wallet, and from GoPay, as GoPay itself (docs: reference-link/refund-transaction). */
const refundDays = { "off-us": 7, "on-us": 45 } as const;

/** Midtrans' Core API: QRIS, virtual accounts and GoPay for an Indonesian merchant. */
export function createMidtransGateway(config: MidtransConfig): Gateway {
  const call = midtransCaller(config);
  const merchantId = config.merchantId ?? null;
  return {
    provider: "midtrans",
    capabilities: () => capabilities,
    createPayment: (request) => createPayment(call, request),
    async getStatus(key) {
      const found = await find(call, key);
      return found === null ? null : stateOf(found, merchantId);
    },
    cancel: (key, cause = "called_off") => cancel(call, key, cause),
    refund: oneRefundAtATime((request) => refund(call, request, config.now())),
    async listRefunds(key) {
      const { refunds = [] } = (await find(call, key))?.transaction ?? {};
      // a refund that failed stands there no more
      return refunds.flatMap(({ refund_key: refundKey }) =>
        refundKey === undefined ? [] : [{ refundKey, status: "succeeded" as const }],
      );
    },
    verifyWebhook: (rawBody) => verifyMidtransWebhook(rawBody, { serverKey: config.serverKey, merchantId }),
  };
}

type Found = { readonly code: string; readonly transaction: MidtransTransaction };

async function createPayment(call: MidtransCall, request: CreatePaymentRequest): Promise<CreatedPayment> {
  checkRequest(request, capabilities);
  // lives five minutes and does not look at the body: the unique order_id is what protects, see 406
  const headers = { "idempotency-key": request.idempotencyKey };
  const answer = await call("POST", "/v2/charge", chargeBody(request), headers);
  if (answer.code === "406") {
    const earlier = await find(call, { reference: request.reference, providerRef: null });
    if (earlier === null) throw new GatewayUnclear(`${request.reference} is taken and can't be found`);
    return adopt(earlier, request);
  }
  if (answer.transaction !== null)
    return adopt({ code: answer.code, transaction: answer.transaction }, request);
  throw failure(answer);
}

/** A status answer comes with codes of its own: 201 pending, 407 expired, 202 denied; all of them tell the state. */
async function find(call: MidtransCall, key: PaymentKey): Promise<Found | null> {
  const answer = await call("GET", `/v2/${idOf(key)}/status`);
  if (answer.transaction !== null) return { code: answer.code, transaction: answer.transaction };
  if (answer.code === "404") return null;
  throw failure(answer);
}

async function cancel(call: MidtransCall, key: PaymentKey, cause: CancelCause): Promise<CancelOutcome> {
  const verb = cause === "expired" ? "expire" : "cancel";
  const answer = await call("POST", `/v2/${idOf(key)}/${verb}`);
  if (answer.code === "200" || answer.code === "407") return "canceled";
  if (answer.code === "404") return "not_found";
  if (answer.code !== "412") throw failure(answer);
  const found = await find(call, key);
  if (found === null) return "not_found";
  const status = statusOf(found.code, found.transaction);
  if (status === "canceled") return "canceled";
  if (status === "failed" || status === "expired") return "already_final";
  if (status === null || status === "pending")
    throw new GatewayUnclear("can't be canceled, and yet it is open");
  return "already_paid";
}

async function refund(call: MidtransCall, request: RefundRequest, now: Date): Promise<RefundOutcome> {
  const found = await find(call, { reference: request.reference, providerRef: null });
  if (found === null) throw new GatewayRefused(`no payment ${request.reference} to refund`);
  const { transaction } = found;
  if (transaction.refunds?.some(({ refund_key: key }) => key === request.refundKey)) {
    return { status: "succeeded", refundRef: request.refundKey, note: null };
  }
  const obstacle = refundObstacle(transaction, now);
  if (obstacle !== null) return { status: "unsupported", refundRef: null, note: obstacle };
  const answer = await call("POST", `/v2/${encodeURIComponent(request.reference)}/refund/online/direct`, {
    refund_key: request.refundKey,
    amount: Number(request.amount),
    reason: request.reason.slice(0, 255),
  });
  if (answer.code === "200") return { status: "succeeded", refundRef: request.refundKey, note: null };
  if (answer.code.startsWith("4")) return { status: "failed", refundRef: null, note: words(answer) };
  throw failure(answer);
}

/** Why no refund call would succeed; null where one may. Virtual accounts never: they are paid back by transfer. */
function refundObstacle(transaction: MidtransTransaction, now: Date): string | null {
  const method = methodOf(transaction);
  if (method !== "qris" && method !== "gopay")
    return `${transaction.payment_type} can't be refunded at Midtrans`;
  const settledAt = readTime(transaction.settlement_time);
  const days = transaction.transaction_type === "off-us" ? refundDays["off-us"] : refundDays["on-us"];
  if (settledAt === null || now.getTime() - settledAt.getTime() <= days * dayMs) return null;
  const kind = method === "gopay" ? "GoPay" : `QRIS (${transaction.transaction_type ?? "on-us"})`;
  return `${kind} can be refunded for ${days} days`;
}

/** Takes the transaction for ours only where it is the one that was asked for. */
function adopt({ code, transaction }: Found, request: CreatePaymentRequest): CreatedPayment {
  const method = methodOf(transaction);
  const isSame =
    transaction.order_id === request.reference &&
    transaction.currency === "IDR" &&
    readAmount(transaction.gross_amount) === request.amount &&
    (method === null || method === request.method);
  if (!isSame) {
    throw new GatewayMismatch(`${request.reference} stands at Midtrans for ${transaction.gross_amount}`);
  }
  const status = statusOf(code, transaction);
  if (status === null) throw new GatewayUnclear(`${transaction.transaction_status} with code ${code}`);
  return {
    providerRef: transaction.transaction_id,
    status,
    instructions: instructionsOf(transaction),
    expiresAt: readTime(transaction.expiry_time) ?? request.expiresAt,
    simulatorUrl: null,
  };
}

function stateOf({ code, transaction }: Found, merchantId: string | null): PaymentState {
  const status = statusOf(code, transaction);
  if (status === null) throw new GatewayUnclear(`${transaction.transaction_status} with code ${code}`);
  const { merchant_id: merchant, refund_amount: refunded } = transaction;
  return {
    providerRef: transaction.transaction_id,
    reference: transaction.order_id,
    status,
    amount: readAmount(transaction.gross_amount),
    currency: transaction.currency,
    refunded: refunded === undefined ? rupiah(0) : readAmount(refunded),
    fee: null,
    occurredAt: readTime(transaction.settlement_time) ?? readTime(transaction.transaction_time),
    instructions: instructionsOf(transaction),
    belongsToUs: merchantId === null || merchant === undefined || merchant === merchantId,
  };
}

function idOf(key: PaymentKey): string {
  const id = key.reference ?? key.providerRef;
  if (id === null) throw new RangeError("neither a reference nor a gateway's number");
  return encodeURIComponent(id);
}

function failure(answer: MidtransAnswer): GatewayRefused | GatewayUnclear {
  return answer.code.startsWith("4") ? new GatewayRefused(words(answer)) : new GatewayUnclear(words(answer));
}

function words({ code, message }: MidtransAnswer): string {
  return `Midtrans ${code}: ${message}`;
}
