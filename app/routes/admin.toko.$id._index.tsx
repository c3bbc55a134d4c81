import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shopReview } from "~/domain/shops/review-page.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { adminWords } from "~/messages/admin";
import { isUuid } from "~/platform/id";
import { ShopScreen } from "~/ui/admin/shop-page";
import type { FormAnswer } from "~/ui/kit/form-state";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.name ?? adminWords[localeOf(matches)].shops.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const id = params.id ?? "";
  return (isUuid(id) ? await shopReview(id) : null) ?? notFound();
}

/** Also shown by the routes of each decision, when what was sent to them has to come back. */
export default function ShopRoute() {
  return <ShopScreen shop={useLoaderData<typeof loader>()} answer={useActionData<FormAnswer>()} />;
}
