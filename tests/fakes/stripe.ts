import { createHmac } from "node:crypto";
import { type FakeReply, type FakeServer, startFakeServer } from "./gateway-server";
import { answerStripe, idFor, type StripeIntent, type StripeSession, type StripeWorld } from "./stripe-api";
import { type AccountChange, type ConnectWorld, changeAccount, reverse } from "./stripe-connect";
import { playDispute } from "./stripe-disputes";

/**
 * Stripe as payments.md states it, with a memory: Checkout sessions, payment intents, refunds, disputes,
 * idempotency keys and signed events. Controls play the buyer, her bank, and Stripe itself.
 */
export type StripeDouble = FakeServer & {
  readonly sessions: ReadonlyMap<string, StripeSession>;
  readonly refunds: StripeWorld["refunds"];
  /** Shops' accounts, transfers into them, pages for their owners, and what the platform's balance has. */
  readonly connect: ConnectWorld;
  /** An owner gives Stripe what it asks for, or Stripe closes her account. */
  account(reference: string, change: AccountChange): void;
  /** The platform's balance has next to nothing. */
  drain(): void;
  /** Stripe or a person in its pages takes (part of) a transfer back. */
  reverse(transfer: string, units?: number): void;
  sessionOf(reference: string): StripeSession;
  /** The buyer pays the session; `units` for another sum than asked. */
  pay(reference: string, units?: number): void;
  expire(reference: string): void;
  /** Complete, but the money has not come: `processing`, then `fail` or `pay`. */
  complete(reference: string): void;
  fail(reference: string): void;
  /** Opens or moves its one dispute: its money goes with `needs_response`, comes with `won`. `units`: of a part alone. */
  dispute(reference: string, status: string, units?: number): void;
  readonly disputes: StripeWorld["disputes"];
  /** What the next refund becomes instead of `succeeded`. */
  nextRefund(status: "pending" | "failed"): void;
  /** The card's bank sends a refund back, days after it took it. */
  failRefund(refundKey: string): void;
  set(reference: string, change: Partial<StripeSession>): void;
  /** A signed event about the session (or `object`) as it stands. */
  event(
    type: string,
    about: string | Record<string, unknown>,
    more?: { change?: Record<string, unknown>; at?: Date; secret?: string },
  ): { rawBody: Buffer; headers: Record<string, string> };
  send(url: string, type: string, reference: string): Promise<number>;
};

export async function startStripeDouble(options: {
  secretKey: string;
  webhookSecret: string;
  now?: () => Date;
}): Promise<StripeDouble> {
  const world: StripeWorld = {
    secretKey: options.secretKey,
    isLive: /^[sr]k_live_/.test(options.secretKey),
    now: options.now ?? (() => new Date()),
    sessions: new Map(),
    intents: new Map(),
    refunds: new Map(),
    disputes: [],
    answered: new Map(),
    nextRefunds: [],
    connect: { accounts: new Map(), transfers: new Map(), links: [], available: null },
    url: "",
  };
  const server = await startFakeServer((request): FakeReply => answerStripe(world, request));
  world.url = server.url;
  const event = eventMaker(world, options.webhookSecret);
  return {
    ...server,
    sessions: world.sessions,
    refunds: world.refunds,
    disputes: world.disputes,
    connect: world.connect,
    account: (reference, change) => changeAccount(world.connect, reference, change),
    drain() {
      world.connect.available = 1;
    },
    reverse: (transfer, units) => reverse(world.connect, transfer, units),
    ...controls(world),
    failRefund: (refundKey) => failRefund(world, refundKey),
    nextRefund: (status) => void world.nextRefunds.push(status),
    event,
    async send(url, type, reference) {
      const { rawBody, headers } = event(type, reference);
      const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(rawBody) });
      return response.status;
    },
  };
}

type Controls = Pick<StripeDouble, "sessionOf" | "pay" | "expire" | "complete" | "fail" | "dispute" | "set">;

function controls(world: StripeWorld): Controls {
  const sessionOf = (reference: string) => {
    const session = [...world.sessions.values()].find((one) => one.client_reference_id === reference);
    if (session === undefined) throw new Error(`the Stripe double knows no ${reference}`);
    return session;
  };
  const set = (reference: string, change: Partial<StripeSession>) => {
    const session = sessionOf(reference);
    world.sessions.set(session.id, { ...session, ...change });
  };
  const intentOf = (reference: string): StripeIntent => {
    const session = sessionOf(reference);
    const known = world.intents.get(session.payment_intent ?? "");
    if (known !== undefined) return known;
    const made = newIntent(world, session);
    world.intents.set(made.id, made);
    set(reference, { payment_intent: made.id });
    return made;
  };
  return {
    sessionOf,
    set,
    expire: (reference) => set(reference, { status: "expired" }),
    pay(reference, units) {
      const received = units ?? sessionOf(reference).amount_total;
      const intent = intentOf(reference);
      const charge = newCharge(world, received);
      world.intents.set(intent.id, { ...intent, status: "succeeded", amount_received: received, charge });
      set(reference, { status: "complete", payment_status: "paid" });
    },
    complete(reference) {
      const intent = intentOf(reference);
      world.intents.set(intent.id, { ...intent, status: "processing" });
      set(reference, { status: "complete" });
    },
    fail(reference) {
      const intent = intentOf(reference);
      world.intents.set(intent.id, { ...intent, status: "requires_payment_method" });
    },
    dispute: (reference, status, units) => playDispute(world, intentOf(reference), status, units),
  };
}

function failRefund(world: StripeWorld, refundKey: string): void {
  const refund = [...world.refunds.values()].find(({ metadata }) => metadata.refund_key === refundKey);
  const charge = world.intents.get(refund?.payment_intent ?? "")?.charge;
  if (!refund || !charge) throw new Error(`the Stripe double made no refund ${refundKey}`);
  refund.status = "failed";
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
}

function newIntent(world: StripeWorld, session: StripeSession): StripeIntent {
  return {
    id: idFor("pi"),
    object: "payment_intent",
    amount: session.amount_total,
    amount_received: 0,
    currency: session.currency,
    status: "requires_payment_method",
    livemode: world.isLive,
    metadata: session.intent_metadata,
    charge: null,
  };
}

function newCharge(world: StripeWorld, amount: number): NonNullable<StripeIntent["charge"]> {
  return {
    id: idFor("ch"),
    object: "charge",
    amount,
    amount_refunded: 0,
    refunded: false,
    disputed: false,
    created: Math.floor(world.now().getTime() / 1000),
    balance_transaction: { id: idFor("txn"), fee: Math.round(amount * 0.034), currency: "idr" },
  };
}

/** `Stripe-Signature: t=…,v1=…`: HMAC-SHA256 over `t.rawBody`. */
export function stripeSignature(rawBody: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  return `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${rawBody}`).digest("hex")}`;
}

function eventMaker(world: StripeWorld, webhookSecret: string): StripeDouble["event"] {
  return (type, about, { change = {}, at = world.now(), secret = webhookSecret } = {}) => {
    const object =
      typeof about === "string"
        ? [...world.sessions.values()].find((one) => one.client_reference_id === about)
        : about;
    const body = {
      id: idFor("evt"),
      object: "event",
      api_version: "2026-10-28.endive",
      created: Math.floor(world.now().getTime() / 1000),
      livemode: world.isLive,
      type,
      data: { object },
      ...change,
    };
    const text = JSON.stringify(body, null, 2);
    return { rawBody: Buffer.from(text), headers: { "stripe-signature": stripeSignature(text, secret, at) } };
  };
}
