import { createHash } from "node:crypto";
import { z } from "zod";
import { rupiah } from "~/platform/money";
import { sameText } from "~/platform/random.server";
import { parseObject } from "~/platform/wire.server";
import type { TransferStatus } from "../payout";
import { type PayoutSender, SenderRefused, SenderUnclear, type TransferState } from "../sender";
import { bankCode } from "./banks";
import { askSender, type SenderWire } from "./wire.server";

export type IrisConfig = SenderWire & {
  /** Makes payouts. */
  readonly creatorKey: string;
  /** Lets them go: another key than the creator's, as Iris wants it. */
  readonly approverKey: string;
  /** Signs callbacks. */
  readonly merchantKey: string;
};

const created = z.looseObject({
  payouts: z.array(z.looseObject({ status: z.string(), reference_no: z.string().min(1) })).length(1),
});
const details = z.looseObject({
  reference_no: z.string(),
  status: z.string(),
  amount: z.string().regex(/^\d+(\.00?)?$/),
  error_message: z.string().nullish(),
});
const errors = z.looseObject({ error_message: z.string().nullish() });

const statusOf: Readonly<Record<string, TransferStatus>> = {
  queued: "queued",
  approved: "sent",
  processed: "sent",
  completed: "completed",
  failed: "failed",
  rejected: "failed",
};

/**
 * Midtrans Iris (docs: payments.md B). A payout is made with the creator's key under `X-Idempotency-Key` and let go
 * with the approver's; both may be repeated. It leaves the bank account behind Iris (facilitator), so no clearing.
 */
export function createIrisSender(config: IrisConfig): PayoutSender {
  return {
    name: "iris",
    isByHand: false,
    keyHours: 23,
    canReach: (bank) => bankCode(bank) !== null,
    async send(request) {
      const answer = await call(config, config.creatorKey, "POST", "/payouts", {
        key: request.key,
        body: {
          payouts: [
            {
              beneficiary_name: request.holderName,
              beneficiary_account: request.number,
              beneficiary_bank: bankCode(request.bank),
              ...(request.email ? { beneficiary_email: request.email } : {}),
              amount: `${request.amount}.00`,
              notes: request.note,
            },
          ],
        },
      });
      const made = created.safeParse(answer).data?.payouts[0];
      if (!made) throw new SenderUnclear("Iris made a payout and did not say which");
      return letGo(config, made.reference_no);
    },
    status: async ({ senderRef }) => (senderRef ? letGo(config, senderRef) : null),
    readCallback(rawBody, headers) {
      const signature = headers["iris-signature"];
      if (signature === undefined) return { ok: false, reason: "unsigned" };
      const expected = createHash("sha512").update(rawBody).update(config.merchantKey).digest("hex");
      if (!sameText(signature, expected)) return { ok: false, reason: "bad_signature" };
      const body = parseObject(rawBody);
      const reference = body?.reference_no;
      if (typeof reference !== "string") return { ok: false, reason: "malformed" };
      const dedupeKey = `${reference}:${String(body?.status)}:${String(body?.updated_at ?? "")}`;
      return { ok: true, hint: { dedupeKey, payoutId: null, senderRef: reference } };
    },
  };
}

/** What Iris says of it; one that still waits for the approver's key gets it. */
async function letGo(config: IrisConfig, reference: string): Promise<TransferState> {
  const first = await look(config, reference);
  if (first.status !== "queued") return first;
  const body = { reference_nos: [reference] };
  try {
    await call(config, config.approverKey, "POST", "/payouts/approve", { body });
  } catch (error) {
    if (!(error instanceof SenderRefused)) throw error;
    // It exists, whatever the approval was answered: what becomes of it, it alone says.
    const second = await look(config, reference);
    if (second.status === "queued") throw new SenderUnclear(`Iris holds ${reference} back: ${error.message}`);
    return second;
  }
  return look(config, reference);
}

async function look(config: IrisConfig, reference: string): Promise<TransferState> {
  const path = `/payouts/${encodeURIComponent(reference)}`;
  const read = details.safeParse(await call(config, config.creatorKey, "GET", path, {}));
  const status = read.data && statusOf[read.data.status];
  if (!read.success || !status) throw new SenderUnclear("Iris tells of a payout in words we don't know");
  return {
    status,
    senderRef: reference,
    amount: rupiah(BigInt(read.data.amount.split(".")[0] ?? "0")),
    problem: status === "failed" ? (read.data.error_message ?? read.data.status) : null,
  };
}

type Call = { readonly key?: string; readonly body?: object };

async function call(
  config: IrisConfig,
  secret: string,
  method: "GET" | "POST",
  path: string,
  { key, body }: Call,
): Promise<unknown> {
  const answer = await askSender(config, path, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${secret}:`).toString("base64")}`,
      accept: "application/json",
      "content-type": "application/json",
      ...(key ? { "x-idempotency-key": key } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  });
  if (answer.status < 300) return answer.json;
  const words = errors.safeParse(answer.json).data?.error_message ?? `HTTP ${answer.status}`;
  // A key that is wrong today may be put right: the payout stays under way, and a person is told by the parked job.
  if (answer.status === 401 || answer.status === 403 || answer.status === 404) throw new SenderUnclear(words);
  throw new SenderRefused(words);
}
