import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { gatewayOf } from "./gateways.server";
import { bookOrphan, openOrphans } from "./orphan.server";
import { settleAttempt } from "./settle-attempt.server";

/**
 * Disputes that are open, and money of nobody that waits, are asked for once a day: how they stand, whatever their
 * gateways told by themselves.
 */
export async function watchDisputes(): Promise<{ readonly asked: number; readonly unclear: number }> {
  const cases = await db.paymentCase.findMany({
    where: { kind: "disputed", resolvedAt: null, attemptId: { not: null } },
    select: { attemptId: true },
  });
  const ofCases = cases.flatMap(({ attemptId }) => attemptId ?? []);
  const open = await db.paymentAttempt.findMany({
    where: { OR: [{ status: "disputed" }, { id: { in: ofCases } }] },
    orderBy: { changedAt: "asc" },
    take: 500,
    select: { id: true, provider: true },
  });
  const questions = open.map((one) => ({ about: one.id, ...one, ask: () => settleAttempt(one.id) }));
  const orphans = (await openOrphans()).map((one) => ({ ...one, ask: () => bookOrphan(one) }));
  let unclear = 0;
  for (const { about, provider, ask } of [...questions, ...orphans]) {
    if (!gatewayOf(provider)) continue;
    try {
      await ask();
    } catch (error) {
      unclear += 1;
      log.warn({ about, err: error }, "a gateway gave no answer about a dispute");
    }
  }
  return { asked: open.length + orphans.length, unclear };
}
