import { createHmac } from "node:crypto";
import { sameText } from "~/platform/random.server";
import { parseObject } from "~/platform/wire.server";
import type { WebhookVerdict } from "../gateway";
import { localEvent } from "./local-answers";

/** Seconds a signature may be away from our clock, to either side. */
const tolerance = 300;

/** `X-Lokal-Signature: t=<unix seconds>,v1=<hex>`, HMAC-SHA256 over `t.rawBody`. */
export function verifyLocalWebhook(
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
  now: Date,
  secret: string,
): WebhookVerdict {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(headers["x-lokal-signature"] ?? "");
  const seconds = parts?.[1];
  const given = parts?.[2];
  if (seconds === undefined || given === undefined) return { ok: false, reason: "unsigned" };
  const expected = createHmac("sha256", secret).update(`${seconds}.`).update(rawBody).digest("hex");
  if (!sameText(given, expected)) return { ok: false, reason: "bad_signature" };
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > tolerance) return { ok: false, reason: "stale" };
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
