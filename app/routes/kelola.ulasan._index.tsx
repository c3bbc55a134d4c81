import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopReviews, unansweredCount } from "~/domain/reviews/queries.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { ownerReviewsWords } from "~/messages/owner-reviews";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { OwnerReviews } from "~/ui/reviews/owner-reviews";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerReviewsWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const query = new URL(request.url).searchParams;
  const showsAll = query.get("tampil") === "semua";
  const hal = query.get("hal") ?? "";
  const page = /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1;
  const [list, unanswered] = await Promise.all([
    shopReviews(shopId, page, { isUnanswered: !showsAll }),
    unansweredCount(shopId),
  ]);
  const { name = "", slug = "" } = context.shop ?? {};
  return { list, showsAll, unanswered, shop: { name, slug } };
}

export default function OwnerReviewsRoute() {
  return (
    <OwnerFrame current="reviews">
      <OwnerReviews {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
