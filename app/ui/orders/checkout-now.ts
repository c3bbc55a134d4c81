import type { KnownBuyer } from "~/domain/accounts/last-address.server";
import { type CheckoutSums, type CheckoutView, checkoutSums } from "~/domain/orders/checkout";
import type { FormState } from "~/http/reply.server";

/** What the page starts with. */
export type CheckoutStart = {
  readonly view: CheckoutView;
  readonly checkoutKey: string;
  readonly known: KnownBuyer | null;
};

/** What comes back when nothing was ordered: what was typed, what is wrong, and the figures as they are now. */
export type CheckoutAnswer = FormState & {
  readonly view: CheckoutView;
  readonly checkoutKey: string;
  /** An order that this page made before. */
  readonly made: { readonly nomor: string; readonly href: string } | null;
};

export type Checkout = {
  readonly view: CheckoutView;
  readonly sums: CheckoutSums;
  readonly isCash: boolean;
};

/**
 * The checkout as it stands: counted by the server after each choice, by a button or at once where the light script
 * runs. A refused or counted form brings a view of its own.
 */
export function checkoutNow(start: CheckoutStart, answer: CheckoutAnswer | undefined): Checkout {
  const view = answer?.view ?? start.view;
  return { view, sums: checkoutSums(view.shops, view.voucher), isCash: answer?.values.method === "cash" };
}
