import { systemActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { db, inTransaction, isDatabaseAway } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { lockReturn, moveReturn } from "./move-return.server";
import { settleByShop } from "./repay-by-hand.server";
import { afterSilence } from "./return";

/** Every minute: who let the time pass has answered by it, each in a transaction of its own. @returns how many moved */
export async function sweepReturns(): Promise<number> {
  const due = await db.partReturn.findMany({
    where: { closedAt: null, dueAt: { lte: now() } },
    orderBy: { dueAt: "asc" },
    take: 200,
    select: { id: true },
  });
  let moved = 0;
  for (const { id } of due) moved += (await passTime(id)) ? 1 : 0;
  return moved;
}

async function passTime(id: string): Promise<boolean> {
  try {
    return await inTransaction(async (tx) => {
      const one = await lockReturn(tx, { id });
      const to = one && afterSilence(one.status);
      if (!one || !to || !one.dueAt || one.dueAt > now()) return false;
      if (to === "settled") await settleByShop(tx, systemActor, one);
      else await moveReturn(tx, systemActor, one, to);
      return true;
    });
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error({ returnId: id, err: error }, "a return that was due could not be moved");
    return false;
  }
}
