import { z } from "zod";
import { SenderRefused, SenderUnclear } from "../sender";
import { askSender, type SenderWire } from "./wire.server";

export type StripeSenderConfig = SenderWire & {
  readonly secretKey: string;
  /** Of the platform's endpoint, and of the one for connected accounts where there is one. */
  readonly webhookSecrets: readonly string[];
  /** Where shops and platform live, as Stripe writes it: "SG". */
  readonly country: string;
  readonly now: () => Date;
};

const refusal = z.object({
  error: z.object({
    type: z.string(),
    code: z.string().nullish(),
    message: z.string().nullish(),
  }),
});

const pinned = "2026-10-28.endive";

/**
 * One call, form-encoded as its v1 takes it; `fields` name nested ones by brackets.
 * @returns undefined where Stripe knows no such object
 * @throws SenderUnclear, SenderRefused
 */
export async function askStripe(
  config: StripeSenderConfig,
  method: "GET" | "POST",
  path: string,
  { key, fields }: { readonly key?: string; readonly fields?: Readonly<Record<string, string>> } = {},
): Promise<unknown> {
  const answer = await askSender(config, path, {
    method,
    headers: {
      authorization: `Bearer ${config.secretKey}`,
      "stripe-version": pinned,
      ...(fields ? { "content-type": "application/x-www-form-urlencoded" } : {}),
      ...(key ? { "idempotency-key": key } : {}),
    },
    body: fields ? new URLSearchParams(fields).toString() : null,
  });
  if (answer.status < 300) return answer.json;
  const error = refusal.safeParse(answer.json).data?.error;
  if (error?.code === "resource_missing" && method === "GET") return undefined;
  const words = error?.code ?? error?.message ?? `HTTP ${answer.status}`;
  // A key used for another request is our mistake, a wrong secret may be put right: neither says that nothing went.
  const isOurs = [401, 403, 404].includes(answer.status) || error?.type === "idempotency_error";
  if (isOurs || !error) throw new SenderUnclear(words);
  throw new SenderRefused(words);
}
