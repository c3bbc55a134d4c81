import type { Tx } from "~/platform/db.server";
import { lockVariants, productsOf } from "./lock.server";
import { refreshProducts } from "./refresh-products.server";

type Settled = { readonly variantId: string; readonly quantity: number };

/** Gives back what an unpaid, expired or cancelled order held. Again, or with nothing held: does nothing. */
export async function releaseHold(tx: Tx, orderId: string): Promise<void> {
  await settle(tx, orderId, "released");
}

/**
 * What the order held leaves the shelf for good: stock and promise fall together, and a movement says why.
 * Again, or with nothing held: does nothing. Answers how many variants were sold by this call.
 */
export async function sellHold(tx: Tx, orderId: string): Promise<number> {
  return settle(tx, orderId, "sold");
}

async function settle(tx: Tx, orderId: string, status: "released" | "sold"): Promise<number> {
  const held = await tx.stockHold.findMany({
    where: { orderId, status: "held" },
    select: { variantId: true },
  });
  if (held.length === 0) return 0;
  const shelves = await lockVariants(
    tx,
    held.map((hold) => hold.variantId),
  );
  const settled = await closeHolds(tx, orderId, status, held);
  if (settled.length === 0) return 0;
  if (status === "sold") await takeFromShelf(tx, orderId, settled);
  else await freePromise(tx, settled);
  await refreshProducts(tx, productsOf(shelves));
  return settled.length;
}

/** Compare-and-set: of two calls at once, each hold is settled by one. */
function closeHolds(
  tx: Tx,
  orderId: string,
  status: "released" | "sold",
  held: readonly { variantId: string }[],
): Promise<Settled[]> {
  return tx.stockHold.updateManyAndReturn({
    where: { orderId, status: "held", variantId: { in: held.map((hold) => hold.variantId) } },
    data: { status },
    select: { variantId: true, quantity: true },
  });
}

async function freePromise(tx: Tx, settled: readonly Settled[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Variant" v SET held = v.held - d.quantity
    FROM unnest(${idsOf(settled)}::uuid[], ${quantitiesOf(settled)}::int[]) AS d(id, quantity) WHERE v.id = d.id`;
}

async function takeFromShelf(tx: Tx, orderId: string, settled: readonly Settled[]): Promise<void> {
  await tx.$executeRaw`
    WITH d AS (
      SELECT * FROM unnest(${idsOf(settled)}::uuid[], ${quantitiesOf(settled)}::int[]) AS d(id, quantity)
    ), moved AS (
      INSERT INTO "StockMovement" (id, "variantId", delta, reason, "sourceId")
      SELECT gen_random_uuid(), d.id, -d.quantity, 'sold', ${orderId} FROM d
    ), sold AS (
      UPDATE "Variant" v SET stock = v.stock - d.quantity, held = v.held - d.quantity
      FROM d WHERE v.id = d.id RETURNING v."productId", d.quantity
    )
    UPDATE "Product" p SET "soldCount" = p."soldCount" + total.quantity
    FROM (SELECT "productId", sum(quantity)::int AS quantity FROM sold GROUP BY 1) total
    WHERE p.id = total."productId"`;
}

const idsOf = (settled: readonly Settled[]) => settled.map((one) => one.variantId);
const quantitiesOf = (settled: readonly Settled[]) => settled.map((one) => one.quantity);
