import { type CartPage, cartPage } from "~/domain/cart/cart";
import { noteVoucher } from "~/domain/cart/note-voucher.server";
import type { CartOwner } from "~/domain/cart/owner";
import { cartView } from "~/domain/cart/queries.server";
import { db } from "~/platform/db.server";
import { ok, type Result, refuse } from "~/platform/result";
import { normalCode } from "./code";
import { tryVoucher } from "./hold-voucher.server";
import { basketOf, notedVoucher } from "./noted-voucher.server";
import { personOfCart, type VoucherPerson } from "./person";
import { type ShownVoucher, shownVoucher, type VoucherRefusal } from "./voucher";

/** Puts a code on the cart where it takes something off these goods for this person; else says why it doesn't. */
export async function putInVoucher(
  owner: CartOwner,
  input: { readonly typed: string; readonly person: VoucherPerson },
): Promise<Result<{ readonly code: string }, VoucherRefusal>> {
  const code = normalCode(input.typed);
  if (code === null) return refuse("voucher_unknown");
  const { shops } = await cartView(owner);
  const judged = await tryVoucher(db, { code, baskets: shops.map(basketOf), person: input.person });
  if (!judged.ok) return judged;
  await noteVoucher(owner, code);
  return ok({ code });
}

export type CartWithVoucher = CartPage & { readonly voucher: ShownVoucher | null };

/** The cart for its page, with what the code on it does. */
export async function cartWithVoucher(owner: CartOwner): Promise<CartWithVoucher> {
  const cart = await cartView(owner);
  const baskets = cart.shops.map(basketOf);
  const noted = await notedVoucher(db, cart.voucherCode, baskets, personOfCart(owner));
  return { ...cartPage(cart), voucher: shownVoucher(noted) };
}
