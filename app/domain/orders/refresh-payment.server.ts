import { LRUCache } from "lru-cache";
import { isOpen } from "~/domain/payments/attempt";
import { GatewayMismatch, GatewayRefused, GatewayUnclear } from "~/domain/payments/gateway";
import { gatewayOf } from "~/domain/payments/gateways.server";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";

/** However often a page is loaded, a gateway is asked about one payment no more than this. */
const pauseMs = 8_000;
/** A page doesn't wait longer for it; the answer is still booked when it comes. */
const patienceMs = 1_500;

const asked = new LRUCache<string, true>({ max: 10_000, ttl: pauseMs });

export type Refreshed = "settled" | "too_soon" | "checking";

/**
 * The buyer looks at her unpaid order, perhaps just back from her bank: the gateway is asked at once, beside webhook
 * and poller. No answer, or a strange one, is no news: the page says that we are checking.
 */
export async function refreshPayment(orderId: string): Promise<Refreshed> {
  const attempt = await db.paymentAttempt.findFirst({
    where: { orderId },
    orderBy: { createdAt: "desc" },
    select: { id: true, provider: true, status: true },
  });
  if (!attempt || !isOpen(attempt.status) || gatewayOf(attempt.provider) === null) return "settled";
  if (asked.has(attempt.id)) return "too_soon";
  asked.set(attempt.id, true);
  const answer = settleAttempt(attempt.id).then(
    () => "settled" as const,
    (error: unknown) => {
      const isNoNews =
        error instanceof GatewayUnclear ||
        error instanceof GatewayRefused ||
        error instanceof GatewayMismatch;
      log.warn({ attemptId: attempt.id, err: error }, "a gateway gave no clear answer to a buyer's page");
      if (!isNoNews) asked.delete(attempt.id);
      return "checking" as const;
    },
  );
  return Promise.race([answer, later(patienceMs)]);
}

function later(ms: number): Promise<"checking"> {
  return new Promise((resolve) => setTimeout(() => resolve("checking"), ms).unref());
}
