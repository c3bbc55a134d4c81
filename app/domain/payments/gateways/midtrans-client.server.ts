import { z } from "zod";
import { fiveSeconds, isDefiniteNo, type WireAnswer } from "~/platform/wire.server";
import { GatewayRefused, GatewayUnclear } from "../gateway";
import { ask, requireSecret } from "./wire.server";

/**
 * Midtrans' Core API in a few lines: Basic auth with the server key, JSON, one deadline. Its answers carry a
 * `status_code` of their own that may differ from the HTTP status; that one counts.
 */
export type MidtransConfig = {
  readonly serverKey: string;
  /** `https://api.midtrans.com`, `https://api.sandbox.midtrans.com` or a double; no slash at the end. */
  readonly apiBase: string;
  /** Where given, answers and webhooks of another merchant are not ours. */
  readonly merchantId?: string;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

/** Read leniently: fields come and go by method. Everything is text, amounts as `"125000.00"`. */
export const midtransTransaction = z.looseObject({
  transaction_id: z.string(),
  order_id: z.string(),
  gross_amount: z.string(),
  currency: z.string().default("IDR"),
  payment_type: z.string(),
  transaction_status: z.string(),
  fraud_status: z.string().optional(),
  transaction_time: z.string().optional(),
  settlement_time: z.string().optional(),
  expiry_time: z.string().optional(),
  merchant_id: z.string().optional(),
  transaction_type: z.string().optional(),
  qr_string: z.string().optional(),
  actions: z.array(z.looseObject({ name: z.string(), url: z.string() })).optional(),
  va_numbers: z.array(z.object({ bank: z.string(), va_number: z.string() })).optional(),
  permata_va_number: z.string().optional(),
  biller_code: z.string().optional(),
  bill_key: z.string().optional(),
  refund_amount: z.string().optional(),
  refunds: z.array(z.looseObject({ refund_key: z.string().optional() })).optional(),
});
export type MidtransTransaction = z.infer<typeof midtransTransaction>;

export type MidtransAnswer = {
  readonly code: string;
  readonly message: string;
  /** null where the answer describes no transaction (refusals, unknown order). */
  readonly transaction: MidtransTransaction | null;
};

export type MidtransCall = (
  method: "GET" | "POST",
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<MidtransAnswer>;

const envelope = z.looseObject({
  status_code: z.string().regex(/^\d{3}$/),
  status_message: z.string().optional(),
});

/** @returns a function that @throws GatewayUnclear on overload and nonsense, GatewayRefused on a wrong key */
export function midtransCaller(config: MidtransConfig): MidtransCall {
  const wire = { fetch: config.fetch ?? fetch, timeoutMs: config.timeoutMs ?? fiveSeconds };
  const key = requireSecret("the Midtrans server key", config.serverKey);
  const authorization = `Basic ${Buffer.from(`${key}:`).toString("base64")}`;
  return async (method, path, body, headers = {}) => {
    const answer = await ask(wire, config.apiBase + path, {
      method,
      headers: {
        authorization,
        accept: "application/json",
        "content-type": "application/json",
        ...headers,
      },
      body: method === "GET" ? null : JSON.stringify(body ?? {}),
    });
    return readAnswer(answer);
  };
}

function readAnswer(answer: WireAnswer): MidtransAnswer {
  const read = envelope.safeParse(answer.json);
  if (!read.success || isPassing(answer.status) || isPassing(Number(read.data.status_code))) {
    const words = `Midtrans answered HTTP ${answer.status} without a usable body`;
    if (!read.success && answer.status === 401 && isDefiniteNo(answer)) throw new GatewayRefused(words);
    throw new GatewayUnclear(words);
  }
  const { status_code: code, status_message: message = "" } = read.data;
  if (code === "401") throw new GatewayRefused(`Midtrans does not know our key: ${message}`);
  const transaction = midtransTransaction.safeParse(answer.json);
  return { code, message, transaction: transaction.success ? transaction.data : null };
}

function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}
