import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { manualRefunds } from "~/domain/orders/admin-queries.server";
import { shopCounts, waitingShops } from "~/domain/shops/admin-queries.server";
import { shopReview } from "~/domain/shops/review-page.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { wordIn } from "~/http/query.server";
import { adminWords } from "~/messages/admin";
import { QueueScreen } from "~/ui/admin/queue-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminWords[localeOf(matches)].queue.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const [page, counts, refunds] = await Promise.all([waitingShops(q), shopCounts(), manualRefunds()]);
  const wanted = searchParams.get("toko");
  const open = page.rows.find((row) => row.id === wanted) ?? page.rows[0];
  return {
    page,
    q,
    open: open ? await shopReview(open.id) : null,
    waitingPapers: counts.papers ?? 0,
    waitingRefunds: refunds.length,
  };
}

export default function QueueRoute() {
  return <QueueScreen {...useLoaderData<typeof loader>()} />;
}
