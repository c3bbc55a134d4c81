import { Link } from "@remix-run/react";
import type { ReviewView, ShopReviewView } from "~/domain/reviews/queries.server";
import { reviewsWords } from "~/messages/reviews";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { Photo } from "~/ui/kit/photo";
import { Stars } from "~/ui/kit/rating";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useWords } from "~/ui/kit/words";

export type ReviewItemProps = {
  readonly review: ReviewView & Partial<Pick<ShopReviewView, "product">>;
  /** Who answers. */
  readonly shop: { readonly name: string; readonly slug: string };
  /** Says what it is about: on a shop's page, not on the product's own. */
  readonly showProduct?: boolean;
};

/** One buyer's word, her photos, and the shop's answer. */
export function ReviewItem({ review, shop, showProduct }: ReviewItemProps) {
  const t = useWords(reviewsWords);
  const product = showProduct ? review.product : undefined;
  return (
    <article className="stack gap-2">
      <div className="row nowrap items-start gap-3">
        <ShopMark name={review.author} size="small" />
        <div className="fill leading-snug">
          <p className="row gap-2">
            <b className="wrap-anywhere">{review.author}</b>
            <Stars stars={review.rating} />
          </p>
          <p className="meta">
            <span>
              <DateTime at={review.at} dayOnly />
            </span>
            {product ? (
              <span>
                <Link className="link -my-3 inline-block py-3" to={paths.product(shop.slug, product.slug)}>
                  {product.name}
                </Link>
              </span>
            ) : null}
            {review.variantName ? <span>{review.variantName}</span> : null}
          </p>
        </div>
      </div>
      {review.body ? <p className="wrap-anywhere whitespace-pre-line">{review.body}</p> : null}
      {review.photos.length ? <Photos review={review} /> : null}
      {review.reply ? (
        <div className="rounded-12 bg-sunk px-4 py-3 text-13 leading-snug">
          <p className="font-semibold">{t.shopReplied(shop.name)}</p>
          <p className="wrap-anywhere whitespace-pre-line">{review.reply.body}</p>
        </div>
      ) : null}
    </article>
  );
}

function Photos({ review }: Pick<ReviewItemProps, "review">) {
  const t = useWords(reviewsWords);
  return (
    <ul className="row gap-2">
      {review.photos.map((photo) => (
        <li key={photo.hash}>
          <a
            href={paths.photo(photo.hash, 1280, "webp")}
            target="_blank"
            rel="noreferrer"
            className="block size-20 overflow-hidden rounded-12"
          >
            <Photo
              photo={{ ...photo, alt: t.photoOf(review.author) }}
              sizes="5rem"
              className="size-20 object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
