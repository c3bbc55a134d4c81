import { createHash } from "node:crypto";
import { type FakeReply, type FakeRequest, type FakeServer, startFakeServer } from "./gateway-server";

export type IrisPayout = { reference_no: string; status: string; amount: string; account: string };

/** Midtrans Iris as payments.md states it, with a memory: a creator makes payouts, an approver lets them go. */
export type IrisDouble = FakeServer & {
  readonly payouts: Map<string, IrisPayout>;
  set(reference: string, status: string): void;
  callback(reference: string): { rawBody: Buffer; headers: Record<string, string> };
};

export const irisKeys = {
  creatorKey: "IRIS-creator",
  approverKey: "IRIS-approver",
  merchantKey: "iris-merchant",
};

export async function startIrisDouble(): Promise<IrisDouble> {
  const payouts = new Map<string, IrisPayout>();
  const keys = new Map<string, { body: string; reply: FakeReply }>();
  const server = await startFakeServer((request) => answer(request, payouts, keys));
  const found = (reference: string) => {
    const payout = payouts.get(reference);
    if (!payout) throw new Error(`Iris has no ${reference}`);
    return payout;
  };
  return {
    ...server,
    payouts,
    set: (reference, status) => void payouts.set(reference, { ...found(reference), status }),
    callback(reference) {
      const { status } = found(reference);
      const rawBody = Buffer.from(JSON.stringify({ reference_no: reference, status }));
      const signature = createHash("sha512").update(rawBody).update(irisKeys.merchantKey).digest("hex");
      return { rawBody, headers: { "iris-signature": signature } };
    },
  };
}

function answer(
  { method, path, headers, body }: FakeRequest,
  payouts: Map<string, IrisPayout>,
  keys: Map<string, { body: string; reply: FakeReply }>,
): FakeReply {
  const key = Buffer.from(headers.authorization?.replace("Basic ", "") ?? "", "base64").toString();
  const json = (status: number, value: object) => ({ status, body: JSON.stringify(value) });
  if (method === "POST" && path === "/payouts/approve") {
    if (key !== `${irisKeys.approverKey}:`) return json(401, { error_message: "approver only" });
    const { reference_nos } = JSON.parse(body.toString()) as { reference_nos: string[] };
    const waiting = reference_nos.map((one) => payouts.get(one));
    if (waiting.some((one) => one?.status !== "queued"))
      return json(400, { error_message: "not in queued state" });
    for (const one of waiting) if (one) one.status = "processed";
    return json(202, { status: "ok" });
  }
  if (key !== `${irisKeys.creatorKey}:`) return json(401, { error_message: "creator only" });
  if (method === "GET") {
    const payout = payouts.get(path.replace("/payouts/", ""));
    return payout ? json(200, payout) : json(404, { error_message: "not found" });
  }
  const idempotency = String(headers["x-idempotency-key"] ?? "");
  const before = keys.get(idempotency);
  if (before)
    return before.body === body.toString() ? before.reply : json(400, { error_message: "key used" });
  const [wish] = (JSON.parse(body.toString()) as { payouts: Record<string, string>[] }).payouts;
  if (wish?.beneficiary_account === "0000000000") return json(400, { error_message: "account is invalid" });
  const reference_no = `iris${payouts.size + 1}`;
  const account = wish?.beneficiary_account ?? "";
  payouts.set(reference_no, { reference_no, status: "queued", amount: wish?.amount ?? "", account });
  const reply = json(201, { payouts: [{ status: "queued", reference_no }] });
  keys.set(idempotency, { body: body.toString(), reply });
  return reply;
}
