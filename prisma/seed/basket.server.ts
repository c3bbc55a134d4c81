import { noteVoucher } from "~/domain/cart/note-voucher.server";
import { putInCart } from "~/domain/cart/put-in-cart.server";
import { deliveryChoices, draftCheckout } from "~/domain/orders/draft-checkout.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import { db } from "~/platform/db.server";
import { parsePhone } from "~/platform/phone";
import { randomToken } from "~/platform/random.server";
import { city } from "./cast/city";
import { buyerOf, must, type Stage } from "./stage";

export type Wanted = { readonly variantId: string; readonly quantity: number };

export type Basket = {
  readonly buyer: string;
  readonly wanted: readonly Wanted[];
  /** The way that the cast wishes, by the shop's slug. */
  readonly ways: ReadonlyMap<string, string>;
  readonly method: PaymentMethod;
  /** Code that she puts in. */
  readonly voucher?: string | null;
  /** At once, at the gateway; cash is paid to the shop. */
  readonly pays: boolean;
};

export type Bought = {
  readonly orderId: string;
  readonly attempt: { readonly id: string; readonly reference: string };
  readonly parts: ReadonlyMap<string, { readonly id: string; readonly handoverCode: string }>;
};

export function variantOf(
  stage: Stage,
  product: string,
  values: readonly string[],
  quantity: number,
): Wanted[] {
  const variants = stage.variants.get(product) ?? [];
  const variant = variants.find((one) => values.every((value) => one.values.includes(value))) ?? variants[0];
  return variant ? [{ variantId: variant.id, quantity }] : [];
}

/** Cart, checkout and payment. Null where nothing of it can be bought: the cast may ask more than there is. */
export async function buy(stage: Stage, basket: Basket): Promise<Bought | null> {
  const actor = buyerOf(stage, basket.buyer);
  const owner = { accountId: actor.accountId, sessionId: null };
  let inCart = 0;
  for (const line of basket.wanted) if ((await putInCart(owner, line)).ok) inCart += 1;
  if (inCart === 0) return null;
  if (basket.voucher) await noteVoucher(owner, basket.voucher);
  const person = city.people.find((one) => one.key === basket.buyer);
  const place = person?.villageCode ?? "65.71.01.1001";
  const deliveries = await chooseWays(stage, basket, owner, place);
  const draft = must(await draftCheckout(owner, { place, deliveries }), `cart of ${basket.buyer}`);
  const order = must(
    await placeOrder(actor, owner, {
      checkoutKey: randomToken(),
      buyerName: actor.name,
      phone: (person && parsePhone(person.whatsapp)) ?? "+6281250001234",
      email: person?.email ?? null,
      place,
      addressLine: person?.street ?? "",
      landmark: null,
      city: null,
      postal: null,
      deliveries,
      method: basket.method,
      expectedTotal: draft.totals.total,
      seenPrint: draft.print,
      locale: "id",
    }),
    `order of ${basket.buyer}`,
  );
  return paid(stage, basket, order.orderId);
}

async function chooseWays(
  stage: Stage,
  basket: Basket,
  owner: Parameters<typeof deliveryChoices>[0],
  place: string,
): Promise<Record<string, DeliveryKind>> {
  const choices = await deliveryChoices(owner, place);
  const slugOf = new Map([...stage.shops].map(([slug, shop]) => [shop.shopId, slug]));
  const deliveries: Record<string, DeliveryKind> = {};
  for (const [shopId, quotes] of choices) {
    const wish = basket.ways.get(slugOf.get(shopId) ?? "");
    const quote =
      quotes.find((one) => one.kind === wish) ?? quotes.find((one) => one.kind === "pickup") ?? quotes[0];
    if (quote) deliveries[shopId] = quote.kind;
  }
  return deliveries;
}

async function paid(stage: Stage, basket: Basket, orderId: string): Promise<Bought> {
  const [attempt, parts] = await Promise.all([
    db.paymentAttempt.findFirstOrThrow({ where: { orderId }, select: { id: true, reference: true } }),
    db.orderPart.findMany({
      where: { orderId },
      select: { id: true, handoverCode: true, shop: { select: { slug: true } } },
    }),
  ]);
  if (basket.pays) {
    stage.till.pay(attempt.reference);
    await settleAttempt(attempt.id);
  }
  return { orderId, attempt, parts: new Map(parts.map((part) => [part.shop.slug, part])) };
}
