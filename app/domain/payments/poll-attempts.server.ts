import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { isOpen } from "./attempt";
import { currentGateways, gatewayOf } from "./gateways.server";
import { settleAttempt } from "./settle-attempt.server";
import { startAttempt } from "./start-attempt.server";

export type Reconciliation = { readonly asked: number; readonly changed: number; readonly unclear: number };

/** Asks the gateways about payments that are due (all open ones with `everything`). One that fails doesn't stop the rest. */
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
  for (const attempt of due) {
    if (!gatewayOf(attempt.provider)) continue;
    try {
      const settlement = await settleAttempt(attempt.id);
      if (settlement?.changed) changed += 1;
      const neverArrived = settlement?.status === "unknown" || settlement?.status === "creating";
      if (neverArrived && isOpen(attempt.status)) await startAttempt(attempt.id);
    } catch (error) {
      unclear += 1;
      await db.paymentAttempt.update({
        where: { id: attempt.id },
        data: { polls: { increment: 1 }, nextPollAt: new Date(now().getTime() + 60_000) },
      });
      log.warn({ attemptId: attempt.id, err: error }, "the gateway gave no answer about a payment");
    }
  }
  return { asked: due.length, changed, unclear };
}
