import type { Actor, OwnerActor } from "~/domain/accounts/actor";
import { putInCart } from "~/domain/cart/put-in-cart.server";
import { cancelOrder, expireOrders } from "~/domain/orders/cancel-order.server";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { deliveryChoices, draftCheckout } from "~/domain/orders/draft-checkout.server";
import {
  acceptPart,
  confirmReceipt,
  handOverPart,
  makePartReady,
  shipPart,
} from "~/domain/orders/fulfil-part.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { settleAttempt } from "~/domain/payments/settle-attempt.server";
import { replyToReview } from "~/domain/reviews/reply-to-review.server";
import { writeReview } from "~/domain/reviews/write-review.server";
import type { DeliveryKind } from "~/domain/shipping/delivery";
import { db } from "~/platform/db.server";
import { randomToken } from "~/platform/random.server";
import { city } from "./cast/city";
import type { OrderEnd, ReviewCast } from "./cast/happenings";
import { goTo, must, type Stage } from "./stage";

export type Till = { isPaid: boolean; settle(): Promise<void> };
type Wanted = { readonly variantId: string; readonly quantity: number };
type Bought = {
  readonly orderId: string;
  readonly parts: ReadonlyMap<string, { readonly id: string; readonly handoverCode: string }>;
};

/** The orders of the cast, each walked to its end by the people whose turn it is. */
export async function seedOrders(stage: Stage, till: Till): Promise<void> {
  for (const order of city.orders) {
    const ends = order.parts.map((part) => part.end);
    till.isPaid = order.payment !== "cod" && !ends.some((end) => unpaidEnds.has(end));
    const wanted = order.parts.flatMap((part) =>
      part.lines.flatMap((line) => variantOf(stage, line.product, line.values, line.quantity)),
    );
    const kinds = new Map(order.parts.map((part) => [part.shop, part.delivery]));
    goTo(stage, order.daysAgo, 10, 12);
    const bought = await buy(
      stage,
      order.buyer,
      wanted,
      kinds,
      order.payment === "cod" ? "cash" : order.payment === "gateway_va" ? "va_bca" : "qris",
    );
    if (!bought) continue;
    await till.settle();
    if (ends.includes("cancelled_by_buyer"))
      must(
        await cancelOrder(buyerOf(stage, order.buyer), {
          orderId: bought.orderId,
          reason: "Salah pilih rasa.",
        }),
        "cancel",
      );
    if (ends.includes("payment_expired")) {
      goTo(stage, Math.max(0, order.daysAgo - 2), 20);
      await expireOrders(async () => "ended");
    }
    for (const part of order.parts)
      await walk(stage, bought, part.shop, part.delivery, part.end, order.daysAgo);
    await till.settle();
  }
}

const unpaidEnds: ReadonlySet<OrderEnd> = new Set([
  "awaiting_payment",
  "payment_expired",
  "cancelled_by_buyer",
]);

/** Reviews are written by people who bought: four goods an order, received, then a word about each. */
export async function seedReviews(stage: Stage, till: Till): Promise<void> {
  const byBuyer = new Map<string, ReviewCast[]>();
  for (const review of city.reviews)
    byBuyer.set(review.buyer, [...(byBuyer.get(review.buyer) ?? []), review]);
  till.isPaid = true;
  for (const [buyer, reviews] of byBuyer) {
    for (let start = 0; start < reviews.length; start += 4)
      await reviewed(stage, till, buyer, reviews.slice(start, start + 4));
  }
}

async function reviewed(
  stage: Stage,
  till: Till,
  buyer: string,
  reviews: readonly ReviewCast[],
): Promise<void> {
  const oldest = Math.max(...reviews.map((review) => review.daysAgo));
  goTo(stage, oldest + 4, 9, 30);
  const wanted = reviews.flatMap((review) => variantOf(stage, `${review.shop}/${review.product}`, [], 1));
  const bought = await buy(stage, buyer, wanted, new Map(), "qris");
  if (!bought) return;
  await till.settle();
  for (const slug of bought.parts.keys()) await walk(stage, bought, slug, "pickup", "completed", oldest + 3);
  const actor = buyerOf(stage, buyer);
  for (const review of reviews) {
    const line = await db.orderLine.findFirst({
      where: { part: { orderId: bought.orderId }, productSlug: review.product, review: null },
      select: { id: true },
    });
    if (!line) continue;
    goTo(stage, review.daysAgo, 19);
    const written = must(
      await writeReview(actor, {
        orderId: bought.orderId,
        lineId: line.id,
        rating: review.stars,
        body: review.text,
        photos: [],
      }),
      `review of ${review.product}`,
    );
    if (review.reply)
      must(
        await replyToReview(ownerOf(stage, review.shop), { reviewId: written.reviewId, body: review.reply }),
        "reply",
      );
  }
  await till.settle();
}

function variantOf(stage: Stage, product: string, values: readonly string[], quantity: number): Wanted[] {
  const variants = stage.variants.get(product) ?? [];
  const variant = variants.find((one) => values.every((value) => one.values.includes(value))) ?? variants[0];
  return variant ? [{ variantId: variant.id, quantity }] : [];
}

function buyerOf(stage: Stage, key: string): Actor & { kind: "buyer" } {
  const person = stage.accounts.get(key);
  if (!person) throw new Error(`demo city: nobody is ${key}`);
  return { kind: "buyer", ...person };
}

function ownerOf(stage: Stage, slug: string): OwnerActor {
  const shop = stage.shops.get(slug);
  if (!shop) throw new Error(`demo city: no shop ${slug}`);
  return { kind: "owner", accountId: shop.ownerId, name: shop.ownerName, shopId: shop.shopId };
}

/** Null where nothing of it can be bought (sold out, a shop not live): the cast may ask more than there is. */
async function buy(
  stage: Stage,
  buyer: string,
  wanted: readonly Wanted[],
  kinds: ReadonlyMap<string, string>,
  method: PaymentMethod,
): Promise<Bought | null> {
  const actor = buyerOf(stage, buyer);
  const owner = { accountId: actor.accountId, sessionId: null };
  let inCart = 0;
  for (const line of wanted) if ((await putInCart(owner, line)).ok) inCart += 1;
  if (inCart === 0) return null;
  const person = city.people.find((one) => one.key === buyer);
  const place = person?.villageCode ?? "65.71.01.1001";
  const choices = await deliveryChoices(owner, place);
  const slugOf = new Map([...stage.shops].map(([slug, shop]) => [shop.shopId, slug]));
  const deliveries: Record<string, DeliveryKind> = {};
  for (const [shopId, quotes] of choices) {
    const wish = kinds.get(slugOf.get(shopId) ?? "");
    const quote =
      quotes.find((one) => one.kind === wish) ?? quotes.find((one) => one.kind === "pickup") ?? quotes[0];
    if (quote) deliveries[shopId] = quote.kind;
  }
  const draft = must(await draftCheckout(owner, { place, deliveries }), `cart of ${buyer}`);
  const order = must(
    await placeOrder(actor, owner, {
      checkoutKey: randomToken(),
      buyerName: actor.name,
      phone: "+6281250001234",
      email: person?.email ?? null,
      place,
      addressLine: person?.street ?? "",
      landmark: null,
      city: null,
      postal: null,
      deliveries,
      method,
      expectedTotal: draft.totals.total,
      seenPrint: draft.print,
      locale: "id",
    }),
    `order of ${buyer}`,
  );
  const attempt = await db.paymentAttempt.findFirst({
    where: { orderId: order.orderId },
    select: { id: true, provider: true },
  });
  if (attempt && attempt.provider !== "cash") await settleAttempt(attempt.id);
  const parts = await db.orderPart.findMany({
    where: { orderId: order.orderId },
    select: { id: true, handoverCode: true, shop: { select: { slug: true } } },
  });
  return { orderId: order.orderId, parts: new Map(parts.map((part) => [part.shop.slug, part])) };
}

/** From `to_accept` as far as the cast says; what a later state needs comes before it. */
async function walk(
  stage: Stage,
  bought: Bought,
  slug: string,
  _delivery: string,
  end: OrderEnd,
  daysAgo: number,
): Promise<void> {
  const part = bought.parts.get(slug);
  if (!part || unpaidEnds.has(end) || end === "awaiting_acceptance") return;
  const owner = ownerOf(stage, slug);
  const { deliveryKind } = await db.orderPart.findUniqueOrThrow({
    where: { id: part.id },
    select: { deliveryKind: true },
  });
  goTo(stage, daysAgo, 13);
  if (end === "declined_by_shop") {
    must(
      await refusePart(owner, { partId: part.id, reason: "Stok di rak ternyata rusak, maaf." }),
      "decline",
    );
    return;
  }
  must(await acceptPart(owner, part.id), `accept of ${slug}`);
  if (end === "packing") return;
  if (end === "refunded" || end === "refunded_partly") {
    must(await refusePart(owner, { partId: part.id, reason: "Barang habis saat dikemas." }), "refund");
    return;
  }
  goTo(stage, Math.max(0, daysAgo - 1), 10);
  if (deliveryKind === "pickup") must(await makePartReady(owner, part.id), "ready");
  else
    must(
      await shipPart(owner, {
        partId: part.id,
        courier: deliveryKind === "parcel" ? "JNE" : null,
        trackingNumber: deliveryKind === "parcel" ? `TRK${part.id.slice(-8).toUpperCase()}` : null,
      }),
      "ship",
    );
  if (end === "ready_for_pickup" || end === "shipped") return;
  goTo(stage, Math.max(0, daysAgo - 1), 16);
  if (end === "delivered" || end === "return_asked") {
    if (deliveryKind !== "parcel")
      must(await handOverPart(owner, { partId: part.id, code: part.handoverCode }), "hand over");
    return;
  }
  must(
    await confirmReceipt(
      { kind: "buyer", accountId: owner.accountId, name: "" },
      { orderId: bought.orderId, partId: part.id },
    ),
    "confirm",
  );
}
