import { type Actor, accountIdOf } from "~/domain/accounts/actor";
import { countRatings } from "~/domain/catalog/count-ratings.server";
import { canReview } from "~/domain/orders/order";
import { countShopRatings } from "~/domain/shops/count-ratings.server";
import { now } from "~/platform/clock.server";
import { inTransaction, isUniqueViolation, type Tx } from "~/platform/db.server";
import type { Picture } from "~/platform/images";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { publicName, reviewLimits } from "./review";

export type WriteReviewInput = {
  /** The order that the buyer opened, by its link or her account: the scope of the line. */
  readonly orderId: string;
  readonly lineId: string;
  /** 1–5, checked by the form and by the database. */
  readonly rating: number;
  readonly body: string;
  /** Kept already (`receivePhoto`); what goes beyond the limit is left out. */
  readonly photos: readonly Picture[];
};

export type WriteReviewRefusal =
  | Refusal<"not_found">
  | Refusal<"not_delivered">
  | Refusal<"own_shop">
  | Refusal<"already_reviewed">;

/** Once for each line that has arrived. The database's unique key stands behind the question. */
export async function writeReview(
  actor: Actor,
  input: WriteReviewInput,
): Promise<Result<{ reviewId: string }, WriteReviewRefusal>> {
  try {
    return await inTransaction((tx) => write(tx, actor, input));
  } catch (error) {
    if (isUniqueViolation(error)) return refuse("already_reviewed");
    throw error;
  }
}

async function write(
  tx: Tx,
  actor: Actor,
  input: WriteReviewInput,
): Promise<Result<{ reviewId: string }, WriteReviewRefusal>> {
  const line = await tx.orderLine.findFirst({
    where: { id: input.lineId, part: { orderId: input.orderId } },
    select: {
      productId: true,
      shopId: true,
      review: { select: { id: true } },
      part: { select: { status: true, deliveryKind: true, order: { select: { buyerName: true } } } },
    },
  });
  if (!line) return refuse("not_found");
  if (line.review) return refuse("already_reviewed");
  if (!canReview(line.part)) return refuse("not_delivered");
  if (await worksAt(tx, actor, line.shopId)) return refuse("own_shop");
  const { productId, shopId } = line;
  await lockCounts(tx, productId, shopId);
  const review = await tx.review.create({
    data: {
      orderLineId: input.lineId,
      productId,
      shopId,
      accountId: accountIdOf(actor),
      authorName: publicName(line.part.order.buyerName),
      rating: input.rating,
      body: input.body,
      createdAt: now(),
      photos: { create: photoRows(input.photos) },
    },
    select: { id: true },
  });
  await countRatings(tx, productId);
  await countShopRatings(tx, shopId);
  return ok({ reviewId: review.id });
}

/** Two reviews at once are counted one after the other, so that neither is missed. */
async function lockCounts(tx: Tx, productId: string, shopId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Shop" WHERE id = ${shopId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Product" WHERE id = ${productId}::uuid FOR NO KEY UPDATE`;
}

async function worksAt(tx: Tx, actor: Actor, shopId: string): Promise<boolean> {
  const accountId = accountIdOf(actor);
  return accountId !== null && (await tx.shopMember.count({ where: { shopId, accountId } })) > 0;
}

/** The same photo twice is one. */
function photoRows(photos: readonly Picture[]) {
  const byHash = new Map(photos.map((photo) => [photo.hash, photo]));
  return [...byHash.values()]
    .slice(0, reviewLimits.photos)
    .map(({ hash, width, height, thumbhash }, ordinal) => ({ hash, width, height, thumbhash, ordinal }));
}
