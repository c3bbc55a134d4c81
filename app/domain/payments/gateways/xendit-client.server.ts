import { z } from "zod";
import { fiveSeconds, isDefiniteNo, type WireAnswer } from "~/platform/wire.server";
import { GatewayRefused, GatewayUnclear } from "../gateway";
import { ask, requireSecret } from "./wire.server";
import type { XenditChannels } from "./xendit-channels";

/** Xendit's payments API v3 and its refunds: Basic auth with the secret key, JSON, one deadline, no retry. */
export type XenditConfig = {
  /** `xnd_development_…` or `xnd_production_…`: the key says which world it speaks to. */
  readonly secretKey: string;
  /** The dashboard's token; every webhook repeats it, so it proves the sender and nothing of what is said. */
  readonly callbackToken: string;
  readonly apiBase?: string;
  /** Our own account; where given, another account's payments and webhooks are not ours. */
  readonly businessId?: string;
  readonly channels?: XenditChannels;
  /** What a bank shows the payer of a virtual account. */
  readonly displayName?: string;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

export const xenditHost = "https://api.xendit.co";
const apiVersion = "2024-11-11";

export const xenditRequest = z.looseObject({
  payment_request_id: z.string(),
  reference_id: z.string(),
  business_id: z.string().nullish(),
  status: z.string(),
  currency: z.string(),
  request_amount: z.number(),
  channel_code: z.string(),
  channel_properties: z.looseObject({ expires_at: z.string().nullish() }).nullish(),
  actions: z
    .array(z.looseObject({ type: z.string(), descriptor: z.string().nullish(), value: z.string().nullish() }))
    .nullish(),
  latest_payment_id: z.string().nullish(),
  failure_code: z.string().nullish(),
});
export type XenditRequest = z.infer<typeof xenditRequest>;

export const xenditPayment = z.looseObject({
  payment_id: z.string(),
  payment_request_id: z.string().nullish(),
  status: z.string(),
  captures: z
    .array(z.looseObject({ capture_amount: z.number(), capture_timestamp: z.string().nullish() }))
    .nullish(),
});
export type XenditPayment = z.infer<typeof xenditPayment>;

export const xenditRefund = z.looseObject({
  id: z.string(),
  reference_id: z.string().nullish(),
  amount: z.number(),
  status: z.string(),
  failure_code: z.string().nullish(),
});
export type XenditRefund = z.infer<typeof xenditRefund>;

export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ data: z.array(item), has_more: z.boolean().nullish() });

export const xenditError = z.looseObject({ error_code: z.string(), message: z.string().nullish() });

export type XenditCall = (
  method: "GET" | "POST",
  path: string,
  body?: object,
  idempotencyKey?: string,
) => Promise<WireAnswer>;

/** @returns a function that @throws GatewayUnclear where no whole answer came, GatewayRefused on a wrong key */
export function xenditCaller(config: XenditConfig): XenditCall {
  const wire = { fetch: config.fetch ?? fetch, timeoutMs: config.timeoutMs ?? fiveSeconds };
  const key = requireSecret("the Xendit secret key", config.secretKey);
  const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`;
  return async (method, path, body, idempotencyKey) => {
    const answer = await ask(wire, (config.apiBase ?? xenditHost) + path, {
      method,
      headers: {
        authorization,
        accept: "application/json",
        "content-type": "application/json",
        "api-version": apiVersion,
        ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
      },
      body: method === "GET" ? null : JSON.stringify(body ?? {}),
    });
    if (answer.status === 401 && isDefiniteNo(answer))
      throw new GatewayRefused("Xendit does not know our key");
    return answer;
  };
}

/** @throws GatewayUnclear for an answer that can't be read, else as `failure` says */
export function readOr<Value>(schema: z.ZodType<Value>, answer: WireAnswer): Value {
  if (answer.status < 200 || answer.status >= 300) throw failure(answer);
  const read = schema.safeParse(answer.json);
  if (!read.success) throw new GatewayUnclear(`Xendit answered ${answer.status} without a usable body`);
  return read.data;
}

/** Xendit's own word for what went wrong; null where it gave none. */
export function codeOf(answer: WireAnswer): string | null {
  const read = xenditError.safeParse(answer.json);
  return answer.status >= 400 && read.success ? read.data.error_code : null;
}

/** Codes that come as 400 and yet only say 'not now' (docs.xendit.co error-scenarios). */
const passingCodes = ["PAYMENT_REQUEST_RATE_LIMITED", "TEMPORARILY_UNAVAILABLE", "REFUND_IN_PROGRESS"];

export function failure(answer: WireAnswer): GatewayRefused | GatewayUnclear {
  const code = codeOf(answer);
  const words = `Xendit answered ${answer.status} ${code ?? ""}`.trim();
  const isNo = code !== null && isDefiniteNo(answer) && !passingCodes.includes(code);
  return isNo ? new GatewayRefused(words) : new GatewayUnclear(words);
}
