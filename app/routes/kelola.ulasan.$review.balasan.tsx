import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { replyForm } from "~/domain/reviews/forms";
import { shopReview } from "~/domain/reviews/queries.server";
import { replyToReview } from "~/domain/reviews/reply-to-review.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { ownerReviewsWords } from "~/messages/owner-reviews";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { ReplyForm } from "~/ui/reviews/owner-reviews";
import { ReviewItem } from "~/ui/reviews/review-item";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerReviewsWords[localeOf(matches)].answer} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const { name = "", slug = "" } = context.shop ?? {};
  return { review: (await shopReview(shopId, params.review ?? "")) ?? notFound(), shop: { name, slug } };
}

/** POST: the shop's public answer; written again, it takes the first one's place. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { review: reviewId = "" } = params;
  if (!isUuid(reviewId)) return notFound();
  await limit("write", actor.accountId);
  const t = ownerReviewsWords[context.locale];
  const form = await readForm(request, replyForm, context);
  if (!form.ok) return invalid(form);
  const result = await replyToReview(actor, { reviewId, body: form.value.body });
  if (!result.ok) return notFound();
  return redirectWith(context, paths.owner.reviews(), { kind: "ok", text: t.sent });
}

export default function ReplyRoute() {
  const { review, shop } = useLoaderData<typeof loader>();
  const t = useWords(ownerReviewsWords);
  return (
    <OwnerFrame current="reviews" task={{ back: paths.owner.reviews(), title: t.answer }}>
      <div className="wrap max-w-[36rem] pt-5 pb-8">
        <section className="panel stack">
          <ReviewItem review={review} shop={shop} showProduct />
          <ReplyForm review={review} answer={useActionData<typeof action>()} />
        </section>
      </div>
    </OwnerFrame>
  );
}
