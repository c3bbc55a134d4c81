import { beforeEach, describe, expect, test } from "vitest";
import { confirmReceipt } from "~/domain/orders/fulfil-part.server";
import { lineToReview, productReviews, shopReviews, unansweredCount } from "~/domain/reviews/queries.server";
import { replyToReview } from "~/domain/reviews/reply-to-review.server";
import { writeReview } from "~/domain/reviews/write-review.server";
import { db, inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { useDatabase } from "../setup/use-database";
import { acceptAndShip, buyer, cashOrder, guest, type Market, openMarket } from "./checkout-cast";

useDatabase();
let market: Market;

beforeEach(async () => {
  market = await openMarket();
});

async function arrivedOrder() {
  const order = await cashOrder(market);
  await acceptAndShip(market.rina, order.partId);
  await confirmReceipt(guest, { orderId: order.orderId, partId: order.partId });
  return order;
}

const words = (order: { orderId: string; lineId: string }, rating = 5) => ({
  orderId: order.orderId,
  lineId: order.lineId,
  rating,
  body: "Renyah.",
  photos: [],
});

const picture = (hash: string) => ({ hash: hash.repeat(40), width: 800, height: 600, thumbhash: "AA==" });

describe("a review of what Dina bought", () => {
  test("waits until she has it", async () => {
    const order = await cashOrder(market);
    expect(await writeReview(guest, words(order))).toMatchObject({ code: "not_delivered" });
    await acceptAndShip(market.rina, order.partId);
    expect(await writeReview(guest, words(order))).toMatchObject({ code: "not_delivered" });
    expect(await lineToReview(order.orderId, order.lineId)).toMatchObject({ canReview: false });
    await confirmReceipt(guest, { orderId: order.orderId, partId: order.partId });
    expect(await lineToReview(order.orderId, order.lineId)).toMatchObject({
      canReview: true,
      shownAs: "Dina M.",
    });
    expect(await writeReview(guest, words(order))).toMatchObject({ ok: true });
  });

  test("is written once, even when it is sent five times at once", async () => {
    const order = await arrivedOrder();
    const answers = await Promise.all(Array.from({ length: 5 }, () => writeReview(guest, words(order))));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => (answer.ok ? [] : [answer.code])))).toEqual(
      new Set(["already_reviewed"]),
    );
    expect(await db.review.count()).toBe(1);
  });

  test("is of her own order's lines alone", async () => {
    const [hers, others] = [await arrivedOrder(), await arrivedOrder()];
    const answer = await writeReview(guest, { ...words(hers), lineId: others.lineId });
    expect(answer).toMatchObject({ code: "not_found" });
    expect(await writeReview(guest, { ...words(hers), lineId: newId() })).toMatchObject({
      code: "not_found",
    });
    expect(await lineToReview(hers.orderId, others.lineId)).toBeNull();
  });

  test("can't be of her own shop", async () => {
    const order = await arrivedOrder();
    const owner = { kind: "buyer", accountId: market.rina.accountId, name: "Bu Rina" } as const;
    expect(await writeReview(owner, words(order))).toMatchObject({ code: "own_shop" });
    expect(await writeReview(await buyer("Yuni"), words(order))).toMatchObject({ ok: true });
  });

  test("counts for the product and its shop, also when two come at once", async () => {
    const orders = [await arrivedOrder(), await arrivedOrder(), await arrivedOrder()];
    await Promise.all(orders.map((order, index) => writeReview(guest, words(order, index + 3))));
    const counted = { ratingSum: 12, ratingCount: 3 };
    const product = await db.product.findUniqueOrThrow({ where: { id: market.amplangProduct } });
    expect(product).toMatchObject(counted);
    expect(await db.shop.findUniqueOrThrow({ where: { id: market.rina.shopId } })).toMatchObject(counted);
    const { spread } = await productReviews(market.amplangProduct);
    expect(spread).toEqual({ average: 4, count: 3, counts: [1, 1, 1, 0, 0] });
  });

  test("shows at most three photos, the same one once, and the name that strangers may read", async () => {
    const order = await arrivedOrder();
    const photos = ["a", "a", "b", "c", "d"].map(picture);
    await writeReview(guest, { ...words(order), photos });
    const [review] = (await productReviews(market.amplangProduct)).reviews;
    expect(review?.author).toBe("Dina M.");
    expect(review?.photos.map((photo) => photo.hash[0])).toEqual(["a", "b", "c"]);
  });
});

describe("the shop's answer", () => {
  test("is Bu Rina's to give, not Pak Hasan's; a second takes the first one's place", async () => {
    const written = await writeReview(guest, words(await arrivedOrder()));
    const reviewId = written.ok ? written.value.reviewId : "";
    expect(await unansweredCount(market.rina.shopId)).toBe(1);
    const foreign = await replyToReview(market.hasan, { reviewId, body: "Terima kasih" });
    expect(foreign).toMatchObject({ code: "not_found" });
    await replyToReview(market.rina, { reviewId, body: "Terima ksih" });
    await replyToReview(market.rina, { reviewId, body: "Terima kasih" });
    const [review] = (await shopReviews(market.rina.shopId)).reviews;
    expect(review?.reply?.body).toBe("Terima kasih");
    expect(await unansweredCount(market.rina.shopId)).toBe(0);
    expect((await shopReviews(market.rina.shopId, 1, { isUnanswered: true })).reviews).toEqual([]);
  });

  test("is not given to a review that an officer has hidden, which nobody reads either", async () => {
    const written = await writeReview(guest, words(await arrivedOrder()));
    const reviewId = written.ok ? written.value.reviewId : "";
    await inTransaction(
      (tx) => tx.$executeRaw`UPDATE "Review" SET "hiddenAt" = now() WHERE id = ${reviewId}::uuid`,
    );
    const answer = await replyToReview(market.rina, { reviewId, body: "Terima kasih" });
    expect(answer).toMatchObject({ code: "not_found" });
    expect((await productReviews(market.amplangProduct)).spread.count).toBe(0);
  });
});
