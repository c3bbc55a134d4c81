import { canReview } from "~/domain/orders/order";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import type { Picture } from "~/platform/images";
import { publicName, type RatingSpread, spreadOf } from "./review";

export type ReviewView = {
  readonly id: string;
  readonly author: string;
  readonly rating: number;
  readonly body: string;
  readonly at: Date;
  readonly variantName: string;
  readonly photos: readonly Picture[];
  readonly reply: { readonly body: string; readonly at: Date } | null;
};

/** A review with the product it is about, for a shop's page and its owner. */
export type ShopReviewView = ReviewView & {
  readonly product: { readonly name: string; readonly slug: string };
};

export type ReviewList<View> = {
  readonly spread: RatingSpread;
  readonly reviews: readonly View[];
  readonly page: number;
  readonly perPage: number;
};

const perPage = 10;

const reviewSelect = {
  id: true,
  authorName: true,
  rating: true,
  body: true,
  createdAt: true,
  reply: true,
  repliedAt: true,
  line: { select: { variantName: true } },
  product: { select: { name: true, slug: true } },
  photos: {
    orderBy: { ordinal: "asc" },
    select: { hash: true, width: true, height: true, thumbhash: true },
  },
} as const;

type ReviewScope = { readonly productId: string } | { readonly shopId: string };

/** A product's reviews, newest first, ten a page, with the spread of all its stars. */
export function productReviews(productId: string, page = 1): Promise<ReviewList<ShopReviewView>> {
  return reviewList({ productId }, page);
}

/** All reviews of a shop's goods: for its page, and for its owner with `isUnanswered` those that wait for a word. */
export function shopReviews(
  shopId: string,
  page = 1,
  options: { readonly isUnanswered?: boolean } = {},
): Promise<ReviewList<ShopReviewView>> {
  return reviewList({ shopId }, page, options);
}

/** How many gave five, four, three, two, one. */
export async function ratingSpread(scope: ReviewScope): Promise<RatingSpread> {
  const rows = await db.review.groupBy({
    by: ["rating"],
    where: { ...scope, hiddenAt: null },
    _count: { _all: true },
  });
  return spreadOf(rows.map((row) => ({ rating: row.rating, count: row._count._all })));
}

/** Reviews that the shop has not answered, for the owner's home. */
export function unansweredCount(shopId: string): Promise<number> {
  return db.review.count({ where: { shopId, hiddenAt: null, reply: null } });
}

async function reviewList(
  scope: ReviewScope,
  page: number,
  options: { readonly isUnanswered?: boolean } = {},
): Promise<ReviewList<ShopReviewView>> {
  const [spread, rows] = await Promise.all([
    ratingSpread(scope),
    db.review.findMany({
      where: { ...scope, hiddenAt: null, ...(options.isUnanswered ? { reply: null } : {}) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: reviewSelect,
    }),
  ]);
  return { spread, reviews: rows.map(toView), page, perPage };
}

/** One review of a shop's goods, for its owner's answer; null where it is another shop's, or hidden. */
export async function shopReview(shopId: string, reviewId: string): Promise<ShopReviewView | null> {
  if (!isUuid(reviewId)) return null;
  const row = await db.review.findFirst({
    where: { id: reviewId, shopId, hiddenAt: null },
    select: reviewSelect,
  });
  return row && toView(row);
}

type ReviewRow = {
  readonly id: string;
  readonly authorName: string;
  readonly rating: number;
  readonly body: string;
  readonly createdAt: Date;
  readonly reply: string | null;
  readonly repliedAt: Date | null;
  readonly line: { readonly variantName: string };
  readonly product: { readonly name: string; readonly slug: string };
  readonly photos: readonly Picture[];
};

function toView({ authorName, createdAt, reply, repliedAt, line, ...row }: ReviewRow): ShopReviewView {
  return {
    ...row,
    author: authorName,
    at: createdAt,
    variantName: line.variantName,
    reply: reply !== null && repliedAt !== null ? { body: reply, at: repliedAt } : null,
  };
}

/** A bought line as its review form shows it, found within the order the buyer opened. */
export type LineToReview = {
  readonly id: string;
  readonly productName: string;
  readonly variantName: string;
  readonly photoHash: string | null;
  readonly shopName: string;
  /** The name that strangers will read. */
  readonly shownAs: string;
  readonly isReviewed: boolean;
  /** It has arrived, and is not reviewed yet. */
  readonly canReview: boolean;
};

export async function lineToReview(orderId: string, lineId: string): Promise<LineToReview | null> {
  const line = await db.orderLine.findFirst({
    where: { id: lineId, part: { orderId } },
    select: {
      id: true,
      productName: true,
      variantName: true,
      photoHash: true,
      part: {
        select: {
          status: true,
          deliveryKind: true,
          shop: { select: { name: true } },
          order: { select: { buyerName: true } },
        },
      },
      review: { select: { id: true } },
    },
  });
  if (!line) return null;
  const { part, review, ...rest } = line;
  const isReviewed = review !== null;
  return {
    ...rest,
    shopName: part.shop.name,
    shownAs: publicName(part.order.buyerName),
    isReviewed,
    canReview: !isReviewed && canReview(part),
  };
}
