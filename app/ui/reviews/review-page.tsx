import type { LineToReview } from "~/domain/reviews/queries.server";
import { reviewsWords } from "~/messages/reviews";
import { paths } from "~/paths";
import { thumbOf } from "~/ui/cart/thumb";
import { Banner } from "~/ui/kit/banner";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LineItem } from "~/ui/kit/line-item";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { OrderTask } from "~/ui/orders/order-task";
import { ReviewForm } from "./review-form";

type ReviewPageProps = {
  readonly nomor: string;
  readonly orderKey: string | undefined;
  readonly line: LineToReview;
  readonly answer: FormAnswer;
};

/** A word about one bought thing; what can't be reviewed (yet, again) says why. */
export function ReviewPage({ nomor, orderKey, line, answer }: ReviewPageProps) {
  const t = useWords(reviewsWords);
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.writeTitle}>
      <LineItem
        photo={thumbOf(line.photoHash)}
        name={line.productName}
        title={<span className="wrap-anywhere">{line.productName}</span>}
        detail={[line.variantName, line.shopName].filter(Boolean).join(" · ")}
      />
      {line.canReview ? (
        <ReviewForm
          action={paths.lineReview(nomor, line.id, orderKey)}
          shownAs={line.shownAs}
          answer={answer}
        />
      ) : (
        <>
          <Banner tone={line.isReviewed ? "ok" : "info"}>
            {line.isReviewed ? t.already : t.errors.not_delivered}
          </Banner>
          <LinkButton kind="line" to={paths.order(nomor, orderKey)}>
            {t.backToOrder}
          </LinkButton>
        </>
      )}
    </OrderTask>
  );
}
