import { type CartShop, isBuyable } from "~/domain/cart/cart";
import type { CartOwner } from "~/domain/cart/owner";
import { cartView } from "~/domain/cart/queries.server";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { paymentOptions } from "~/domain/payments/gateways.server";
import { methodsToShops } from "~/domain/payments/payee.server";
import { quoteDelivery } from "~/domain/shipping/delivery";
import { deliveryOffers } from "~/domain/shipping/queries.server";
import { basketOf, notedVoucher } from "~/domain/vouchers/noted-voucher.server";
import { personOfCart, type VoucherPerson } from "~/domain/vouchers/person";
import { shownVoucher } from "~/domain/vouchers/voucher";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { sum, times } from "~/platform/money";
import { randomToken } from "~/platform/random.server";
import {
  type CheckoutPayment,
  type CheckoutShop,
  type CheckoutView,
  checkoutSums,
  type PickedDeliveries,
  sortQuotes,
} from "./checkout";
import { type Destination, parseDestination } from "./destination";
import { seenPrint } from "./seen-print.server";
import { weightOf } from "./totals";

/** The checkout for a place: each shop's ways there with what is chosen or proposed, and the ways to pay that sum. */
export async function checkoutPage(
  owner: CartOwner,
  choice: {
    readonly place: string;
    readonly deliveries: PickedDeliveries;
    readonly person?: VoucherPerson;
  },
): Promise<CheckoutView> {
  const cart = await cartView(owner);
  const destination = parseDestination(choice.place);
  const person = choice.person ?? personOfCart(owner);
  const shopIds = cart.shops.map((shop) => shop.id);
  const [offers, noted, payee] = await Promise.all([
    deliveryOffers(shopIds),
    notedVoucher(db, cart.voucherCode, cart.shops.map(basketOf), person),
    methodsToShops(shopIds),
  ]);
  const shops = cart.shops.map((shop): CheckoutShop => {
    const lines = linesToPay(shop);
    const found = quoteDelivery(offers.get(shop.id) ?? [], destination?.zone ?? null, weightOf(lines));
    const quotes = destination ? sortQuotes(found) : [];
    const wanted = quotes.find((quote) => quote.kind === choice.deliveries[shop.id]);
    return {
      id: shop.id,
      slug: shop.slug,
      name: shop.name,
      color: shop.color,
      note: shop.note,
      lines: shop.lines,
      itemsTotal: sum(lines, (line) => times(line.unitPrice, line.quantity)),
      quotes,
      chosen: (wanted ?? quotes[0])?.kind ?? null,
    };
  });
  const voucher = shownVoucher(noted);
  const { total } = checkoutSums(shops, voucher);
  const place = destination ? choice.place : "";
  return {
    place,
    destination: destination?.kind ?? null,
    shops,
    pieces: cart.count,
    print: seenPrint(place, shops),
    voucher,
    payments: paymentsFor(total, destination, payee),
    hasProblems: cart.hasProblems,
    at: now(),
  };
}

function linesToPay(shop: CartShop) {
  return shop.lines
    .filter(isBuyable)
    .map((line) => ({ unitPrice: line.price, quantity: line.quantity, weightGrams: line.weightGrams }));
}

/** Cash changes hands in the city alone. */
function paymentsFor(
  total: Parameters<typeof paymentOptions>[0],
  destination: Destination | null,
  payee: ReadonlySet<PaymentMethod>,
): CheckoutPayment[] {
  return paymentOptions(total, payee)
    .filter(({ method }) => method !== "cash" || destination?.kind !== "outside")
    .map(({ method, isSimulation }) => ({ method, isSimulation }));
}

/** One order a key: made when the page is shown. */
export function newCheckoutKey(): string {
  return randomToken(24);
}
