import { replyToReview } from "~/domain/reviews/reply-to-review.server";
import { writeReview } from "~/domain/reviews/write-review.server";
import { db } from "~/platform/db.server";
import { buy, variantOf } from "./basket.server";
import { city } from "./cast/city";
import type { ReviewCast } from "./cast/happenings";
import { walk } from "./seed-parts.server";
import { buyerOf, goTo, must, ownerOf, type Stage } from "./stage";

/** Reviews are written by people who bought: four goods an order, received, then a word about each. */
export async function seedReviews(stage: Stage): Promise<void> {
  const byBuyer = new Map<string, ReviewCast[]>();
  for (const review of city.reviews)
    byBuyer.set(review.buyer, [...(byBuyer.get(review.buyer) ?? []), review]);
  for (const [buyer, reviews] of byBuyer) {
    for (let start = 0; start < reviews.length; start += 4)
      await reviewed(stage, buyer, reviews.slice(start, start + 4));
  }
}

async function reviewed(stage: Stage, buyer: string, reviews: readonly ReviewCast[]): Promise<void> {
  const oldest = Math.max(...reviews.map((review) => review.daysAgo));
  goTo(stage, oldest + 4, 9, 30);
  const wanted = reviews.flatMap((review) => variantOf(stage, `${review.shop}/${review.product}`, [], 1));
  const bought = await buy(stage, { buyer, wanted, ways: new Map(), method: "qris", pays: true });
  if (!bought) return;
  await stage.settle();
  for (const slug of bought.parts.keys()) await walk(stage, bought, slug, "completed", oldest + 3);
  const actor = buyerOf(stage, buyer);
  for (const review of reviews) {
    const line = await db.orderLine.findFirst({
      where: { part: { orderId: bought.orderId }, productSlug: review.product, review: null },
      select: { id: true },
    });
    if (!line) continue;
    goTo(stage, review.daysAgo, 19);
    const { orderId } = bought;
    const word = { orderId, lineId: line.id, rating: review.stars, body: review.text, photos: [] };
    const written = must(await writeReview(actor, word), `review of ${review.product}`);
    if (!review.reply) continue;
    const reply = { reviewId: written.reviewId, body: review.reply };
    must(await replyToReview(ownerOf(stage, review.shop), reply), "reply");
  }
  await stage.settle();
}
