import { Form, useNavigation } from "@remix-run/react";
import type { ReviewList, ShopReviewView } from "~/domain/reviews/queries.server";
import { reviewLimits } from "~/domain/reviews/review";
import { ownerReviewsWords } from "~/messages/owner-reviews";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Pagination } from "~/ui/kit/pagination";
import { Tabs } from "~/ui/kit/tabs";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { ReviewItem } from "./review-item";

export type OwnerReviewsProps = {
  readonly list: ReviewList<ShopReviewView>;
  readonly showsAll: boolean;
  readonly unanswered: number;
  readonly shop: { readonly name: string; readonly slug: string };
};

/** What buyers said of her goods, those that wait for a word first. */
export function OwnerReviews({ list, showsAll, unanswered, shop }: OwnerReviewsProps) {
  const t = useWords(ownerReviewsWords);
  const { reviews, page, perPage, spread } = list;
  const total = showsAll ? spread.count : unanswered;
  return (
    <div className="wrap stack max-w-[46rem] gap-5 pt-5 pb-8">
      <h1>{t.title}</h1>
      <Tabs
        label={t.title}
        current={showsAll ? "all" : "unanswered"}
        tabs={[
          { key: "unanswered", to: paths.owner.reviews(), text: t.unanswered, count: unanswered || null },
          {
            key: "all",
            to: paths.owner.reviews({ tampil: "semua" }),
            text: t.all,
            count: spread.count || null,
          },
        ]}
      />
      {reviews.length === 0 ? <Nothing hasReviews={spread.count > 0} /> : null}
      <ul className="stack">
        {reviews.map((review) => (
          <li key={review.id} id={review.id} className="panel stack">
            <ReviewItem review={review} shop={shop} showProduct />
            {review.reply ? (
              <details>
                <summary className="link flex min-h-12 items-center">{t.change}</summary>
                <ReplyForm review={review} />
              </details>
            ) : (
              <ReplyForm review={review} />
            )}
          </li>
        ))}
      </ul>
      {total > perPage ? (
        <Pagination
          page={page}
          perPage={perPage}
          total={total}
          hrefFor={(hal) => paths.owner.reviews({ tampil: showsAll ? "semua" : undefined, hal })}
        />
      ) : null}
    </div>
  );
}

function Nothing({ hasReviews }: { readonly hasReviews: boolean }) {
  const t = useWords(ownerReviewsWords);
  return (
    <section className="panel">
      <EmptyState icon="star" title={hasReviews ? t.allAnswered : t.none}>
        <p>{hasReviews ? t.allAnsweredText : t.noneText}</p>
      </EmptyState>
    </section>
  );
}

type ReplyFormProps = { readonly review: ShopReviewView; readonly answer?: FormAnswer };

/** The shop's answer; several stand on one page, so their ids carry the review's. */
export function ReplyForm({ review, answer }: ReplyFormProps) {
  const t = useWords(ownerReviewsWords);
  const action = paths.owner.reviewReply(review.id);
  const busy = useNavigation().formAction === action;
  return (
    <Form method="post" noValidate action={action} className="stack gap-3" preventScrollReset>
      <TextArea
        {...fieldOf(answer, "body", review.reply?.body)}
        id={`jawaban-${review.id}`}
        label={t.reply}
        hint={t.replyHint}
        rows={2}
        counter={reviewLimits.reply}
        required
      />
      <Button kind="line" icon="send" busy={busy}>
        {t.send}
      </Button>
    </Form>
  );
}
