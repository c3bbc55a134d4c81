import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { gatewayOf } from "./gateways.server";
import { settleAttempt } from "./settle-attempt.server";

/** Disputes that are open are asked for once a day: how they stand, whatever their gateways told by themselves. */
export async function watchDisputes(): Promise<{ readonly asked: number; readonly unclear: number }> {
  const open = await db.paymentAttempt.findMany({
    where: { status: "disputed" },
    orderBy: { changedAt: "asc" },
    take: 500,
    select: { id: true, provider: true },
  });
  let unclear = 0;
  for (const { id, provider } of open) {
    if (!gatewayOf(provider)) continue;
    try {
      await settleAttempt(id);
    } catch (error) {
      unclear += 1;
      log.warn({ attemptId: id, err: error }, "a gateway gave no answer about a dispute");
    }
  }
  return { asked: open.length, unclear };
}
