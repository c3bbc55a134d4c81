import { createHash, randomUUID } from "node:crypto";
import { type FakeReply, type FakeRequest, type FakeServer, startFakeServer } from "./gateway-server";
import { midtransRefund } from "./midtrans-refunds";

/**
 * Midtrans' Core API as payments.md states it, with a memory: charge, status, cancel, expire, refund, and signed
 * notifications. Controls play the buyer and the bank.
 */
export type MidtransDouble = Omit<FakeServer, "requests"> & {
  readonly requests: FakeServer["requests"];
  readonly transactions: ReadonlyMap<string, MidtransRecord>;
  /** The buyer pays: exactly, or another sum where `grossAmount` says so. */
  settle(orderId: string, more?: Partial<MidtransRecord>): void;
  /** Any other change, played directly. */
  set(orderId: string, change: Partial<MidtransRecord>): void;
  /** A refund answer of this code comes next instead of a refund (414: the merchant's funds do not suffice). */
  refuseNextRefund(code: string): void;
  /** A notification of the transaction as it stands, signed; `change` is applied before signing, `after` after. */
  notification(
    orderId: string,
    change?: Record<string, unknown>,
    after?: Record<string, unknown>,
  ): { rawBody: Buffer; headers: Record<string, string> };
  send(url: string, orderId: string): Promise<number>;
};

export type MidtransRecord = {
  transaction_id: string;
  order_id: string;
  merchant_id: string;
  gross_amount: string;
  currency: string;
  payment_type: string;
  transaction_time: string;
  transaction_status: string;
  fraud_status: string;
  /** What a status answer bears as its code. */
  status_code: string;
  expiry_time: string;
  settlement_time?: string;
  transaction_type?: string;
  va_numbers?: { bank: string; va_number: string }[];
  permata_va_number?: string;
  bill_key?: string;
  biller_code?: string;
  refund_amount?: string;
  refunds?: { refund_key: string; refund_amount: string; reason: string }[];
};

export type MidtransWorld = {
  serverKey: string;
  merchantId: string;
  now: () => Date;
  records: Map<string, MidtransRecord>;
  stored: Map<string, { at: number; reply: FakeReply }>;
  refundRefusals: string[];
};

export async function startMidtransDouble(options: {
  serverKey: string;
  merchantId?: string;
  now?: () => Date;
}): Promise<MidtransDouble> {
  const world: MidtransWorld = {
    serverKey: options.serverKey,
    merchantId: options.merchantId ?? "G123456789",
    now: options.now ?? (() => new Date()),
    records: new Map(),
    stored: new Map(),
    refundRefusals: [],
  };
  const server = await startFakeServer((request) => answer(world, request));
  const set = (orderId: string, change: Partial<MidtransRecord>) => {
    world.records.set(orderId, { ...recordOf(world, orderId), ...change });
  };
  const notification: MidtransDouble["notification"] = (orderId, change = {}, after = {}) => {
    const record = recordOf(world, orderId);
    // an expiry is 407 when asked for and 202 when told of
    const told = {
      ...record,
      status_code: record.status_code === "407" ? "202" : record.status_code,
      ...change,
    };
    const signed = told.order_id + told.status_code + told.gross_amount + world.serverKey;
    const signature_key = createHash("sha512").update(signed).digest("hex");
    const message = { status_message: "midtrans payment notification", signature_key };
    const body = { ...told, ...message, ...after };
    return { rawBody: Buffer.from(JSON.stringify(body)), headers: { "content-type": "application/json" } };
  };
  return {
    ...server,
    transactions: world.records,
    set,
    settle: (orderId, more = {}) =>
      set(orderId, {
        transaction_status: "settlement",
        status_code: "200",
        settlement_time: jakarta(world.now()),
        ...more,
      }),
    refuseNextRefund: (code) => void world.refundRefusals.push(code),
    notification,
    async send(url, orderId) {
      const { rawBody, headers } = notification(orderId);
      const response = await fetch(url, { method: "POST", headers, body: new Uint8Array(rawBody) });
      return response.status;
    },
  };
}

function answer(world: MidtransWorld, request: FakeRequest): FakeReply {
  const expected = `Basic ${Buffer.from(`${world.serverKey}:`).toString("base64")}`;
  if (request.headers.authorization !== expected)
    return refuse("401", "Access denied: wrong server key", 401);
  const [, version, id = "", ...verb] = request.path.split("/");
  if (version !== "v2") return refuse("404", "no such address", 404);
  if (id === "charge" && request.method === "POST") return charge(world, request);
  const orderId = decodeURIComponent(id);
  const record =
    world.records.get(orderId) ?? [...world.records.values()].find((one) => one.transaction_id === orderId);
  if (record === undefined) return refuse("404", "Transaction doesn't exist.", 404);
  switch (verb.join("/")) {
    case "status":
      return tell(record, record.status_code);
    case "cancel":
      return end(world, record, "cancel", "200");
    case "expire":
      return end(world, record, "expire", "407");
    case "refund":
    case "refund/online/direct":
      return midtransRefund(world, record, request);
    default:
      return refuse("404", "no such address", 404);
  }
}

type ChargeBody = {
  payment_type?: string;
  transaction_details?: { order_id?: string; gross_amount?: unknown };
  item_details?: { price: number; quantity: number; name: string }[];
  bank_transfer?: { bank?: string };
  echannel?: { bill_info1?: string; bill_info2?: string };
  custom_expiry?: { order_time: string; expiry_duration: number; unit: string };
};

function charge(world: MidtransWorld, request: FakeRequest): FakeReply {
  const key = request.headers["idempotency-key"];
  const stored = typeof key === "string" ? world.stored.get(key) : undefined;
  if (stored !== undefined && world.now().getTime() - stored.at < 300_000) return stored.reply;
  const body = JSON.parse(request.body.toString("utf8")) as ChargeBody; // checked field by field below
  const { order_id: orderId = "", gross_amount: gross } = body.transaction_details ?? {};
  if (!/^[A-Za-z0-9\-_~.]{1,50}$/.test(orderId)) return refuse("400", "order_id is not valid");
  if (typeof gross !== "number" || !Number.isInteger(gross))
    return refuse("400", "gross_amount must be an integer");
  if (body.item_details?.some(({ name }) => name.length > 50)) return refuse("400", "name too long");
  const total = (body.item_details ?? []).reduce((sum, { price, quantity }) => sum + price * quantity, 0);
  if (body.item_details && total !== gross)
    return refuse("400", "gross_amount is not equal to the sum of items");
  if (world.records.has(orderId))
    return refuse("406", "The request could not be completed: duplicate order ID");
  const extras = extrasFor(body);
  if (extras === null) return refuse("402", "Merchant does not have access for this payment type");
  const record: MidtransRecord = {
    transaction_id: randomUUID(),
    order_id: orderId,
    merchant_id: world.merchantId,
    gross_amount: `${gross}.00`,
    currency: "IDR",
    payment_type: body.payment_type ?? "",
    transaction_time: jakarta(world.now()),
    transaction_status: "pending",
    fraud_status: "accept",
    status_code: "201",
    expiry_time: expiryOf(body, world.now()),
    ...extras.kept,
  };
  world.records.set(orderId, record);
  const reply = tell(record, "201", extras.once);
  if (typeof key === "string") world.stored.set(key, { at: world.now().getTime(), reply });
  return reply;
}

/** `kept` stands in later answers too; `once` (the QR) is told at the charge alone. */
function extrasFor(body: ChargeBody): { kept: Partial<MidtransRecord>; once: object } | null {
  const number = String(Math.floor(Math.random() * 1e11)).padStart(11, "0");
  if (body.payment_type === "qris") {
    const url = "https://api.sandbox.midtrans.com/v2/qris/qr-code";
    const actions = [{ name: "generate-qr-code", method: "GET", url }];
    return { kept: {}, once: { qr_string: `0002010102120010QRIS${number}`, acquirer: "gopay", actions } };
  }
  if (body.payment_type === "gopay") {
    const api = "https://api.sandbox.midtrans.com/v2";
    const actions = [
      { name: "generate-qr-code", method: "GET", url: `${api}/gopay/${number}/qr-code` },
      { name: "deeplink-redirect", method: "GET", url: `gojek://gopay/merchanttransfer?tref=${number}` },
      { name: "get-status", method: "GET", url: `${api}/${number}/status` },
      { name: "cancel", method: "POST", url: `${api}/${number}/cancel` },
    ];
    return { kept: {}, once: { actions } };
  }
  if (body.payment_type === "echannel") {
    if (!body.echannel?.bill_info1 || !body.echannel.bill_info2) return null;
    return { kept: { bill_key: number, biller_code: "70012" }, once: {} };
  }
  const bank = body.payment_type === "bank_transfer" ? body.bank_transfer?.bank : undefined;
  if (bank === "permata") return { kept: { permata_va_number: number }, once: {} };
  const isKnown = bank === "bca" || bank === "bni" || bank === "bri";
  return isKnown ? { kept: { va_numbers: [{ bank, va_number: number }] }, once: {} } : null;
}

/** Only what is pending can be ended. */
function end(world: MidtransWorld, record: MidtransRecord, status: string, code: string): FakeReply {
  if (record.transaction_status !== "pending") return refuse("412", "Transaction status cannot be updated.");
  const ended = { ...record, transaction_status: status, status_code: code };
  world.records.set(record.order_id, ended);
  return tell(ended, code);
}

/** HTTP says 200 nearly always; the body's own code is what counts. */
export function tell(record: MidtransRecord, code: string, more: object = {}): FakeReply {
  return {
    status: 200,
    body: JSON.stringify({ ...record, status_code: code, status_message: "Success", ...more }),
  };
}

export function refuse(code: string, message: string, http = 200): FakeReply {
  return {
    status: http,
    body: JSON.stringify({ status_code: code, status_message: message, id: randomUUID() }),
  };
}

export function jakarta(time: Date): string {
  return new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

function expiryOf(body: ChargeBody, now: Date): string {
  const asked = body.custom_expiry;
  if (asked === undefined) return jakarta(new Date(now.getTime() + 86_400_000));
  const start = Date.parse(`${asked.order_time.slice(0, 19).replace(" ", "T")}+07:00`);
  const unit = { second: 1, minute: 60, hour: 3600, day: 86_400 }[asked.unit] ?? 60;
  return jakarta(new Date(start + asked.expiry_duration * unit * 1000));
}

function recordOf(world: MidtransWorld, orderId: string): MidtransRecord {
  const record = world.records.get(orderId);
  if (record === undefined) throw new Error(`the Midtrans double knows no ${orderId}`);
  return record;
}
