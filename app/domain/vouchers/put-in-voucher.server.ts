import { type CartPage, cartPage } from "~/domain/cart/cart";
import { noteVoucher } from "~/domain/cart/note-voucher.server";
import type { CartOwner } from "~/domain/cart/owner";
import { cartView } from "~/domain/cart/queries.server";
import { db } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";
import { ok, type Result, refuse } from "~/platform/result";
import { normalCode } from "./code";
import { basketOf, notedVoucher } from "./noted-voucher.server";
import type { VoucherPerson } from "./person";
import { type ShownVoucher, shownVoucher, type VoucherRefusal } from "./voucher";

/** Puts a code on the cart where it takes something off these goods for this person; else says why it doesn't. */
export async function putInVoucher(
  owner: CartOwner,
  input: { readonly typed: string; readonly person: VoucherPerson },
): Promise<Result<{ readonly code: string; readonly total: Rupiah }, VoucherRefusal>> {
  const code = normalCode(input.typed);
  if (code === null) return refuse("voucher_unknown");
  const { shops } = await cartView(owner);
  const noted = await notedVoucher(db, code, shops.map(basketOf), input.person);
  if (!noted) return refuse("voucher_unknown");
  if (!noted.judged.ok) return noted.judged;
  await noteVoucher(owner, code);
  return ok({ code, total: noted.judged.value.total });
}

export type CartWithVoucher = CartPage & { readonly voucher: ShownVoucher | null };

/** The cart for its page, with what the code on it does. */
export async function cartWithVoucher(owner: CartOwner): Promise<CartWithVoucher> {
  const cart = await cartView(owner);
  const person = { accountId: owner.accountId, phone: null, email: null };
  const noted = await notedVoucher(db, cart.voucherCode, cart.shops.map(basketOf), person);
  return { ...cartPage(cart), voucher: shownVoucher(noted) };
}
