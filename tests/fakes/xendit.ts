import { randomUUID } from "node:crypto";
import { type FakeServer, startFakeServer } from "./gateway-server";
import { answerXendit, type XenditRecord, type XenditWorld } from "./xendit-api";

export type XenditHook = { rawBody: Buffer; headers: Record<string, string> };

/**
 * Xendit's payments API v3 as payments.md states it, with a memory: payment requests, payments, refunds, expiry,
 * limits a minute, and webhooks with their retries. Controls play the buyer, her bank and Xendit itself.
 */
export type XenditDouble = FakeServer & {
  readonly world: XenditWorld;
  requestOf(reference: string): XenditRecord;
  countOf(reference: string): number;
  /** The buyer pays: what was asked, or another sum. */
  pay(reference: string, amount?: number): void;
  set(reference: string, change: Partial<XenditRecord>): void;
  /** Every refund of this payment that is under way ends so. */
  finishRefunds(reference: string, status?: "SUCCEEDED" | "FAILED"): void;
  refundsOf(reference: string): XenditWorld["refunds"] extends Map<string, infer One> ? One[] : never;
  /** A webhook about the payment as it stands; `change` over its `data`. */
  webhook(event: string, reference: string, change?: Record<string, unknown>): XenditHook;
  /** About the newest refund of the payment; `isNested`: as one example of the documentation shows it. */
  refundWebhook(event: string, reference: string, isNested?: boolean): XenditHook;
  /** Sends as Xendit does: again after 15 m, 45 m, 2 h, 3 h, 6 h and 12 h until 2xx, but not after a timeout. */
  deliver(url: string, hook: XenditHook, wait: (ms: number) => Promise<void> | void): Promise<number[]>;
};

const retriesMs = [15, 45, 120, 180, 360, 720].map((minutes) => minutes * 60_000);

export async function startXenditDouble(options: {
  secretKey: string;
  callbackToken: string;
  businessId?: string;
  now?: () => Date;
}): Promise<XenditDouble> {
  const world: XenditWorld = {
    secretKey: options.secretKey,
    businessId: options.businessId ?? "biz-etalase",
    now: options.now ?? (() => new Date()),
    requests: new Map(),
    payments: new Map(),
    refunds: new Map(),
    answered: new Map(),
    refundRefusals: [],
    perMinute: null,
    calls: new Map(),
    refusesTakenReferences: true,
  };
  const server = await startFakeServer((request) => answerXendit(world, request));
  return { ...server, world, ...controls(world), ...hooks(world, options.callbackToken), deliver };
}

const named = (world: XenditWorld, reference: string): XenditRecord => {
  const record = [...world.requests.values()].find((one) => one.reference_id === reference);
  if (record === undefined) throw new Error(`the Xendit double knows no ${reference}`);
  return record;
};

function controls(
  world: XenditWorld,
): Pick<XenditDouble, "requestOf" | "countOf" | "pay" | "set" | "finishRefunds" | "refundsOf"> {
  const set = (reference: string, change: Partial<XenditRecord>) => {
    const record = named(world, reference);
    world.requests.set(record.payment_request_id, { ...record, ...change });
  };
  const refundsOf = (reference: string) => {
    const { payment_request_id: id } = named(world, reference);
    return [...world.refunds.values()].filter((one) => one.payment_request_id === id);
  };
  return {
    set,
    refundsOf,
    requestOf: (reference) => named(world, reference),
    countOf: (reference) =>
      [...world.requests.values()].filter((one) => one.reference_id === reference).length,
    pay(reference, amount) {
      const record = named(world, reference);
      const payment = {
        payment_id: `py-${randomUUID()}`,
        payment_request_id: record.payment_request_id,
        reference_id: reference,
        business_id: record.business_id,
        status: "SUCCEEDED",
        currency: record.currency,
        request_amount: record.request_amount,
        captures: [
          {
            capture_id: `cptr-${randomUUID()}`,
            capture_amount: amount ?? record.request_amount,
            capture_timestamp: world.now().toISOString(),
          },
        ],
      };
      world.payments.set(payment.payment_id, payment);
      set(reference, { status: "SUCCEEDED", latest_payment_id: payment.payment_id });
    },
    finishRefunds(reference, status = "SUCCEEDED") {
      const failure_code = status === "FAILED" ? "ISSUER_REFUND_FAILED" : null;
      for (const one of refundsOf(reference)) {
        if (one.status === "PENDING") world.refunds.set(one.id, { ...one, status, failure_code });
      }
    },
  };
}

function hooks(world: XenditWorld, callbackToken: string): Pick<XenditDouble, "webhook" | "refundWebhook"> {
  const hook = (event: string, data: object): XenditHook => ({
    rawBody: Buffer.from(
      JSON.stringify({ event, business_id: world.businessId, created: world.now().toISOString(), data }),
    ),
    headers: {
      "content-type": "application/json",
      "x-callback-token": callbackToken,
      "webhook-id": randomUUID(), // the same over its retries
    },
  });
  return {
    webhook(event, reference, change = {}) {
      const record = named(world, reference);
      const payment = world.payments.get(record.latest_payment_id ?? "");
      const data = event.startsWith("payment_request.") || payment === undefined ? record : payment;
      return hook(event, { ...data, channel_code: record.channel_code, ...change });
    },
    refundWebhook(event, reference, isNested = false) {
      const { payment_request_id: id } = named(world, reference);
      const refund = [...world.refunds.values()].filter((one) => one.payment_request_id === id).at(-1);
      if (refund === undefined) throw new Error(`${reference} has no refund`);
      return hook(event, isNested ? { data: refund } : refund);
    },
  };
}

async function deliver(
  url: string,
  hook: XenditHook,
  wait: (ms: number) => Promise<void> | void,
): Promise<number[]> {
  const answers: number[] = [];
  for (const pause of [0, ...retriesMs]) {
    if (pause > 0) await wait(pause);
    const answer = await fetch(url, {
      method: "POST",
      headers: hook.headers,
      body: new Uint8Array(hook.rawBody),
      redirect: "manual",
      signal: AbortSignal.timeout(30_000),
    }).then(
      ({ status }) => status,
      () => null, // a timeout is not tried again
    );
    if (answer === null) break;
    answers.push(answer);
    if (answer >= 200 && answer < 300) break;
  }
  return answers;
}
