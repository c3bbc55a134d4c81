import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { findMissing } from "./find-missing.server";
import { currentGateways } from "./gateways.server";
import { gatherList } from "./reconciliation/gather-list.server";
import { weighList } from "./reconciliation/weigh-list.server";

export type Comparison = {
  /** Movements that gateways told. */
  readonly compared: number;
  /** Breaks that are new. */
  readonly opened: number;
  /** Gateways, or single payments, that gave no answer. */
  readonly unclear: number;
};

const windowMs = 7 * 86_400_000;

/**
 * The daily comparison: what each gateway says of the last seven days beside the books, so that a payment that was taken
 * back late is seen too. One gateway that is away doesn't stop the others. Asking twice opens nothing twice.
 */
export async function compareWithGateways(): Promise<Comparison> {
  const to = now();
  const from = new Date(to.getTime() - windowMs);
  let [compared, opened, unclear] = [0, 0, 0];
  for (const gateway of currentGateways()) {
    if (gateway.capabilities().isManual) continue;
    try {
      const list = await gatherList(gateway, from, to);
      unclear += list.unclear;
      const weighed = await weighList(gateway.provider, list);
      compared += weighed.compared;
      opened += weighed.opened;
    } catch (error) {
      unclear += 1;
      log.warn({ provider: gateway.provider, err: error }, "a gateway gave no list for the daily comparison");
    }
  }
  opened += await findMissing();
  await db.comparisonRun.create({ data: { at: to, from, compared, opened, unclear } });
  return { compared, opened, unclear };
}
