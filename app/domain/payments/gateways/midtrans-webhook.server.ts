import { createHash } from "node:crypto";
import { sameText } from "~/platform/random.server";
import { parseObject } from "~/platform/wire.server";
import type { WebhookVerdict } from "../gateway";

/**
 * `signature_key` = lower-case hex SHA-512 of order_id + status_code + gross_amount + server key, with the texts
 * exactly as received. It covers neither the status nor the time, so a good signature is a hint and no more:
 * whoever acts on it asks for the state first.
 */
export function verifyMidtransWebhook(
  rawBody: Buffer,
  config: { readonly serverKey: string; readonly merchantId: string | null },
): WebhookVerdict {
  const body = parseObject(rawBody);
  if (body === null) return { ok: false, reason: "malformed" };
  const given = textIn(body, "signature_key");
  if (given === null) return { ok: false, reason: "unsigned" };
  const reference = textIn(body, "order_id");
  const code = textIn(body, "status_code");
  const amount = textIn(body, "gross_amount");
  if (reference === null || code === null || amount === null) return { ok: false, reason: "malformed" };
  const signed = reference + code + amount + config.serverKey;
  const expected = createHash("sha512").update(signed).digest("hex");
  if (!sameText(given, expected)) return { ok: false, reason: "bad_signature" };
  const status = textIn(body, "transaction_status") ?? "";
  const merchant = textIn(body, "merchant_id");
  return {
    ok: true,
    hint: {
      dedupeKey: dedupeKey(body, [reference, code, status]),
      reference,
      providerRef: textIn(body, "transaction_id"),
      eventType: status,
      belongsToUs: config.merchantId === null || merchant === null || merchant === config.merchantId,
    },
  };
}

/** Notifications bear no number of their own: what they say is what makes two of them the same. */
function dedupeKey(body: Readonly<Record<string, unknown>>, known: readonly string[]): string {
  const told = ["transaction_id", "fraud_status", "refund_amount"].map((name) => textIn(body, name) ?? "");
  const refunds = Array.isArray(body.refunds) ? JSON.stringify(body.refunds) : "";
  return createHash("sha256")
    .update(JSON.stringify([...known, ...told, refunds]))
    .digest("hex");
}

function textIn(body: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = body[name];
  return typeof value === "string" ? value : null;
}
