import type { ReviewList, ShopReviewView } from "~/domain/reviews/queries.server";
import { reviewsWords } from "~/messages/reviews";
import { formatNumber } from "~/platform/format";
import { Pagination } from "~/ui/kit/pagination";
import { RatingSummary } from "~/ui/kit/rating";
import { Section } from "~/ui/kit/section";
import { useLocale, useWords } from "~/ui/kit/words";
import { ReviewItem } from "./review-item";

type ReviewBlockProps = {
  readonly list: ReviewList<ShopReviewView>;
  readonly shop: { readonly name: string; readonly slug: string };
  /** On a shop's page: each review says which of its goods it is about. */
  readonly showProduct?: boolean;
  /** Where the next ten are; without it only the newest are shown. */
  readonly hrefFor?: (page: number) => string;
};

/** What buyers said of a product or a shop, with its heading: a section as wide as the page. */
export function ReviewBlock({ list, shop, showProduct, hrefFor }: ReviewBlockProps) {
  const t = useWords(reviewsWords);
  const locale = useLocale();
  const { spread, reviews, page, perPage } = list;
  if (spread.average === null) {
    return (
      <Section title={t.title}>
        <p className="font-semibold">{t.none}</p>
        <p className="muted">{t.noneText}</p>
      </Section>
    );
  }
  return (
    <Section title={t.titleOf(formatNumber(spread.count, locale))}>
      <div className="layout-filter">
        <RatingSummary average={spread.average} counts={spread.counts} />
        <div>
          <ul className="stack gap-6">
            {reviews.map((review) => (
              <li key={review.id}>
                <ReviewItem review={review} shop={shop} showProduct={showProduct} />
              </li>
            ))}
          </ul>
          {hrefFor && spread.count > perPage ? (
            <Pagination page={page} perPage={perPage} total={spread.count} hrefFor={hrefFor} />
          ) : null}
        </div>
      </div>
    </Section>
  );
}
