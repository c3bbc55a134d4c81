import { type FakeReply, type FakeRequest, type FakeServer, startFakeServer } from "./gateway-server";

export type XenditPayout = { id: string; reference_id: string; amount: number; status: string };

/** Xendit's payouts v2 as payments.md states them, with a memory. */
export type XenditPayoutDouble = FakeServer & {
  readonly payouts: Map<string, XenditPayout>;
  set(reference: string, status: string): void;
  callback(reference: string, event: string): { rawBody: Buffer; headers: Record<string, string> };
};

export const xenditPayoutKeys = { secretKey: "xnd_development_1", callbackToken: "xendit-token" };

export async function startXenditPayoutDouble(): Promise<XenditPayoutDouble> {
  const payouts = new Map<string, XenditPayout>();
  const server = await startFakeServer((request) => answer(request, payouts));
  const found = (reference: string) => {
    const payout = payouts.get(reference);
    if (!payout) throw new Error(`Xendit has no ${reference}`);
    return payout;
  };
  return {
    ...server,
    payouts,
    set: (reference, status) => void payouts.set(reference, { ...found(reference), status }),
    callback(reference, event) {
      const body = { event, business_id: "b1", created: "2026-11-24T00:00:00Z", data: found(reference) };
      return {
        rawBody: Buffer.from(JSON.stringify(body)),
        headers: { "x-callback-token": xenditPayoutKeys.callbackToken },
      };
    },
  };
}

function answer(request: FakeRequest, payouts: Map<string, XenditPayout>): FakeReply {
  const { method, path, query, headers, body } = request;
  const json = (status: number, value: object) => ({ status, body: JSON.stringify(value) });
  const expected = `Basic ${Buffer.from(`${xenditPayoutKeys.secretKey}:`).toString("base64")}`;
  if (headers.authorization !== expected) return json(401, { error_code: "INVALID_API_KEY" });
  if (method === "GET" && path === "/v2/payouts") {
    const payout = payouts.get(query.get("reference_id") ?? "");
    return json(200, { data: payout ? [payout] : [] });
  }
  if (method === "GET") {
    const payout = [...payouts.values()].find((one) => path.endsWith(one.id));
    return payout ? json(200, payout) : json(404, { error_code: "DATA_NOT_FOUND" });
  }
  const wish = JSON.parse(body.toString()) as XenditPayout;
  const before = payouts.get(wish.reference_id);
  if (before && headers["idempotency-key"] === wish.reference_id) return json(200, before);
  const payout = {
    id: `disb-${payouts.size + 1}`,
    ...{ reference_id: wish.reference_id, amount: wish.amount, status: "ACCEPTED" },
  };
  payouts.set(wish.reference_id, payout);
  return json(200, payout);
}
