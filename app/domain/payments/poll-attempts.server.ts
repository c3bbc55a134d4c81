import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { isOpen } from "./attempt";
import type { AttemptStatus } from "./gateway";
import { currentGateways } from "./gateways.server";
import { settleAttempt } from "./settle-attempt.server";
import { startAttempt } from "./start-attempt.server";

export type Reconciliation = { readonly asked: number; readonly changed: number; readonly unclear: number };
type PollOptions = { readonly everything?: boolean };

/** More are asked in the next round; how many a gateway answers in its time is what bounds a round. */
const mostARound = 1000;
/** A gateway that lets its questions wait longer than this in all is asked the rest in the next round. */
const mostRoundMs = 20_000;
const askedAtOnce = 4;

/**
 * Asks the gateways about payments that are due (all open ones with `everything`), all gateways at once: one that is
 * slow or away keeps nobody else's buyers waiting, and a payment that fails doesn't stop the rest.
 */
export async function pollAttempts(options: PollOptions = {}): Promise<Reconciliation> {
  const asking = currentGateways().filter((gateway) => !gateway.capabilities().isManual);
  const rounds = await Promise.all(asking.map(({ provider }) => pollGateway(provider, options)));
  const sumOf = (figure: keyof Reconciliation) => rounds.reduce((sum, round) => sum + round[figure], 0);
  return { asked: sumOf("asked"), changed: sumOf("changed"), unclear: sumOf("unclear") };
}

async function pollGateway(provider: string, { everything = false }: PollOptions): Promise<Reconciliation> {
  const due = await db.paymentAttempt.findMany({
    where: everything
      ? { provider, status: { in: ["creating", "unknown", "pending", "authorized", "review"] } }
      : { provider, nextPollAt: { lte: now() } },
    orderBy: { nextPollAt: "asc" },
    take: everything ? 5 * mostARound : mostARound,
    select: { id: true, status: true },
  });
  const began = performance.now();
  const left = due.values();
  const round = { asked: 0, changed: 0, unclear: 0 };
  async function ask(): Promise<void> {
    for (const attempt of left) {
      if (!everything && performance.now() - began > mostRoundMs) return;
      round.asked += 1;
      const answer = await askAbout(attempt);
      if (answer !== "same") round[answer] += 1;
    }
  }
  await Promise.all(Array.from({ length: askedAtOnce }, ask));
  return round;
}

type DueAttempt = { readonly id: string; readonly status: AttemptStatus };

async function askAbout(attempt: DueAttempt): Promise<"changed" | "same" | "unclear"> {
  try {
    const settlement = await settleAttempt(attempt.id);
    const neverArrived = settlement?.status === "unknown" || settlement?.status === "creating";
    if (neverArrived && isOpen(attempt.status)) await startAttempt(attempt.id);
    return settlement?.changed ? "changed" : "same";
  } catch (error) {
    await db.paymentAttempt.update({
      where: { id: attempt.id },
      data: { polls: { increment: 1 }, nextPollAt: new Date(now().getTime() + 60_000) },
    });
    log.warn({ attemptId: attempt.id, err: error }, "the gateway gave no answer about a payment");
    return "unclear";
  }
}
