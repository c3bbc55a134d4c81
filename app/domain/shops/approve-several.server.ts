import type { AdminActor } from "~/domain/accounts/actor";
import { db } from "~/platform/db.server";
import { approveShop } from "./review-shop.server";

/** Approves each that can be, one transaction a shop; `skipped` are the names of those that stay as they are. */
export async function approveSeveral(
  actor: AdminActor,
  shopIds: readonly string[],
): Promise<{ readonly approved: number; readonly skipped: readonly string[] }> {
  const shops = await db.shop.findMany({
    where: { id: { in: [...shopIds] } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  let approved = 0;
  const skipped: string[] = [];
  for (const shop of shops) {
    const result = await approveShop(actor, { shopId: shop.id, note: null });
    if (result.ok) approved += 1;
    else skipped.push(shop.name);
  }
  return { approved, skipped };
}
