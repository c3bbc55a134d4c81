import { db, type Tx } from "~/platform/db.server";
import type { PaymentMethod } from "./gateway";
import type { Payee } from "./payee";

/** Where the shop takes money itself; null where it said nothing. */
export async function payeeOfShop(tx: Tx | typeof db, shopId: string): Promise<Payee | null> {
  const way = await tx.straightWay.findUnique({ where: { shopId } });
  if (!way) return null;
  const { bank, number, holderName, qrisText, qrisConfirmedAt } = way;
  return {
    qris: qrisConfirmedAt ? qrisText : null,
    account: bank && number && holderName ? { bank, number, holderName } : null,
  };
}

/** The one shop of an order; null where it has several: each would have to be paid by itself. */
export async function payeeOfOrder(tx: Tx | typeof db, orderId: string): Promise<Payee | null> {
  const parts = await tx.orderPart.findMany({ where: { orderId }, select: { shopId: true }, take: 2 });
  const [only] = parts;
  return only && parts.length === 1 ? payeeOfShop(tx, only.shopId) : null;
}

export function payeeTakes(payee: Payee | null): ReadonlySet<PaymentMethod> {
  return new Set<PaymentMethod>([
    ...(payee?.qris ? (["qris_shop"] as const) : []),
    ...(payee?.account ? (["transfer_shop"] as const) : []),
  ]);
}

/** What a cart of these shops may be paid with straight: nothing unless it is one. */
export async function methodsToShops(shopIds: readonly string[]): Promise<ReadonlySet<PaymentMethod>> {
  const [only] = shopIds;
  return payeeTakes(only && shopIds.length === 1 ? await payeeOfShop(db, only) : null);
}
