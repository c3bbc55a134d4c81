import type { CartLineView } from "~/domain/cart/cart";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { type DeliveryKind, type DeliveryQuote, deliveryKinds } from "~/domain/shipping/delivery";
import type { ShownVoucher } from "~/domain/vouchers/voucher";
import { isUuid } from "~/platform/id";
import { minus, plus, type Rupiah, sum, ZERO } from "~/platform/money";

/** The checkout as its page shows it: what can be chosen at a place, and what is chosen. */
export type CheckoutShop = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly color: string;
  readonly note: string;
  readonly lines: readonly CartLineView[];
  readonly itemsTotal: Rupiah;
  /** The ways it can hand over there; to the door first, the cheapest first. */
  readonly quotes: readonly DeliveryQuote[];
  readonly chosen: DeliveryKind | null;
};

export type CheckoutPayment = { readonly method: PaymentMethod; readonly isSimulation: boolean };

export type CheckoutView = {
  /** As the select sends it; empty until one is chosen. */
  readonly place: string;
  readonly destination: "village" | "outside" | null;
  readonly shops: readonly CheckoutShop[];
  readonly pieces: number;
  /** Goods, prices and ways as shown; the form sends it back. */
  readonly print: string;
  /** The code that she put in: what it takes off, or why nothing. Null where there is none. */
  readonly voucher: ShownVoucher | null;
  readonly payments: readonly CheckoutPayment[];
  /** Lines that can't be bought as they are. */
  readonly hasProblems: boolean;
  /** The server's clock: for the days of arrival, and to tell a newer view from an older. */
  readonly at: Date;
};

export type CheckoutSums = {
  readonly itemsTotal: Rupiah;
  readonly deliveryTotal: Rupiah;
  readonly discountTotal: Rupiah;
  readonly total: Rupiah;
  /** Every shop has its delivery: the total is what will be paid. */
  readonly isComplete: boolean;
};

export type PickedDeliveries = Readonly<Record<string, DeliveryKind>>;

/** What is chosen at a shop: the buyer's pick, or what the page proposed. */
export function chosenQuote(shop: CheckoutShop): DeliveryQuote | null {
  return shop.quotes.find((quote) => quote.kind === shop.chosen) ?? null;
}

/** The sums of the page; the order's own are counted again by the server. */
export function checkoutSums(
  shops: readonly CheckoutShop[],
  voucher: ShownVoucher | null = null,
): CheckoutSums {
  const quotes = shops.map(chosenQuote);
  const itemsTotal = sum(shops, (shop) => shop.itemsTotal);
  const deliveryTotal = sum(
    quotes.flatMap((quote) => quote ?? []),
    (quote) => quote.fee,
  );
  // Off goods alone: whatever delivery she picks, it stays.
  const discountTotal = voucher?.judged.ok ? voucher.judged.value.total : ZERO;
  return {
    itemsTotal,
    deliveryTotal,
    discountTotal,
    total: minus(plus(itemsTotal, deliveryTotal), discountTotal),
    isComplete: quotes.every((quote) => quote !== null),
  };
}

/** To the door before pick-up, and the cheapest first: the order of the choices, and the first is proposed. */
export function sortQuotes(quotes: readonly DeliveryQuote[]): DeliveryQuote[] {
  const isPickup = (quote: DeliveryQuote) => (quote.kind === "pickup" ? 1 : 0);
  return [...quotes].sort(
    (one, other) =>
      isPickup(one) - isPickup(other) || Number(one.fee - other.fee) || one.daysMax - other.daysMax,
  );
}

/** Made by us: 22 to 64 URL-safe characters. Anything else was typed by somebody. */
export function isCheckoutKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{22,64}$/.test(text);
}

/** Letters in the fields of checkout and order page; forms and fields agree by it. */
export const orderLimits = { address: 300, landmark: 120, reason: 200, message: 1000 } as const;

/** In place of a reason from the list: her own words stand in a field beside it. */
export const otherReason = "lain";

const deliveryField = "delivery-";

export function deliveryFieldOf(shopId: string): string {
  return deliveryField + shopId;
}

/** Each shop's radio has a name of its own; what is no shop or no way of delivery is left out. */
export function pickedDeliveries(fields: Iterable<readonly [string, unknown]>): PickedDeliveries {
  const picked: Record<string, PickedDeliveries[string]> = {};
  for (const [name, value] of fields) {
    const shopId = name.startsWith(deliveryField) ? name.slice(deliveryField.length) : "";
    const kind = deliveryKinds.find((one) => one === value);
    if (isUuid(shopId) && kind) picked[shopId] ??= kind;
  }
  return picked;
}
