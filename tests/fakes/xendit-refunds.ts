import { randomUUID } from "node:crypto";
import type { FakeReply, FakeRequest } from "./gateway-server";
import { no, type XenditWorld, yes } from "./xendit-api";

type RefundBody = {
  payment_request_id?: string;
  reference_id?: string;
  amount?: number;
  currency?: string;
  reason?: string;
};

/** Under way first, done or failed later; one under way at a time; never more than was captured. */
export function xenditRefunds(world: XenditWorld, request: FakeRequest): FakeReply {
  if (request.method !== "POST") return listed(world, request.query);
  const text = request.body.toString("utf8");
  const key = request.headers["idempotency-key"];
  const earlier = typeof key === "string" ? world.answered.get(key) : undefined;
  if (earlier !== undefined) return earlier.body === text ? earlier.reply : no(409, "DUPLICATE_ERROR");
  const reply = made(world, JSON.parse(text) as RefundBody); // as the adapter sends it
  if (typeof key === "string" && reply.status < 400) world.answered.set(key, { body: text, reply });
  return reply;
}

function made(world: XenditWorld, body: RefundBody): FakeReply {
  const refusal = world.refundRefusals.shift();
  if (refusal !== undefined) return no(refusal.status, refusal.code);
  const { payment_request_id: id = "", reference_id: reference = "", amount = 0 } = body;
  const request = world.requests.get(id);
  if (request === undefined) return no(404, "DATA_NOT_FOUND");
  if (request.channel_code.endsWith("_VIRTUAL_ACCOUNT")) return no(400, "REFUND_NOT_SUPPORTED");
  if (request.status !== "SUCCEEDED") return no(403, "INELIGIBLE_TRANSACTION");
  const done = [...world.refunds.values()].filter((one) => one.payment_request_id === id);
  if (done.some(({ status }) => status === "PENDING")) return no(400, "REFUND_IN_PROGRESS");
  const captured = world.payments.get(request.latest_payment_id ?? "")?.captures[0]?.capture_amount ?? 0;
  const given = done.filter(({ status }) => status === "SUCCEEDED").reduce((sum, one) => sum + one.amount, 0);
  if (amount <= 0 || given + amount > captured) return no(400, "MAXIMUM_REFUND_AMOUNT_REACHED");
  if (request.channel_code !== "QRIS" && amount !== captured) return no(400, "PARTIAL_REFUND_NOT_SUPPORTED");
  const refund = {
    id: `rfd-${randomUUID()}`,
    payment_request_id: id,
    reference_id: reference,
    amount,
    currency: "IDR",
    reason: body.reason ?? "OTHERS",
    status: "PENDING",
    failure_code: null,
  };
  world.refunds.set(refund.id, refund);
  return yes(refund);
}

function listed(world: XenditWorld, query: URLSearchParams): FakeReply {
  const all = [...world.refunds.values()].filter(
    (one) => one.payment_request_id === query.get("payment_request_id"),
  );
  const after = query.get("after_id");
  const from = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const limit = Number(query.get("limit") ?? 10);
  return yes({ data: all.slice(from, from + limit), has_more: from + limit < all.length });
}
