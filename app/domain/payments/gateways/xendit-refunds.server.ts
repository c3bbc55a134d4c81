import type { Rupiah } from "~/platform/money";
import { GatewayMismatch } from "../gateway";
import type { RefundOutcome, RefundRequest, SentRefund } from "../refund";
import { refundObstacle, type XenditChannel } from "./xendit-channels";
import {
  codeOf,
  failure,
  listOf,
  readOr,
  type XenditCall,
  type XenditRefund,
  xenditRefund,
} from "./xendit-client.server";
import { readAmount } from "./xendit-words";

const perPage = 100;
const mostPages = 20;

/** Every refund of a payment request, oldest page last. @throws GatewayUnclear */
export async function listRefunds(call: XenditCall, requestId: string): Promise<XenditRefund[]> {
  const all: XenditRefund[] = [];
  let after = "";
  for (let page = 0; page < mostPages; page += 1) {
    const path = `/refunds?payment_request_id=${encodeURIComponent(requestId)}&limit=${perPage}${after}`;
    const { data, has_more: hasMore } = readOr(listOf(xenditRefund), await call("GET", path));
    all.push(...data);
    const last = data[data.length - 1];
    if (!hasMore || last === undefined) break;
    after = `&after_id=${encodeURIComponent(last.id)}`;
  }
  return all;
}

export type RefundAsked = {
  readonly request: RefundRequest;
  readonly requestId: string;
  readonly channel: XenditChannel | null;
  readonly paid: Rupiah;
  readonly paidAt: Date | null;
};

/** What the gateway will say no to again: a person pays back by other means. */
const unsupportedCodes = ["REFUND_NOT_SUPPORTED", "PARTIAL_REFUND_NOT_SUPPORTED", "INELIGIBLE_TRANSACTION"];
const refusedCodes = [
  "MAXIMUM_REFUND_AMOUNT_REACHED",
  "REFUND_AMOUNT_EXCEEDED",
  "PARTIAL_REFUND_COUNTS_EXCEEDED",
  "INSUFFICIENT_BALANCE",
  "DATA_NOT_FOUND",
];

/**
 * The refund's reference is its key: one that stands there already is the answer, whatever became of the call that
 * made it. A key forgotten by Xendit therefore never pays twice.
 * @throws GatewayUnclear also while another refund of the payment is under way
 */
export async function refundAtXendit(
  call: XenditCall,
  asked: RefundAsked,
  now: Date,
): Promise<RefundOutcome> {
  const { request, requestId, channel } = asked;
  const earlier = await listRefunds(call, requestId);
  const same = earlier.find(({ reference_id: key }) => key === request.refundKey);
  if (same !== undefined) return outcomeOf(same, request);
  const obstacle =
    channel === null
      ? "a channel that we do not use"
      : refundObstacle(channel, { amount: request.amount, paid: asked.paid }, asked.paidAt, now);
  if (obstacle !== null) return { status: "unsupported", refundRef: null, note: obstacle };
  const body = {
    payment_request_id: requestId,
    reference_id: request.refundKey,
    amount: Number(request.amount),
    currency: "IDR",
    reason: "REQUESTED_BY_CUSTOMER",
    metadata: { note: request.reason.slice(0, 200) },
  };
  const answer = await call("POST", "/refunds", body, `refund-${request.reference}-${request.refundKey}`);
  const code = codeOf(answer);
  if (code !== null && unsupportedCodes.includes(code)) {
    return { status: "unsupported", refundRef: null, note: `Xendit: ${code}` };
  }
  if (code !== null && refusedCodes.includes(code)) {
    return { status: "failed", refundRef: null, note: `Xendit: ${code}` };
  }
  if (code === "DUPLICATE_ERROR")
    throw new GatewayMismatch(`refund ${request.refundKey} stands for another request`);
  if (code !== null) throw failure(answer);
  return outcomeOf(readOr(xenditRefund, answer), request);
}

/** What became of each of them; the refund's reference is its key. */
export function sentRefundsOf(refunds: readonly XenditRefund[]): SentRefund[] {
  return refunds.flatMap(({ reference_id: refundKey, status }) =>
    refundKey ? [{ refundKey, status: sentStatusOf(status) }] : [],
  );
}

function sentStatusOf(status: string): SentRefund["status"] {
  if (status === "SUCCEEDED") return "succeeded";
  return status === "FAILED" || status === "CANCELLED" ? "failed" : "pending";
}

function outcomeOf(made: XenditRefund, request: RefundRequest): RefundOutcome {
  if (readAmount(made.amount) !== request.amount) {
    throw new GatewayMismatch(`refund ${request.refundKey} stands for ${made.amount}`);
  }
  switch (made.status) {
    case "SUCCEEDED":
      return { status: "succeeded", refundRef: made.id, note: null };
    case "FAILED":
    case "CANCELLED":
      return { status: "failed", refundRef: made.id, note: `Xendit: ${made.failure_code ?? made.status}` };
    default:
      return { status: "pending", refundRef: made.id, note: null };
  }
}
