import { z } from "zod";
import { rupiah } from "~/platform/money";
import { sameText } from "~/platform/random.server";
import { parseObject } from "~/platform/wire.server";
import type { TransferStatus } from "../payout";
import { type PayoutSender, SenderRefused, SenderUnclear, type TransferState } from "../sender";
import { bankCode } from "./banks";
import { askSender, type SenderWire } from "./wire.server";

export type XenditPayoutConfig = SenderWire & {
  readonly secretKey: string;
  readonly callbackToken: string;
};

const payout = z.looseObject({
  id: z.string().min(1),
  reference_id: z.string(),
  amount: z.number().int().nonnegative(),
  status: z.string(),
  failure_code: z.string().nullish(),
});
const list = z.looseObject({ data: z.array(payout) });
const refusal = z.looseObject({ error_code: z.string().optional(), message: z.string().optional() });

const statusOf: Readonly<Record<string, TransferStatus>> = {
  ACCEPTED: "sent",
  REQUESTED: "sent",
  LOCKED: "sent",
  SUCCEEDED: "completed",
  FAILED: "failed",
  CANCELLED: "failed",
  CANCELED: "failed",
  EXPIRED: "failed",
  REVERSED: "returned",
};

/** Xendit payouts v2 (docs: payments.md C): out of the same balance that payments come into. */
export function createXenditSender(config: XenditPayoutConfig): PayoutSender {
  return {
    name: "xendit",
    isByHand: false,
    keyHours: 23,
    canReach: (bank) => bankCode(bank) !== null,
    async send(request) {
      // An earlier, unanswered call may have made it: its reference is ours.
      const before = await find(config, request.key);
      if (before) return before;
      const channel = `ID_${bankCode(request.bank)?.toUpperCase()}`;
      const answer = await call(config, "POST", "/v2/payouts", {
        key: request.key,
        body: {
          reference_id: request.key,
          channel_code: channel,
          channel_properties: {
            account_number: request.number,
            account_holder_name: request.holderName,
          },
          amount: Number(request.amount),
          currency: "IDR",
          description: request.note,
        },
      });
      return stateOf(answer, request.key);
    },
    async status({ key, senderRef }) {
      if (!senderRef) return find(config, key);
      return stateOf(await call(config, "GET", `/v2/payouts/${encodeURIComponent(senderRef)}`, {}), key);
    },
    readCallback(rawBody, headers) {
      const body = parseObject(rawBody);
      if (typeof body?.event !== "string" || !body.event.startsWith("payout.")) return null;
      const token = headers["x-callback-token"];
      if (token === undefined) return { ok: false, reason: "unsigned" };
      if (!sameText(token, config.callbackToken)) return { ok: false, reason: "bad_signature" };
      const read = z.looseObject({ id: z.string(), reference_id: z.string() }).safeParse(body.data);
      if (!read.success) return { ok: false, reason: "malformed" };
      const dedupeKey = `${body.event}:${read.data.id}`;
      return { ok: true, hint: { dedupeKey, payoutId: read.data.reference_id, senderRef: read.data.id } };
    },
  };
}

async function find(config: XenditPayoutConfig, key: string): Promise<TransferState | null> {
  const answer = await call(config, "GET", `/v2/payouts?reference_id=${encodeURIComponent(key)}`, {});
  const read = list.safeParse(answer);
  if (!read.success) throw new SenderUnclear("Xendit lists payouts in a shape we don't know");
  const [found] = read.data.data;
  return found ? stateOf(found, key) : null;
}

function stateOf(answer: unknown, key: string): TransferState {
  const read = payout.safeParse(answer);
  const status = read.data && statusOf[read.data.status];
  if (!read.success || !status || read.data.reference_id !== key)
    throw new SenderUnclear("Xendit tells of another payout, or in words we don't know");
  return {
    status,
    senderRef: read.data.id,
    amount: rupiah(read.data.amount),
    problem:
      status === "failed" || status === "returned" ? (read.data.failure_code ?? read.data.status) : null,
  };
}

type Call = { readonly key?: string; readonly body?: object };

async function call(
  config: XenditPayoutConfig,
  method: "GET" | "POST",
  path: string,
  { key, body }: Call,
): Promise<unknown> {
  const answer = await askSender(config, path, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${config.secretKey}:`).toString("base64")}`,
      accept: "application/json",
      "content-type": "application/json",
      ...(key ? { "idempotency-key": key } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  });
  if (answer.status < 300) return answer.json;
  const read = refusal.safeParse(answer.json).data;
  const words = read?.error_code ?? read?.message ?? `HTTP ${answer.status}`;
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) throw new SenderUnclear(words);
  throw new SenderRefused(words);
}
