import { type CartShop, cartTotal } from "~/domain/cart/cart";
import type { Tx } from "~/platform/db.server";
import type { Result } from "~/platform/result";
import { tryVoucher } from "./hold-voucher.server";
import type { VoucherPerson } from "./person";
import type { Basket, Discount, VoucherRefusal } from "./voucher";

/** The code on a cart, and what it does to these goods for this person. */
export type NotedVoucher = { readonly code: string; readonly judged: Result<Discount, VoucherRefusal> };

/** @returns null where no code is noted */
export async function notedVoucher(
  tx: Tx,
  code: string | null,
  baskets: readonly Basket[],
  person: VoucherPerson,
): Promise<NotedVoucher | null> {
  if (code === null) return null;
  return { code, judged: await tryVoucher(tx, { code, baskets, person }) };
}

/** What can be bought of a shop's goods. */
export function basketOf(shop: CartShop): Basket {
  return { shopId: shop.id, goods: cartTotal([shop]) };
}
