import type { OwnerActor } from "~/domain/accounts/actor";
import { db } from "~/platform/db.server";
import type { Bps } from "~/platform/money";

/** What the city takes of the shop's sales, for the line of what she receives. */
export async function shopCommission(actor: OwnerActor): Promise<Bps> {
  const shop = await db.shop.findUniqueOrThrow({
    where: { id: actor.shopId },
    select: { commissionBps: true },
  });
  return shop.commissionBps;
}
