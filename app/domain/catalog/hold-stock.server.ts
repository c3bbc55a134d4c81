import type { Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockVariants, productsOf } from "./lock.server";
import { refreshProducts } from "./refresh-products.server";
import { type Demand, type Shortage, shortages, sumDemand } from "./stock";

export type StockShort = Refusal<"stock_short", { readonly short: readonly Shortage[] }>;

/**
 * Promises stock to an order until it is sold or released: all lines or none. The same variant on several lines
 * counts together. Stock that was released from this order may be promised to it again (a payment that came late).
 * Visibility is the caller's to check; a variant that is no longer sold is short here.
 * @throws RangeError for a quantity below 1; Error where the order already holds or bought one of the variants
 */
export async function holdStock(
  tx: Tx,
  orderId: string,
  lines: readonly Demand[],
): Promise<Result<undefined, StockShort>> {
  const demand = sumDemand(lines);
  const shelves = await lockVariants(
    tx,
    demand.map((one) => one.variantId),
  );
  const short = shortages(demand, shelves);
  if (short.length > 0) return refuse("stock_short", { short });
  await promise(tx, demand);
  await writeHolds(tx, orderId, demand);
  await refreshProducts(tx, productsOf(shelves));
  return ok();
}

/** The condition stands in the update itself: even a caller without the lock could not promise what isn't there. */
async function promise(tx: Tx, demand: readonly Demand[]): Promise<void> {
  const updated = await tx.$executeRaw`
    UPDATE "Variant" v SET held = v.held + d.quantity
    FROM unnest(${idsOf(demand)}::uuid[], ${quantitiesOf(demand)}::int[]) AS d(id, quantity)
    WHERE v.id = d.id AND v."isActive" AND v.stock - v.held >= d.quantity`;
  if (updated !== demand.length) throw new Error("stock fell under a lock that should have kept it");
}

async function writeHolds(tx: Tx, orderId: string, demand: readonly Demand[]): Promise<void> {
  const written = await tx.$executeRaw`
    INSERT INTO "StockHold" AS h (id, "variantId", "orderId", quantity, status)
    SELECT gen_random_uuid(), d.id, ${orderId}::uuid, d.quantity, 'held'
    FROM unnest(${idsOf(demand)}::uuid[], ${quantitiesOf(demand)}::int[]) AS d(id, quantity)
    ON CONFLICT ("orderId", "variantId") DO UPDATE
    SET quantity = excluded.quantity, status = 'held', "createdAt" = now()
    WHERE h.status = 'released'`;
  if (written !== demand.length)
    throw new Error(`order ${orderId} already holds or bought one of these variants`);
}

const idsOf = (demand: readonly Demand[]) => demand.map((one) => one.variantId);
const quantitiesOf = (demand: readonly Demand[]) => demand.map((one) => one.quantity);
