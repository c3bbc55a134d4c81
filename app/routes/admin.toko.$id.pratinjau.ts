import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { shopReview } from "~/domain/shops/review-page.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

/** The shop's own page shows itself to officers before anyone else sees it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const id = params.id ?? "";
  const shop = (isUuid(id) ? await shopReview(id) : null) ?? notFound();
  return redirect(paths.shop(shop.slug));
}
