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
  const signed = isLocalSignature(rawBody, headers["x-lokal-signature"] ?? "", now, secret);
  if (signed !== "ok") return { ok: false, reason: signed };
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

/** Made with our secret, over exactly these bytes, about now. */
export function isLocalSignature(
  raw: Buffer,
  signature: string,
  now: Date,
  secret: string,
): "ok" | "unsigned" | "bad_signature" | "stale" {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature);
  const seconds = parts?.[1];
  const given = parts?.[2];
  if (seconds === undefined || given === undefined) return "unsigned";
  const expected = createHmac("sha256", secret).update(`${seconds}.`).update(raw).digest("hex");
  if (!sameText(given, expected)) return "bad_signature";
  return Math.abs(now.getTime() / 1000 - Number(seconds)) > tolerance ? "stale" : "ok";
}
