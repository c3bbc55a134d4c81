import { inTransaction } from "~/platform/db.server";
import { type CartOwner, cartWhere } from "./owner";

/** Keeps a voucher's code on the cart, or takes it off (null). Without a cart there is nothing to keep it on. */
export async function noteVoucher(owner: CartOwner, code: string | null): Promise<void> {
  const where = cartWhere(owner);
  if (!where) return;
  await inTransaction((tx) => tx.cart.updateMany({ where, data: { voucherCode: code } }));
}
