import { db } from "~/platform/db.server";

/** On `order.confirmed`: the shops that sold count their pieces anew. Counted, never added: told twice, it stays right. */
export async function countSalesOfOrder({ orderId }: { readonly orderId: string }): Promise<void> {
  const parts = await db.orderPart.findMany({ where: { orderId }, select: { shopId: true } });
  await countSales(parts.map((part) => part.shopId));
}

/** On `part.moved`: a part that falls through gives its pieces back. */
export async function countSalesOfPart(moved: {
  readonly shopId: string;
  readonly status: string;
}): Promise<void> {
  if (moved.status === "cancelled") await countSales([moved.shopId]);
}

/** Sets each shop's `soldCount` (pieces, all its goods together) from what the catalogue counted. */
async function countSales(shopIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "Shop" s SET "soldCount" = (
      SELECT COALESCE(sum(p."soldCount"), 0)::int FROM "Product" p WHERE p."shopId" = s.id
    ) WHERE s.id = ANY(${[...shopIds]}::uuid[])`;
}
