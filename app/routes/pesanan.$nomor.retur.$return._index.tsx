import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openOrder } from "~/domain/orders/open-order.server";
import { returnView } from "~/domain/returns/view.server";
import { notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { returnsWords } from "~/messages/returns";
import { BuyerReturn } from "~/ui/returns/buyer-return";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

/** For who may open the order. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, key } = await orderOf({ params, request, context }, openOrder);
  const view = (await returnView({ id: params.return ?? "", orderId: id })) ?? notFound();
  return { view, orderKey: key };
}

export default function ReturnRoute() {
  return <BuyerReturn {...useLoaderData<typeof loader>()} />;
}
