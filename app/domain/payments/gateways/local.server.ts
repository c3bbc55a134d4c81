import { now } from "~/platform/clock.server";
import { rupiah } from "~/platform/money";
import { fiveSeconds, isDefiniteNo, type WireAnswer } from "~/platform/wire.server";
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
} from "../gateway";
import type { RefundOutcome, RefundRequest } from "../refund";
import { checkRequest } from "./check-request";
import {
  instructionsOf,
  type LocalPayment,
  localError,
  localPayment,
  localPayments,
  localRefund,
  stateOf,
} from "./local-answers";
import { listLocalMovements } from "./local-list.server";
import { verifyLocalWebhook } from "./local-webhook.server";
import { oneRefundAtATime } from "./refund-order";
import { ask, requireSecret } from "./wire.server";

export type LocalGatewayConfig = {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

const capabilities: GatewayCapabilities = {
  methods: ["qris", "va_bca", "va_bni", "va_bri", "va_permata", "va_mandiri", "gopay", "card"],
  limits: {
    qris: { min: rupiah(1), max: rupiah(10_000_000) },
    va_bca: { min: rupiah(10_000), max: rupiah(50_000_000) },
    va_bni: { min: rupiah(1), max: rupiah(50_000_000) },
    va_bri: { min: rupiah(1), max: rupiah(50_000_000) },
    va_permata: { min: rupiah(1), max: rupiah(50_000_000) },
    va_mandiri: { min: rupiah(1), max: rupiah(50_000_000) },
    gopay: { min: rupiah(1), max: rupiah(10_000_000) },
    card: { min: rupiah(1), max: rupiah(100_000_000) },
  },
  refunds: ["qris", "gopay", "card"],
  partialRefunds: true,
  cancelsPending: true,
  isManual: false,
  isSimulation: true,
};

/** The simulated provider (app/local-gateway), spoken to over HTTP like any other. */
export function createLocalGateway(config: LocalGatewayConfig): Gateway {
  const webhookSecret = requireSecret("the local gateway's webhook secret", config.webhookSecret);
  const call = caller(config);
  return {
    provider: "local",
    capabilities: () => capabilities,
    createPayment: (request) => createPayment(call, request),
    async getStatus(key) {
      const found = await find(call, key);
      return found === null ? null : stateOf(found);
    },
    cancel: (key) => cancel(call, key),
    concedeDispute: (key) => concede(call, key),
    refund: oneRefundAtATime((request) => refund(call, request)),
    listMovements: (from, to) =>
      listLocalMovements((path) => list(call, path), { from, to, now: now(), secret: webhookSecret }),
    verifyWebhook: (rawBody, headers, at) => verifyLocalWebhook(rawBody, headers, at, webhookSecret),
  };
}

async function createPayment(call: Call, request: CreatePaymentRequest): Promise<CreatedPayment> {
  checkRequest(request, capabilities);
  const headers = { "idempotency-key": request.idempotencyKey };
  const answer = await call("POST", "/v1/payments", createBody(request), headers);
  const code = codeOf(answer);
  if (code === "idempotency_conflict") throw new GatewayMismatch("the key was used for another request");
  if (code !== "reference_taken") return adopt(readPayment(answer), request);
  const earlier = await find(call, { reference: request.reference, providerRef: null });
  if (earlier === null) throw new GatewayUnclear(`${request.reference} is taken and can't be found`);
  return adopt(earlier, request);
}

async function find(call: Call, key: PaymentKey): Promise<LocalPayment | null> {
  if (key.providerRef !== null) {
    const answer = await call("GET", `/v1/payments/${encodeURIComponent(key.providerRef)}`);
    return codeOf(answer) === "not_found" ? null : readPayment(answer);
  }
  if (key.reference === null) throw new RangeError("neither a reference nor a gateway's number");
  const answer = await call("GET", `/v1/payments?reference=${encodeURIComponent(key.reference)}`);
  return readOr(localPayments, answer).payments[0] ?? null;
}

async function list(call: Call, path: string): Promise<unknown> {
  const answer = await call("GET", path);
  if (answer.status !== 200) throw failure(answer);
  return answer.json;
}

async function cancel(call: Call, key: PaymentKey): Promise<CancelOutcome> {
  const found = await find(call, key);
  if (found === null) return "not_found";
  const answer = await call("POST", `/v1/payments/${found.id}/cancel`);
  const code = codeOf(answer);
  if (code === "already_paid" || code === "already_final") return code;
  readPayment(answer);
  return "canceled";
}

async function concede(call: Call, key: PaymentKey): Promise<void> {
  const found = await find(call, key);
  if (found !== null) readPayment(await call("POST", `/v1/payments/${found.id}/concede`));
}

async function refund(call: Call, request: RefundRequest): Promise<RefundOutcome> {
  const path = `/v1/payments/${encodeURIComponent(request.providerRef)}/refunds`;
  const answer = await call("POST", path, {
    refund_key: request.refundKey,
    amount: Number(request.amount),
    reason: request.reason.slice(0, 200) || "-",
  });
  const no = localError.safeParse(answer.json);
  if (!no.success) {
    const made = readOr(localRefund, answer);
    return { status: made.status, refundRef: made.id, note: made.status === "failed" ? "refused" : null };
  }
  const { code, message } = no.data.error;
  if (code === "refund_key_conflict") throw new GatewayMismatch(message);
  if (code === "refund_unsupported") return { status: "unsupported", refundRef: null, note: message };
  if (code === "exceeds_remaining" || code === "not_refundable") {
    return { status: "failed", refundRef: null, note: message };
  }
  throw failure(answer);
}

type Call = (
  method: "GET" | "POST",
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<WireAnswer>;

function caller(config: LocalGatewayConfig): Call {
  const wire = { fetch: config.fetch ?? fetch, timeoutMs: config.timeoutMs ?? fiveSeconds };
  const authorization = `Bearer ${requireSecret("the local gateway's key", config.apiKey)}`;
  return (method, path, body, headers = {}) =>
    ask(wire, config.baseUrl + path, {
      method,
      headers: { authorization, "content-type": "application/json", ...headers },
      body: body === undefined ? null : JSON.stringify(body),
    });
}

function createBody(request: CreatePaymentRequest): object {
  return {
    reference: request.reference,
    amount: Number(request.amount),
    currency: "IDR",
    method: request.method,
    expires_at: request.expiresAt.toISOString(),
    items: request.items.map(({ name, unitPrice, quantity }) => ({
      name: name.slice(0, 300),
      unit_price: Number(unitPrice),
      quantity,
    })),
    customer: request.customer,
    return_url: request.returnUrl,
  };
}

/** Takes the payment for ours only where it is the one that was asked for. */
function adopt(payment: LocalPayment, request: CreatePaymentRequest): CreatedPayment {
  const isSame =
    payment.reference === request.reference &&
    payment.method === request.method &&
    payment.currency === "IDR" &&
    BigInt(payment.amount) === request.amount;
  if (!isSame)
    throw new GatewayMismatch(`${request.reference} stands there for another payment: ${payment.id}`);
  return {
    providerRef: payment.id,
    status: payment.status,
    instructions: instructionsOf(payment),
    expiresAt: new Date(payment.expires_at),
    simulatorUrl: payment.console_url,
  };
}

function readPayment(answer: WireAnswer): LocalPayment {
  return readOr(localPayment, answer);
}

function readOr<Value>(
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
  answer: WireAnswer,
): Value {
  const read = schema.safeParse(answer.json);
  if (answer.status >= 200 && answer.status < 300 && read.success) return read.data;
  throw failure(answer);
}

function codeOf(answer: WireAnswer): string | null {
  const read = localError.safeParse(answer.json);
  return read.success ? read.data.error.code : null;
}

function failure(answer: WireAnswer): GatewayRefused | GatewayUnclear {
  const words = `the local gateway answered ${answer.status} ${codeOf(answer) ?? ""}`.trim();
  return isDefiniteNo(answer) ? new GatewayRefused(words) : new GatewayUnclear(words);
}
