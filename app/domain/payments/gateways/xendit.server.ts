import { rupiah, sum } from "~/platform/money";
import type { WireAnswer } from "~/platform/wire.server";
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
  type PaymentMethod,
  type PaymentState,
} from "../gateway";
import { checkRequest } from "./check-request";
import { oneRefundAtATime } from "./refund-order";
import { requireSecret } from "./wire.server";
import { methodOfChannel, type XenditChannels, xenditChannels } from "./xendit-channels";
import {
  codeOf,
  failure,
  listOf,
  readOr,
  type XenditCall,
  type XenditConfig,
  type XenditPayment,
  type XenditRequest,
  xenditCaller,
  xenditPayment,
  xenditRequest,
} from "./xendit-client.server";
import { listRefunds, refundAtXendit, sentRefundsOf } from "./xendit-refunds.server";
import { verifyXenditWebhook } from "./xendit-webhook.server";
import { instructionsOf, paidStatusOf, readAmount, readTime, requestBody, statusOf } from "./xendit-words";

/** What the functions below share. */
type Xendit = {
  readonly call: XenditCall;
  readonly channels: XenditChannels;
  readonly capabilities: GatewayCapabilities;
  readonly businessId: string | null;
  readonly displayName: string;
  readonly now: () => Date;
};

/** Xendit's payments API v3: QRIS, virtual accounts and e-wallets for an Indonesian merchant. */
export function createXenditGateway(config: XenditConfig): Gateway {
  const channels = config.channels ?? xenditChannels;
  const callbackToken = requireSecret("the Xendit callback token", config.callbackToken);
  const xendit: Xendit = {
    call: xenditCaller(config),
    channels,
    capabilities: capabilitiesOf(channels),
    businessId: config.businessId ?? null,
    displayName: config.displayName ?? "Etalase",
    now: config.now,
  };
  return {
    provider: "xendit",
    capabilities: () => xendit.capabilities,
    createPayment: (request) => createPayment(xendit, request),
    async getStatus(key) {
      const found = await find(xendit.call, key);
      return found === null ? null : stateOf(xendit, found);
    },
    cancel: (key) => cancel(xendit, key),
    refund: oneRefundAtATime(async (request) => {
      const found = await find(xendit.call, {
        reference: request.reference,
        providerRef: request.providerRef,
      });
      if (found === null) throw new GatewayRefused(`no payment ${request.reference} to refund`);
      const money = await capturedOf(xendit.call, found);
      const method = methodOfChannel(channels, found.channel_code);
      const channel = method === null ? null : (channels[method] ?? null);
      return refundAtXendit(
        xendit.call,
        { request, channel, ...money, requestId: found.payment_request_id },
        config.now(),
      );
    }),
    async listRefunds(key) {
      const found = await find(xendit.call, key);
      return found ? sentRefundsOf(await listRefunds(xendit.call, found.payment_request_id)) : [];
    },
    verifyWebhook: (rawBody, headers) =>
      verifyXenditWebhook(rawBody, headers, { callbackToken, businessId: xendit.businessId }),
  };
}

function capabilitiesOf(channels: XenditChannels): GatewayCapabilities {
  const entries = Object.entries(channels).map(([method, channel]) => ({
    method: method as PaymentMethod, // a key of the list
    channel,
  }));
  const isBackable = entries.filter(({ channel }) => channel.refund.kind !== "never");
  return {
    methods: entries.map(({ method }) => method),
    limits: Object.fromEntries(entries.map(({ method, channel: { min, max } }) => [method, { min, max }])),
    refunds: isBackable.map(({ method }) => method),
    partialRefunds: true,
    cancelsPending: true,
    isManual: false,
    isSimulation: false,
  };
}

/**
 * Nobody promises that v3 honours an idempotency key: what stands under our reference is looked for first, the key
 * goes along all the same, and a reference that is taken is looked up again.
 */
async function createPayment(xendit: Xendit, request: CreatePaymentRequest): Promise<CreatedPayment> {
  checkRequest(request, xendit.capabilities);
  const channel = xendit.channels[request.method];
  if (channel === undefined) throw new GatewayRefused(`${request.method} has no channel`);
  const key = { reference: request.reference, providerRef: null };
  const earlier = await find(xendit.call, key);
  if (earlier !== null) return adopt(xendit, earlier, request);
  const body = requestBody(request, channel, xendit.displayName);
  const answer = await xendit.call("POST", "/v3/payment_requests", body, request.idempotencyKey);
  if (codeOf(answer) !== "DUPLICATE_ERROR") return adopt(xendit, readRequest(answer), request);
  const meanwhile = await find(xendit.call, key);
  if (meanwhile === null) throw new GatewayUnclear(`${request.reference} is taken and can't be found`);
  return adopt(xendit, meanwhile, request);
}

async function find(call: XenditCall, { providerRef, reference }: PaymentKey): Promise<XenditRequest | null> {
  if (providerRef !== null && providerRef !== "") {
    const answer = await call("GET", `/v3/payment_requests/${encodeURIComponent(providerRef)}`);
    return isUnknown(answer) ? null : readRequest(answer);
  }
  if (reference === null) throw new RangeError("neither a reference nor a gateway's number");
  const answer = await call(
    "GET",
    `/v3/payment_requests?reference_id=${encodeURIComponent(reference)}&limit=2`,
  );
  if (isUnknown(answer)) return null;
  const same = readOr(listOf(xenditRequest), answer).data.filter(
    ({ reference_id: theirs }) => theirs === reference,
  );
  if (same.length > 1) throw new GatewayMismatch(`${reference} stands at Xendit more than once`);
  return same[0] ?? null;
}

function isUnknown(answer: WireAnswer): boolean {
  return answer.status === 404 && codeOf(answer) !== null;
}

function readRequest(answer: WireAnswer): XenditRequest {
  return readOr(xenditRequest, answer);
}

async function cancel(xendit: Xendit, key: PaymentKey): Promise<CancelOutcome> {
  const found = await find(xendit.call, key);
  if (found === null) return "not_found";
  const id = encodeURIComponent(found.payment_request_id);
  const answer = await xendit.call("POST", `/v3/payment_requests/${id}/cancel`);
  if (answer.status < 300)
    return statusOf(readRequest(answer).status) === "canceled" ? "canceled" : cancelState(xendit, found);
  if (answer.status === 429 || codeOf(answer) === null || failure(answer) instanceof GatewayUnclear)
    throw failure(answer);
  return cancelState(xendit, found);
}

/** It would not be called off: what it is instead. */
async function cancelState(xendit: Xendit, before: XenditRequest): Promise<CancelOutcome> {
  const after = await find(xendit.call, { reference: null, providerRef: before.payment_request_id });
  if (after === null) return "not_found";
  switch (statusOf(after.status)) {
    case "canceled":
      return "canceled";
    case "failed":
    case "expired":
      return "already_final";
    case "paid":
      return "already_paid";
    default:
      throw new GatewayUnclear(`can't be canceled, and yet it is ${after.status}`);
  }
}

/** Takes the payment for ours only where it is the one that was asked for. */
function adopt(xendit: Xendit, found: XenditRequest, request: CreatePaymentRequest): CreatedPayment {
  const isSame =
    found.reference_id === request.reference &&
    found.currency === "IDR" &&
    readAmount(found.request_amount) === request.amount &&
    found.channel_code === xendit.channels[request.method]?.code;
  if (!isSame) {
    throw new GatewayMismatch(`${request.reference} stands at Xendit for ${found.request_amount}`);
  }
  const status = statusOf(found.status);
  if (status === null) throw new GatewayUnclear(`a payment request that is ${found.status}`);
  return {
    providerRef: found.payment_request_id,
    status,
    instructions: instructionsOf(
      found,
      request.method,
      request.method === "ovo" ? request.customer.phone : null,
    ),
    expiresAt: readTime(found.channel_properties?.expires_at) ?? request.expiresAt,
    simulatorUrl: null,
  };
}

async function stateOf(xendit: Xendit, found: XenditRequest): Promise<PaymentState> {
  const status = statusOf(found.status);
  if (status === null) throw new GatewayUnclear(`a payment request that is ${found.status}`);
  const method = methodOfChannel(xendit.channels, found.channel_code);
  const { paid, paidAt } = await capturedOf(xendit.call, found);
  const isRupiah = found.currency === "IDR";
  const given = status === "paid" && isRupiah ? await listRefunds(xendit.call, found.payment_request_id) : [];
  const refunded = sum(
    given.filter((one) => one.status === "SUCCEEDED"),
    ({ amount }) => readAmount(amount),
  );
  // an OVO request repeats nothing: what the buyer was told at its making stands
  const repeats = status === "pending" && method !== "ovo";
  return {
    providerRef: found.payment_request_id,
    reference: found.reference_id,
    status: status === "paid" ? paidStatusOf(paid, refunded) : status,
    amount: paid,
    currency: found.currency,
    refunded,
    fee: null,
    occurredAt: paidAt,
    instructions: repeats ? instructionsOf(found, method, null) : null,
    belongsToUs: xendit.businessId === null || !found.business_id || found.business_id === xendit.businessId,
  };
}

/** What was captured, or asked while nothing is; whole rupiah where it is rupiah, else as near as a number says. */
async function capturedOf(call: XenditCall, found: XenditRequest) {
  const isRupiah = found.currency === "IDR";
  const asWhole = (amount: number) => (isRupiah ? readAmount(amount) : rupiah(Math.round(amount)));
  const asked = asWhole(found.request_amount);
  if (statusOf(found.status) !== "paid" || !found.latest_payment_id) return { paid: asked, paidAt: null };
  const answer = await call("GET", `/v3/payments/${encodeURIComponent(found.latest_payment_id)}`);
  const payment: XenditPayment = readOr(xenditPayment, answer);
  const captures = payment.captures ?? [];
  if (captures.length === 0) return { paid: asked, paidAt: null };
  return {
    paid: sum(captures, ({ capture_amount: amount }) => asWhole(amount)),
    paidAt: readTime(captures[0]?.capture_timestamp),
  };
}
