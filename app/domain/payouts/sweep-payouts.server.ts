import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { gatherPayout, lockShop } from "./gather-payout.server";
import { type Cycle, payoutCycle } from "./schedule";

/**
 * On the city's payout day (or the first night that it runs after it): what each shop has free is gathered into a
 * payout, once a shop and week. Each shop in a transaction of its own, `atOnce` of them looked up in one go.
 * @returns how many were gathered
 */
export async function sweepPayouts(atOnce = 500): Promise<number> {
  const { payoutWeekday } = await citySettings();
  const cycle = payoutCycle(now(), payoutWeekday);
  let gathered = 0;
  let due = await dueShops(cycle, nobody, atOnce);
  while (due.length > 0) {
    for (const shopId of due) if (await gatherWeekly(shopId, cycle)) gathered += 1;
    due = await dueShops(cycle, due.at(-1) ?? nobody, atOnce);
  }
  return gathered;
}

const nobody = "00000000-0000-0000-0000-000000000000";

/** Shops that are owed something that isn't gathered, in the order of their ids: what they have may all be on hold. */
async function dueShops(cycle: Cycle, after: string, atOnce: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ shopId: string }[]>`
    SELECT a."shopId" FROM "LedgerAccount" a JOIN "LedgerEntry" e ON e."accountId" = a.id
    WHERE a.kind = 'shop_payable' AND a."shopId" > ${after}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Payout" p WHERE p."shopId" = a."shopId" AND p."dueKey" = 'weekly:' || a."shopId" || ':' || ${cycle.day})
    GROUP BY a."shopId" HAVING -sum(e.amount) > 0
      AND -sum(e.amount) > coalesce((SELECT sum(p.amount) FROM "Payout" p WHERE p."shopId" = a."shopId" AND p.status = 'owed'), 0)
    ORDER BY a."shopId" LIMIT ${atOnce}`;
  return rows.map((row) => row.shopId);
}

async function gatherWeekly(shopId: string, cycle: Cycle): Promise<boolean> {
  const made = await inTransaction(async (tx) => {
    await lockShop(tx, shopId);
    const dueKey = `weekly:${shopId}:${cycle.day}`;
    return gatherPayout(tx, shopId, { cause: "weekly", asOf: cycle.from, dueKey });
  });
  return made.payoutId !== null;
}
