import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { adminOrders, orderStatuses } from "~/domain/orders/admin-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn, wordIn } from "~/http/query.server";
import { adminTradeWords } from "~/messages/admin-trade";
import { paths } from "~/paths";
import { OrderListScreen } from "~/ui/admin/order-list";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminTradeWords[localeOf(matches)].orders.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const status = choiceIn(searchParams, "status", orderStatuses);
  const pageNumber = pageIn(searchParams);
  const list = await adminOrders({ q, status, page: pageNumber });
  if (list.rows.length === 0 && pageNumber > 1)
    throw redirect(paths.admin.orders({ q, status: status ?? undefined }));
  return { list, statuses: orderStatuses, status, q, pageNumber };
}

export default function OrderListRoute() {
  return <OrderListScreen {...useLoaderData<typeof loader>()} />;
}
