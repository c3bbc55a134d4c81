import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { gatherPayout, lockShop } from "./gather-payout.server";
import { payoutCycle } from "./schedule";

const atOnce = 500;

/**
 * On the city's payout day (or the first hour that it runs after it): what each shop has free is gathered into a
 * payout, once a shop and week. Each shop in a transaction of its own. @returns how many were gathered
 */
export async function sweepPayouts(): Promise<number> {
  const { payoutWeekday } = await citySettings();
  const cycle = payoutCycle(now(), payoutWeekday);
  const due = await db.$queryRaw<{ shopId: string }[]>`
    SELECT a."shopId" FROM "LedgerAccount" a JOIN "LedgerEntry" e ON e."accountId" = a.id
    WHERE a.kind = 'shop_payable' AND NOT EXISTS (
      SELECT 1 FROM "Payout" p WHERE p."shopId" = a."shopId" AND p."dueKey" = 'weekly:' || a."shopId" || ':' || ${cycle.day})
    GROUP BY a."shopId" HAVING -sum(e.amount) > 0
      AND -sum(e.amount) > coalesce((SELECT sum(p.amount) FROM "Payout" p WHERE p."shopId" = a."shopId" AND p.status = 'owed'), 0)
    ORDER BY a."shopId" LIMIT ${atOnce}`;
  let gathered = 0;
  for (const { shopId } of due) {
    const made = await inTransaction(async (tx) => {
      await lockShop(tx, shopId);
      const dueKey = `weekly:${shopId}:${cycle.day}`;
      return gatherPayout(tx, shopId, { cause: "weekly", asOf: cycle.from, dueKey });
    });
    if (made.payoutId) gathered += 1;
  }
  return gathered;
}
