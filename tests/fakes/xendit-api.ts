import { randomUUID } from "node:crypto";
import type { FakeReply, FakeRequest } from "./gateway-server";
import { xenditRefunds } from "./xendit-refunds";

export type XenditAction = { type: string; descriptor: string; value: string };
export type XenditRecord = {
  payment_request_id: string;
  reference_id: string;
  business_id: string;
  type: string;
  country: string;
  currency: string;
  request_amount: number;
  channel_code: string;
  channel_properties: Record<string, unknown>;
  actions: XenditAction[];
  status: string;
  latest_payment_id: string | null;
  created: string;
  updated: string;
};
export type XenditPaymentRecord = {
  payment_id: string;
  payment_request_id: string;
  reference_id: string;
  business_id: string;
  status: string;
  currency: string;
  request_amount: number;
  captures: { capture_id: string; capture_amount: number; capture_timestamp: string }[];
};
export type XenditRefundRecord = {
  id: string;
  payment_request_id: string;
  reference_id: string;
  amount: number;
  currency: string;
  reason: string;
  status: string;
  failure_code: string | null;
};

export type XenditWorld = {
  secretKey: string;
  businessId: string;
  now: () => Date;
  requests: Map<string, XenditRecord>;
  payments: Map<string, XenditPaymentRecord>;
  refunds: Map<string, XenditRefundRecord>;
  /** What idempotency keys of refunds were answered, with the body that they came with. */
  answered: Map<string, { body: string; reply: FakeReply }>;
  /** What the next refund call is refused with. */
  refundRefusals: { status: number; code: string }[];
  /** Calls a minute and endpoint; null: as many as you like. */
  perMinute: number | null;
  calls: Map<string, number[]>;
  /** Whether a second request under one reference is refused: the documentation leaves it open. */
  refusesTakenReferences: boolean;
};

export function answerXendit(world: XenditWorld, request: FakeRequest): FakeReply {
  const expected = `Basic ${Buffer.from(`${world.secretKey}:`).toString("base64")}`;
  if (request.headers.authorization !== expected) return no(401, "INVALID_API_KEY");
  const limited = overLimit(world, request);
  if (limited !== null) return limited;
  expireDue(world);
  const [, version, noun, id, verb] = request.path.split("/");
  if (version === "refunds") return xenditRefunds(world, request);
  if (version !== "v3") return no(404, "ENDPOINT_NOT_FOUND");
  if (request.headers["api-version"] !== "2024-11-11") return no(400, "API_VALIDATION_ERROR", "api-version");
  if (noun === "payments") {
    const payment = world.payments.get(decodeURIComponent(id ?? ""));
    return payment === undefined ? no(404, "DATA_NOT_FOUND") : yes(payment);
  }
  if (noun !== "payment_requests") return no(404, "ENDPOINT_NOT_FOUND");
  if (id === undefined) return request.method === "POST" ? create(world, request) : list(world, request);
  const record = world.requests.get(decodeURIComponent(id));
  // what belongs to another account is not there, unless the call is made for it
  const account = request.headers["for-user-id"] ?? world.businessId;
  if (record === undefined || record.business_id !== account) return no(404, "DATA_NOT_FOUND");
  if (verb === undefined) return yes(record);
  return verb === "cancel" && request.method === "POST"
    ? cancel(world, record)
    : no(404, "ENDPOINT_NOT_FOUND");
}

/** A minute's calls of an endpoint, told in headers too. */
function overLimit(world: XenditWorld, { method, path }: FakeRequest): FakeReply | null {
  if (world.perMinute === null) return null;
  const endpoint = `${method} ${path.split("/").slice(0, 3).join("/")}`;
  const now = world.now().getTime();
  const recent = (world.calls.get(endpoint) ?? []).filter((at) => now - at < 60_000);
  world.calls.set(endpoint, [...recent, now]);
  if (recent.length < world.perMinute) return null;
  const headers = {
    "content-type": "application/json",
    "rate-limit-limit": String(world.perMinute),
    "rate-limit-remaining": "0",
    "rate-limit-reset": "60",
  };
  return { ...no(429, "RATE_LIMIT_EXCEEDED"), headers };
}

function expireDue(world: XenditWorld): void {
  const now = world.now().getTime();
  for (const record of world.requests.values()) {
    const isOpen = record.status === "ACCEPTING_PAYMENTS" || record.status === "REQUIRES_ACTION";
    const until = Date.parse(String(record.channel_properties.expires_at ?? ""));
    if (isOpen && until <= now)
      world.requests.set(record.payment_request_id, { ...record, status: "EXPIRED" });
  }
}

function list(world: XenditWorld, { query }: FakeRequest): FakeReply {
  const all = [...world.requests.values()].filter(
    (one) => one.reference_id === query.get("reference_id") && one.business_id === world.businessId,
  );
  const limit = Number(query.get("limit") ?? 10);
  return yes({ data: all.slice(0, limit), has_more: all.length > limit });
}

type CreateBody = {
  reference_id?: unknown;
  type?: unknown;
  country?: unknown;
  currency?: unknown;
  request_amount?: unknown;
  channel_code?: unknown;
  channel_properties?: Record<string, unknown>;
};

function create(world: XenditWorld, request: FakeRequest): FakeReply {
  const body = JSON.parse(request.body.toString("utf8")) as CreateBody; // checked field by field below
  const { reference_id: reference, request_amount: amount, channel_code: code } = body;
  const properties = body.channel_properties ?? {};
  if (typeof reference !== "string" || reference.length > 255)
    return no(400, "API_VALIDATION_ERROR", "reference_id");
  if (typeof amount !== "number" || amount <= 0) return no(400, "API_VALIDATION_ERROR", "request_amount");
  if (body.type !== "PAY" || body.country !== "ID" || body.currency !== "IDR") {
    return no(400, "API_VALIDATION_ERROR", "type, country or currency");
  }
  const id = `pr-${randomUUID()}`;
  const actions = typeof code === "string" ? actionsFor(code, id) : null;
  if (typeof code !== "string" || actions === null) return no(403, "CHANNEL_NOT_ACTIVATED");
  if (code === "OVO" && typeof properties.account_mobile_number !== "string")
    return no(400, "API_VALIDATION_ERROR", "account_mobile_number");
  const isTaken = [...world.requests.values()].some((one) => one.reference_id === reference);
  if (isTaken && world.refusesTakenReferences) return no(409, "DUPLICATE_ERROR");
  const at = world.now().toISOString();
  const record: XenditRecord = {
    payment_request_id: id,
    reference_id: reference,
    business_id: world.businessId,
    type: "PAY",
    country: "ID",
    currency: "IDR",
    request_amount: amount,
    channel_code: code,
    channel_properties: properties,
    actions,
    status: code.endsWith("_VIRTUAL_ACCOUNT") ? "ACCEPTING_PAYMENTS" : "REQUIRES_ACTION",
    latest_payment_id: null,
    created: at,
    updated: at,
  };
  world.requests.set(id, record);
  return yes(record, 201);
}

function actionsFor(code: string, id: string): XenditAction[] | null {
  const number = String(Math.floor(Math.random() * 1e11)).padStart(11, "0");
  const show = (descriptor: string, value: string) => [{ type: "PRESENT_TO_CUSTOMER", descriptor, value }];
  const lead = (descriptor: string, value: string) => ({ type: "REDIRECT_CUSTOMER", descriptor, value });
  if (code === "QRIS") return show("QR_STRING", `0002010102120010XENDIT${number}`);
  if (/^(BCA|BNI|BRI|PERMATA|MANDIRI)_VIRTUAL_ACCOUNT$/.test(code))
    return show("VIRTUAL_ACCOUNT_NUMBER", number);
  const web = lead("WEB_URL", `https://checkout.invalid/${id}`);
  if (code === "DANA") return [web];
  if (code === "GOPAY") return [lead("DEEPLINK_URL", `gojek://gopay/merchanttransfer?tref=${number}`), web];
  if (code === "SHOPEEPAY") return [lead("DEEPLINK_URL", `shopeeid://wallet/${number}`), web];
  return code === "OVO" ? [] : null; // asks in the app by itself
}

function cancel(world: XenditWorld, record: XenditRecord): FakeReply {
  const isOpen = record.status === "ACCEPTING_PAYMENTS" || record.status === "REQUIRES_ACTION";
  if (!isOpen) return no(400, "INACTIVE_PAYMENT_REQUEST");
  const ended = { ...record, status: "CANCELED", updated: world.now().toISOString() };
  world.requests.set(record.payment_request_id, ended);
  return yes(ended);
}

export function yes(value: object, status = 200): FakeReply {
  return { status, body: JSON.stringify(value) };
}

export function no(status: number, code: string, message = "no"): FakeReply {
  return { status, body: JSON.stringify({ error_code: code, message }) };
}
