import { z } from "zod";
import { sameText } from "~/platform/random.server";
import { parseObject } from "~/platform/wire.server";
import type { WebhookVerdict } from "../gateway";

const text = z.string().nullish();
const subject = z.looseObject({
  id: text,
  payment_id: text,
  payment_request_id: text,
  reference_id: text,
  business_id: text,
  status: text,
});
const event = z.looseObject({
  event: z.string().min(1),
  business_id: text,
  // some refund events wrap their subject once more
  data: subject.extend({ data: subject.nullish() }),
});
type Subject = z.infer<typeof subject>;

/**
 * `x-callback-token` is the dashboard's own token: it covers neither body nor time, so anybody who ever saw one
 * webhook could write another. What it says is a hint and no more: whoever acts on it asks for the state first.
 */
export function verifyXenditWebhook(
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
  config: { readonly callbackToken: string; readonly businessId: string | null },
): WebhookVerdict {
  const token = headers["x-callback-token"];
  if (token === undefined || token === "") return { ok: false, reason: "unsigned" };
  if (!sameText(token, config.callbackToken)) return { ok: false, reason: "bad_signature" };
  const read = event.safeParse(parseObject(rawBody));
  if (!read.success) return { ok: false, reason: "malformed" };
  const { event: eventType, business_id: business, data } = read.data;
  const about: Subject = data.data ?? data;
  const account = headers["for-user-id"] ?? business ?? about.business_id ?? null;
  return {
    ok: true,
    hint: {
      dedupeKey: dedupeKey(eventType, about),
      // a refund's reference is the refund's own; the payment is known by its number
      reference: isAboutPayment(eventType) ? (about.reference_id ?? null) : null,
      providerRef: about.payment_request_id ?? null,
      eventType,
      belongsToUs: isOurs(account, headers["for-user-id"], config.businessId),
    },
  };
}

/** We never act for a sub-account: what was sent for one is somebody else's, whatever it is about. */
function isOurs(account: string | null, forUser: string | undefined, businessId: string | null): boolean {
  if (businessId === null) return forUser === undefined;
  return account === null || account === businessId;
}

function isAboutPayment(eventType: string): boolean {
  return eventType.startsWith("payment.") || eventType.startsWith("payment_request.");
}

/** Events bear no number that stays the same over retries: what they tell of, and its state, is what counts. */
function dedupeKey(eventType: string, about: Subject): string {
  const number = about.payment_id ?? about.id ?? about.payment_request_id ?? about.reference_id ?? "";
  return [eventType, number, about.payment_request_id ?? "", about.status ?? ""].join(":");
}
