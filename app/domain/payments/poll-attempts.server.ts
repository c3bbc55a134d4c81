import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { isOpen } from "./attempt";
import { GatewayUnclear } from "./gateway";
import { currentGateways, gatewayOf } from "./gateways.server";
import { settleAttempt } from "./settle-attempt.server";
import { startAttempt } from "./start-attempt.server";

export type Reconciliation = { readonly asked: number; readonly changed: number; readonly unclear: number };

/** A gateway that gave no answer so often in a row is away: the rest of its payments wait for the next round. */
const mostUnanswered = 3;

/**
 * Asks the gateways about payments that are due (all open ones with `everything`). One that fails doesn't stop the
 * rest, and one gateway that lets each question wait to its end doesn't keep the others' buyers waiting.
 */
export async function pollAttempts(options: { readonly everything?: boolean } = {}): Promise<Reconciliation> {
  const manual = currentGateways().filter((gateway) => gateway.capabilities().isManual);
  const provider = { notIn: manual.map((gateway) => gateway.provider as string) };
  const due = await db.paymentAttempt.findMany({
    where: options.everything
      ? {
          status: { in: ["creating", "unknown", "pending", "authorized", "review"] },
          provider,
        }
      : { nextPollAt: { lte: now() }, provider },
    orderBy: { nextPollAt: "asc" },
    take: options.everything ? 5000 : 100,
    select: { id: true, provider: true, status: true, createdAt: true },
  });
  let changed = 0;
  let unclear = 0;
  const unanswered = new Map<string, number>();
  for (const attempt of due) {
    const { provider: name } = attempt;
    if (!gatewayOf(name)) continue;
    if (!options.everything && (unanswered.get(name) ?? 0) >= mostUnanswered) {
      unclear += 1;
      continue;
    }
    try {
      const settlement = await settleAttempt(attempt.id);
      unanswered.delete(name);
      if (settlement?.changed) changed += 1;
      const neverArrived = settlement?.status === "unknown" || settlement?.status === "creating";
      if (neverArrived && isOpen(attempt.status)) await startAttempt(attempt.id);
    } catch (error) {
      unclear += 1;
      if (error instanceof GatewayUnclear) unanswered.set(name, (unanswered.get(name) ?? 0) + 1);
      await db.paymentAttempt.update({
        where: { id: attempt.id },
        data: { polls: { increment: 1 }, nextPollAt: new Date(now().getTime() + 60_000) },
      });
      log.warn({ attemptId: attempt.id, err: error }, "the gateway gave no answer about a payment");
    }
  }
  return { asked: due.length, changed, unclear };
}
