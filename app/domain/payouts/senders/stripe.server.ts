import { z } from "zod";
import { type Rupiah, rupiah } from "~/platform/money";
import { checkTimedSignature } from "~/platform/timed-signature.server";
import { parseObject } from "~/platform/wire.server";
import {
  type CallbackVerdict,
  type PayoutSender,
  SenderRefused,
  SenderUnclear,
  type TransferRequest,
  type TransferState,
} from "../sender";
import { stripeAccounts } from "./stripe-accounts.server";
import { askStripe, type StripeSenderConfig } from "./stripe-wire.server";

const transfer = z.looseObject({
  id: z.string().min(1),
  amount: z.number().int().positive(),
  amount_reversed: z.number().int().nonnegative(),
  currency: z.literal("idr"),
  transfer_group: z.string().nullish(),
});
const list = z.looseObject({ data: z.array(transfer) });

/**
 * Stripe's separate transfers (docs: payments.md A): from the platform's own balance, where card payments come in, to
 * the account that a shop opened there. A transfer is in that account at once; one that is reversed was taken back.
 * Its group is our payout's id, so that one whose answer was lost is found again.
 */
export function createStripeSender(config: StripeSenderConfig): PayoutSender {
  if (config.webhookSecrets.some((secret) => secret.trim() === ""))
    throw new Error("a Stripe secret is empty");
  const accounts = stripeAccounts(config);
  return {
    name: "stripe",
    isByHand: false,
    keyHours: 23,
    accounts,
    canReach: (bank) => bank === accounts.label,
    send: async (request) => (await find(config, request.key)) ?? make(config, request),
    async status({ key, senderRef }) {
      if (!senderRef) return find(config, key);
      const answer = await askStripe(config, "GET", `/v1/transfers/${encodeURIComponent(senderRef)}`);
      return answer === undefined ? null : stateOf(answer, key);
    },
    readCallback: (rawBody, headers) => readCallback(config, rawBody, headers),
  };
}

async function make(config: StripeSenderConfig, request: TransferRequest): Promise<TransferState> {
  const fields = {
    amount: unitsOf(request.amount),
    currency: "idr",
    destination: request.number,
    transfer_group: request.key,
    description: request.note,
    "metadata[payout]": request.key,
  };
  return stateOf(await askStripe(config, "POST", "/v1/transfers", { key: request.key, fields }), request.key);
}

async function find(config: StripeSenderConfig, key: string): Promise<TransferState | null> {
  const answer = await askStripe(
    config,
    "GET",
    `/v1/transfers?transfer_group=${encodeURIComponent(key)}&limit=2`,
  );
  const read = list.safeParse(answer);
  if (!read.success) throw new SenderUnclear("Stripe lists transfers in a shape we don't know");
  if (read.data.data.length > 1) throw new SenderUnclear(`Stripe has two transfers for payout ${key}`);
  const [found] = read.data.data;
  return found ? stateOf(found, key) : null;
}

function stateOf(answer: unknown, key: string): TransferState {
  const read = transfer.safeParse(answer);
  if (!read.success || read.data.transfer_group !== key)
    throw new SenderUnclear("Stripe tells of another transfer, or in words we don't know");
  const { id, amount, amount_reversed: back } = read.data;
  const isBack = back >= amount;
  return {
    status: isBack ? "returned" : "completed",
    senderRef: id,
    amount: rupiahOf(amount),
    problem: isBack ? "reversed" : null,
    ...(back > 0 && !isBack ? { partlyBack: rupiahOf(back) } : {}),
  };
}

/** Rp1 = 100 units; twelve digits are the most it takes. */
function unitsOf(amount: Rupiah): string {
  const units = String(amount * 100n);
  if (units.length > 12) throw new SenderRefused("amount_too_large");
  return units;
}

function rupiahOf(units: number): Rupiah {
  if (units % 100 !== 0) throw new SenderUnclear(`not an amount of whole rupiah: ${units} units`);
  return rupiah(units / 100);
}

const event = z.looseObject({
  id: z.string().min(1),
  type: z.string(),
  livemode: z.boolean(),
  account: z.string().nullish(),
  data: z.object({
    object: z.looseObject({ id: z.string().min(1), transfer_group: z.string().nullish() }),
  }),
});

/** Transfers, and what becomes of shops' accounts; all else on the same address is the payments'. */
function readCallback(
  config: StripeSenderConfig,
  rawBody: Buffer,
  headers: Readonly<Record<string, string | undefined>>,
): CallbackVerdict {
  const body = parseObject(rawBody);
  const type = typeof body?.type === "string" ? body.type : "";
  if (!/^(transfer|account|capability)\./.test(type)) return null;
  const signed = checkTimedSignature(
    rawBody,
    headers["stripe-signature"],
    config.webhookSecrets,
    config.now(),
  );
  if (signed !== "good") return { ok: false, reason: signed };
  const read = event.safeParse(body);
  if (!read.success) return { ok: false, reason: "malformed" };
  const { id: dedupeKey, account, data } = read.data;
  // Of the other mode: kept, and about nothing of ours.
  if (read.data.livemode !== /^[sr]k_live_/.test(config.secretKey))
    return { ok: true, hint: { dedupeKey, payoutId: null, senderRef: null } };
  if (type.startsWith("transfer."))
    return {
      ok: true,
      hint: { dedupeKey, payoutId: data.object.transfer_group ?? null, senderRef: data.object.id },
    };
  return { ok: true, hint: { dedupeKey, payoutId: null, senderRef: account ?? data.object.id } };
}
