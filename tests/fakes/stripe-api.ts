import { randomBytes } from "node:crypto";
import type { FakeReply, FakeRequest } from "./gateway-server";
import { balanceTransactions } from "./stripe-balance";
import { type ConnectWorld, routeConnect } from "./stripe-connect";
import { closeDispute, type StripeDispute } from "./stripe-disputes";
import { type FormValue, listAt, readStripeForm, recordAt, textAt } from "./stripe-form";

export type StripeSession = {
  id: string;
  object: "checkout.session";
  client_reference_id: string | null;
  amount_total: number;
  currency: string;
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid" | "no_payment_required";
  payment_intent: string | null;
  url: string | null;
  created: number;
  expires_at: number;
  livemode: boolean;
  metadata: Record<string, string>;
  intent_metadata: Record<string, string>;
};
export type StripeIntent = {
  id: string;
  object: "payment_intent";
  amount: number;
  amount_received: number;
  currency: string;
  status: string;
  livemode: boolean;
  metadata: Record<string, string>;
  charge: {
    id: string;
    object: "charge";
    amount: number;
    amount_refunded: number;
    refunded: boolean;
    disputed: boolean;
    created: number;
    balance_transaction: { id: string; fee: number; currency: string };
  } | null;
};
export type StripeRefund = {
  id: string;
  object: "refund";
  payment_intent: string;
  amount: number;
  currency: string;
  status: string;
  created: number;
  metadata: Record<string, string>;
};

export type StripeWorld = {
  secretKey: string;
  isLive: boolean;
  now: () => Date;
  sessions: Map<string, StripeSession>;
  intents: Map<string, StripeIntent>;
  refunds: Map<string, StripeRefund>;
  disputes: StripeDispute[];
  answered: Map<string, { call: string; reply: FakeReply; at: number }>;
  nextRefunds: ("pending" | "failed")[];
  connect: ConnectWorld;
  url: string;
};

export function idFor(kind: string): string {
  return `${kind}_${randomBytes(12).toString("hex")}`;
}

const dayMs = 86_400_000;

/** Keys are forgotten after a day. Errors of validation are not kept under the idempotency key; what was carried out is, word for word. */
export function answerStripe(world: StripeWorld, request: FakeRequest): FakeReply {
  if (request.headers.authorization !== `Bearer ${world.secretKey}`) {
    return no(401, "invalid_request_error", "Invalid API Key provided");
  }
  const key = request.headers["idempotency-key"];
  if (request.method !== "POST" || typeof key !== "string") return route(world, request);
  const call = `${request.path} ${request.body.toString("utf8")}`;
  const now = world.now().getTime();
  const kept = world.answered.get(key);
  const earlier = kept !== undefined && now - kept.at < dayMs ? kept : undefined;
  if (earlier !== undefined && earlier.call !== call) {
    const words =
      "Keys for idempotent requests can only be used with the same parameters they were first used with.";
    return no(400, "idempotency_error", words);
  }
  if (earlier !== undefined) return earlier.reply;
  const reply = route(world, request);
  if (reply.status < 400) world.answered.set(key, { call, reply, at: now });
  return reply;
}

function route(world: StripeWorld, request: FakeRequest): FakeReply {
  const form = readStripeForm(request.body.toString("utf8"));
  const [, , noun, ...rest] = request.path.split("/");
  const what = `${request.method} ${noun}`;
  const connected = routeConnect(world, what, request.query, form, rest);
  if (connected) return connected;
  if (noun === "checkout") return routeSessions(world, request, form, rest.slice(1));
  if (what === "POST refunds") return refund(world, form);
  if (what === "GET balance_transactions") {
    const { rows, hasMore } = balanceTransactions(world, request.query);
    return list(rows, hasMore);
  }
  if (what === "POST disputes" && rest[1] === "close") return closeDispute(world, rest[0]);
  const intent = request.query.get("payment_intent");
  if (what === "GET refunds") {
    return list([...world.refunds.values()].filter((one) => one.payment_intent === intent));
  }
  if (what === "GET disputes") return list(world.disputes.filter((one) => one.payment_intent === intent));
  return no(404, "invalid_request_error", `Unrecognized request URL (${what})`);
}

function routeSessions(
  world: StripeWorld,
  { method, query }: FakeRequest,
  form: { [key: string]: FormValue },
  [id, verb]: string[],
): FakeReply {
  if (id === undefined) return method === "POST" ? createSession(world, form) : listSessions(world, query);
  const session = world.sessions.get(id);
  if (session === undefined) {
    return no(404, "invalid_request_error", `No such checkout.session: '${id}'`, "resource_missing");
  }
  if (verb === undefined)
    return yes(
      expanded(
        world,
        session,
        [...query.entries()].map(([, value]) => value),
      ),
    );
  if (session.status !== "open") {
    const words = 'Only Checkout Sessions with a status in ["open"] can be expired.';
    return no(400, "invalid_request_error", words);
  }
  const ended = { ...session, status: "expired" as const, url: null };
  world.sessions.set(id, ended);
  return yes(ended);
}

function createSession(world: StripeWorld, form: { [key: string]: FormValue }): FakeReply {
  const now = Math.floor(world.now().getTime() / 1000);
  const invalid = (words: string, code?: string) => no(400, "invalid_request_error", words, code);
  if (form.payment_method_types)
    return invalid("removed parameter", "payment_method_types_no_longer_supported");
  const lines = listAt(form, "line_items").map((line) => ({
    currency: textAt(line, "price_data", "currency"),
    units: Number(textAt(line, "price_data", "unit_amount")),
    quantity: Number(textAt(line, "quantity")),
  }));
  if (lines.length === 0 || lines.length > 100) return invalid("line_items: 1 to 100");
  if (
    lines.some(({ units, quantity }) => !Number.isInteger(units) || units < 0 || !Number.isInteger(quantity))
  ) {
    return invalid("Invalid integer");
  }
  const expiresAt = Number(textAt(form, "expires_at") ?? now + 86_400);
  if (expiresAt < now + 1800 || expiresAt > now + 86_400) {
    return invalid(
      "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.",
    );
  }
  const id = idFor(world.isLive ? "cs_live" : "cs_test");
  const session: StripeSession = {
    id,
    object: "checkout.session",
    client_reference_id: textAt(form, "client_reference_id"),
    amount_total: lines.reduce((sum, { units, quantity }) => sum + units * quantity, 0),
    currency: lines[0]?.currency ?? "usd",
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    url: `${world.url}/c/pay/${id}`,
    created: now,
    expires_at: expiresAt,
    livemode: world.isLive,
    metadata: recordAt(form, "metadata"),
    intent_metadata: recordAt(form.payment_intent_data, "metadata"),
  };
  world.sessions.set(id, session);
  return yes(session);
}

function listSessions(world: StripeWorld, query: URLSearchParams): FakeReply {
  const since = Number(query.get("created[gte]") ?? 0);
  const intent = query.get("payment_intent");
  const all = [...world.sessions.values()]
    .reverse()
    .filter((one) => one.created >= since && (intent === null || one.payment_intent === intent));
  const after = query.get("starting_after");
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const limit = Number(query.get("limit") ?? 10);
  return list(all.slice(from, from + limit), from + limit < all.length);
}

/** `payment_intent.latest_charge.balance_transaction` opened as far as asked, ids otherwise. */
function expanded(world: StripeWorld, session: StripeSession, paths: string[]): object {
  const intent = world.intents.get(session.payment_intent ?? "");
  if (intent === undefined || !paths.some((path) => path.startsWith("payment_intent"))) return session;
  const { charge, ...plain } = intent;
  return { ...session, payment_intent: { ...plain, latest_charge: charge } };
}

function refund(world: StripeWorld, form: { [key: string]: FormValue }): FakeReply {
  const intent = world.intents.get(textAt(form, "payment_intent") ?? "");
  const amount = Number(textAt(form, "amount"));
  const charge = intent?.charge;
  if (!intent || !charge)
    return no(400, "invalid_request_error", "This PaymentIntent has no successful charge.");
  if (charge.amount_refunded + amount > charge.amount) {
    return no(400, "invalid_request_error", "Refund amount is greater than unrefunded amount on charge.");
  }
  const status = world.nextRefunds.shift() ?? "succeeded";
  if (status !== "failed") charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  const made: StripeRefund = {
    id: idFor("re"),
    object: "refund",
    payment_intent: intent.id,
    amount,
    currency: intent.currency,
    status,
    created: Math.floor(world.now().getTime() / 1000),
    metadata: recordAt(form, "metadata"),
  };
  world.refunds.set(made.id, made);
  return yes(made);
}

export function yes(value: object): FakeReply {
  return { status: 200, headers: { "request-id": idFor("req") }, body: JSON.stringify(value) };
}

export function list(rows: readonly object[], hasMore = false): FakeReply {
  return yes({ object: "list", data: rows, has_more: hasMore, url: "/v1" });
}

export function no(status: number, type: string, message: string, code?: string): FakeReply {
  return { status, body: JSON.stringify({ error: { type, message, ...(code ? { code } : {}) } }) };
}
