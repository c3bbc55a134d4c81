import { type CartShop, isBuyable } from "~/domain/cart/cart";
import type { CartOwner } from "~/domain/cart/owner";
import { cartView } from "~/domain/cart/queries.server";
import { type DeliveryKind, type DeliveryQuote, quoteDelivery } from "~/domain/shipping/delivery";
import { deliveryOffers } from "~/domain/shipping/queries.server";
import { basketOf, type NotedVoucher, notedVoucher } from "~/domain/vouchers/noted-voucher.server";
import { personOfCart, type VoucherPerson } from "~/domain/vouchers/person";
import type { PartDiscount } from "~/domain/vouchers/voucher";
import { db, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type Destination, parseDestination } from "./destination";
import { seenPrint } from "./seen-print.server";
import { type OrderTotals, type PartTotals, totalsOf, weightOf } from "./totals";

export type DraftShop = CartShop & { readonly delivery: DeliveryQuote; readonly totals: PartTotals };
export type CheckoutDraft = {
  readonly destination: Destination;
  readonly shops: readonly DraftShop[];
  readonly totals: OrderTotals;
  /** The code on the cart and what it does here; null where there is none. */
  readonly voucher: NotedVoucher | null;
  /** Of what stands now, to hold against what the page showed. */
  readonly print: string;
};
export type DraftRefusal =
  | Refusal<"cart_empty">
  | Refusal<"cart_changed">
  | Refusal<"place_unknown">
  | Refusal<"delivery_missing", { readonly shopId: string; readonly shopName: string }>;

/** What this cart costs, delivered there in these ways: the same sums for the page and for the order. */
export async function draftCheckout(
  owner: CartOwner,
  choice: {
    readonly place: string;
    readonly deliveries: Readonly<Record<string, DeliveryKind>>;
    readonly person?: VoucherPerson;
  },
  tx: Tx | typeof db = db,
): Promise<Result<CheckoutDraft, DraftRefusal>> {
  const destination = parseDestination(choice.place);
  if (!destination) return refuse("place_unknown");
  const cart = await cartView(owner, tx);
  if (cart.shops.length === 0) return refuse("cart_empty");
  if (cart.hasProblems) return refuse("cart_changed");
  const offers = await deliveryOffers(
    cart.shops.map((shop) => shop.id),
    tx,
  );
  const chosen: { shop: CartShop; quotes: DeliveryQuote[]; delivery: DeliveryQuote }[] = [];
  for (const shop of cart.shops) {
    const quotes = quoteDelivery(offers.get(shop.id) ?? [], destination.zone, weightOf(pricedLines(shop)));
    const delivery = quotes.find((quote) => quote.kind === choice.deliveries[shop.id]);
    if (!delivery) return refuse("delivery_missing", { shopId: shop.id, shopName: shop.name });
    chosen.push({ shop, quotes, delivery });
  }
  const person = choice.person ?? personOfCart(owner);
  const voucher = await notedVoucher(tx, cart.voucherCode, cart.shops.map(basketOf), person);
  const totals = totalsOf(
    chosen.map(({ shop, delivery }) => ({
      shopId: shop.id,
      lines: pricedLines(shop),
      deliveryFee: delivery.fee,
      commissionBps: shop.commissionBps,
      discount: discountOf(voucher, shop.id),
    })),
  );
  const shops = chosen.map(({ shop, delivery }, index) => {
    const part = totals.parts[index];
    if (!part) throw new Error("a shop without its totals");
    return { ...shop, delivery, totals: part };
  });
  const seen = chosen.map(({ shop, quotes }) => ({ id: shop.id, lines: shop.lines, quotes }));
  return ok({ destination, shops, totals, voucher, print: seenPrint(choice.place, seen) });
}

/** The ways each shop can deliver to a place, for the checkout's choices; everything but pick-up needs the place. */
export async function deliveryChoices(
  owner: CartOwner,
  place: string,
): Promise<Map<string, DeliveryQuote[]>> {
  const cart = await cartView(owner);
  const zone = parseDestination(place)?.zone ?? null;
  const offers = await deliveryOffers(cart.shops.map((shop) => shop.id));
  return new Map(
    cart.shops.map((shop) => [
      shop.id,
      quoteDelivery(offers.get(shop.id) ?? [], zone, weightOf(pricedLines(shop))),
    ]),
  );
}

function discountOf(voucher: NotedVoucher | null, shopId: string): PartDiscount | null {
  if (!voucher?.judged.ok) return null;
  return voucher.judged.value.parts.find((part) => part.shopId === shopId) ?? null;
}

function pricedLines(shop: CartShop) {
  return shop.lines
    .filter(isBuyable)
    .map((line) => ({ unitPrice: line.price, quantity: line.quantity, weightGrams: line.weightGrams }));
}
