import { noteVoucher } from "~/domain/cart/note-voucher.server";
import type { CartOwner } from "~/domain/cart/owner";
import type { PlaceOrderInput } from "~/domain/orders/place-order";
import { placeOrder } from "~/domain/orders/place-order.server";
import { openVoucher } from "~/domain/vouchers/open-voucher.server";
import type { VoucherWish } from "~/domain/vouchers/wish";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { guest, guestWith, type Market, wish } from "./checkout-cast";

export const officer = {
  kind: "admin",
  accountId: "01990000-0000-7000-8000-0000000000aa",
  name: "Bu Ratna",
} as const;

/** Rp 10.000 off, from yesterday on, once a person. */
export function voucherOf(more: Partial<VoucherWish> = {}): VoucherWish {
  return {
    kind: "fixed",
    amount: rupiah(10_000),
    percent: 0,
    cap: null,
    minSpend: rupiah(0),
    startsAt: new Date(now().getTime() - 86_400_000),
    endsAt: null,
    perPerson: 1,
    totalLimit: null,
    budget: null,
    isPublic: true,
    ...more,
  };
}

/** Of the city, with a budget of a million. */
export async function cityVoucher(code: string, more: Partial<VoucherWish> = {}): Promise<string> {
  return opened(officer, code, voucherOf({ budget: rupiah(1_000_000), ...more }));
}

export async function opened(
  actor: Parameters<typeof openVoucher>[0],
  code: string,
  terms: VoucherWish,
): Promise<string> {
  const answer = await openVoucher(actor, { code, wish: terms, formToken: "" });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value.id;
}

export function counted(voucherId: string) {
  return db.voucher.findUniqueOrThrow({
    where: { id: voucherId },
    select: { usedCount: true, usedAmount: true },
  });
}

/** A guest with a cart and the code on it. */
export async function guestWithCode(
  code: string,
  ...goods: [variantId: string, quantity: number][]
): Promise<CartOwner> {
  const owner = await guestWith(...goods);
  await noteVoucher(owner, code);
  return owner;
}

/** One amplang with Bu Rina's courier, Rp 10.000 off: Rp 26.000. */
export async function buyAmplang(market: Market, code: string, more: Partial<PlaceOrderInput> = {}) {
  const owner = await guestWithCode(code, [market.amplang, 1]);
  return placeOrder(guest, owner, wish([market.rina.shopId], 26_000, more));
}
