import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";

/** While a return of a part is open, it doesn't complete and its money doesn't leave. @returns false where one is */
export async function holdPart(tx: Tx, partId: string): Promise<boolean> {
  const { count } = await tx.orderPart.updateMany({
    where: { id: partId, heldAt: null },
    data: { heldAt: now() },
  });
  return count === 1;
}

/** The return is over: what was due meanwhile happens at the next sweep. */
export async function freePart(tx: Tx, partId: string): Promise<void> {
  await tx.orderPart.updateMany({ where: { id: partId }, data: { heldAt: null } });
}
