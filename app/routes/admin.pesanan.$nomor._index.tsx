import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { adminOrder } from "~/domain/orders/admin-queries.server";
import { orderReturns } from "~/domain/returns/buyer-queries.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { adminTradeWords } from "~/messages/admin-trade";
import { now } from "~/platform/clock.server";
import { OrderScreen } from "~/ui/admin/order-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ params, matches }) => [
  { title: `${adminTradeWords[localeOf(matches)].orders.title} ${params.nomor} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const order = (await adminOrder((params.nomor ?? "").slice(0, 40))) ?? notFound();
  return { order, returns: await orderReturns(order.id), now: now() };
}

export default function OrderRoute() {
  return <OrderScreen {...useLoaderData<typeof loader>()} />;
}
