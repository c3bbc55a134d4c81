import type Stripe from "stripe";
import { z } from "zod";
import { parseObject } from "~/platform/wire.server";
import type { WebhookVerdict } from "../gateway";

/** Seconds a signature may be away from our clock. The SDK bounds the past only; the future is bounded here. */
const tolerance = 300;

const event = z.looseObject({
  id: z.string().min(1),
  type: z.string(),
  livemode: z.boolean(),
  account: z.string().nullish(),
  data: z.object({
    object: z.looseObject({
      id: z.string(),
      object: z.string(),
      client_reference_id: z.string().nullish(),
      metadata: z.record(z.string(), z.string()).nullish(),
      payment_intent: z.union([z.string(), z.looseObject({ id: z.string() })]).nullish(),
      status: z.string().nullish(),
      payment_status: z.string().nullish(),
      amount_refunded: z.number().nullish(),
    }),
  }),
});
type StripeObject = z.infer<typeof event>["data"]["object"];

/** Signature over the raw body, any one good v1 of several, age bounded to both sides, mode and account ours. */
export function verifyStripeWebhook(
  stripe: Stripe,
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
  config: { readonly webhookSecret: string; readonly isLive: boolean },
): WebhookVerdict {
  const header = headers["stripe-signature"] ?? "";
  // exactly one time: of two, the SDK would sign with the last and we might judge the age by the first
  const times = header.split(",").filter((part) => part.startsWith("t="));
  const seconds = /^t=(\d{1,12})$/.exec(times[0] ?? "")?.[1];
  if (seconds === undefined || times.length !== 1) return { ok: false, reason: "unsigned" };
  if (!/(?:^|,)v1=/.test(header)) return { ok: false, reason: "unsigned" };
  if (!isSigned(stripe, rawBody, header, config.webhookSecret)) return { ok: false, reason: "bad_signature" };
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > tolerance) return { ok: false, reason: "stale" };
  const read = event.safeParse(parseObject(rawBody));
  if (!read.success) return { ok: false, reason: "malformed" };
  const { id, type, livemode, account, data } = read.data;
  return {
    ok: true,
    hint: {
      dedupeKey: dedupeKey(id, type, data.object),
      reference: data.object.client_reference_id ?? data.object.metadata?.reference ?? null,
      providerRef: providerRef(data.object),
      eventType: type,
      belongsToUs: livemode === config.isLive && (account === undefined || account === null),
    },
  };
}

function isSigned(stripe: Stripe, rawBody: Buffer, header: string, secret: string): boolean {
  try {
    // tolerance 0: the age is judged apart, to both sides
    return stripe.webhooks.signature?.verifyHeader(rawBody, header, secret, 0) ?? false;
  } catch {
    return false;
  }
}

/** Two event numbers for one change do occur: the object and the state it tells of are what counts. */
function dedupeKey(id: string, type: string, object: StripeObject): string {
  const state = [object.status, object.payment_status, object.amount_refunded];
  const isTold = state.some((part) => part !== null && part !== undefined);
  return isTold ? [type, object.id, ...state.map((part) => part ?? "")].join(":") : id;
}

function providerRef(object: StripeObject): string | null {
  if (object.object === "checkout.session" || object.object === "payment_intent") return object.id;
  const intent = object.payment_intent ?? null;
  return typeof intent === "string" || intent === null ? intent : intent.id;
}
