import { checkTimedSignature } from "~/platform/timed-signature.server";
import { parseObject } from "~/platform/wire.server";
import type { WebhookVerdict } from "../gateway";
import { localEvent } from "./local-answers";

/** `X-Lokal-Signature: t=<unix seconds>,v1=<hex>`, HMAC-SHA256 over `t.rawBody`. */
export function verifyLocalWebhook(
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
  secret: string,
): WebhookVerdict {
  const signed = checkTimedSignature(rawBody, headers["x-lokal-signature"], [secret], now);
  if (signed !== "good") return { ok: false, reason: signed };
  const event = localEvent.safeParse(parseObject(rawBody));
  if (!event.success) return { ok: false, reason: "malformed" };
  const { id, type, data } = event.data;
  return {
    ok: true,
    hint: {
      dedupeKey: id,
      reference: data.reference,
      providerRef: data.id,
      eventType: type,
      belongsToUs: true,
    },
  };
}
