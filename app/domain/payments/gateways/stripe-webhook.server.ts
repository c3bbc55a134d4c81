import { z } from "zod";
import { checkTimedSignature } from "~/platform/timed-signature.server";
import { parseObject } from "~/platform/wire.server";
import type { WebhookVerdict } from "../gateway";

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

/** Signed over the raw body, about now; mode and account ours. */
export function verifyStripeWebhook(
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
  config: { readonly webhookSecret: string; readonly isLive: boolean },
): WebhookVerdict {
  const signed = checkTimedSignature(rawBody, headers["stripe-signature"], [config.webhookSecret], now);
  if (signed !== "good") return { ok: false, reason: signed };
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
