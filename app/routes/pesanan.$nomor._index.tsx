import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isLookKey } from "~/domain/orders/look-key";
import { lookedAt } from "~/domain/orders/looked-at";
import { lookAtOrder, openOrder } from "~/domain/orders/open-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { refreshPayment } from "~/domain/orders/refresh-payment.server";
import { isStraight } from "~/domain/payments/gateway";
import { orderReturns } from "~/domain/returns/buyer-queries.server";
import { proofsOf } from "~/domain/straight/proofs.server";
import { orderOf } from "~/http/order-link.server";
import { rememberedKey } from "~/http/own-orders.server";
import type { RouteHandle } from "~/http/policy";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { qrOutline } from "~/platform/qr";
import { OrderPageView } from "~/ui/orders/order-page";

export const handle: RouteHandle = { policy: "public", light: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.order.nomor} · ` : ""}Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

/** Opened by its private link, by its account, or to look at by its two numbers; to everybody else it isn't there. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const opened = await orderOf({ params, request, context }, lookAtOrder);
  const isLook = isLookKey(opened.key);
  const own = isLook ? rememberedKey(request, opened.nomor) : null;
  if (own && (await openOrder(opened.nomor, own, null))) throw redirect(paths.order(opened.nomor, own));
  const isChecking = (await refreshPayment(opened.id)) === "checking";
  const [page, returns] = await Promise.all([orderPage(opened.id), isLook ? [] : orderReturns(opened.id)]);
  const order = isLook ? lookedAt(page) : page;
  const how = order.status === "awaiting_payment" ? order.payment?.instructions : null;
  const code = how?.kind === "qr" || how?.kind === "wallet" ? how.qrString : null;
  const qr = code ? qrOutline(code) : null;
  const proofs = isStraight(order.paymentMethod) ? await proofsOf({ orderId: opened.id }) : [];
  const isAsked = new URL(request.url).searchParams.has("periksa");
  return { order, orderKey: opened.key, qr, isChecking, isAsked, proofs, returns, now: now() };
}

export default function OrderRoute() {
  return <OrderPageView {...useLoaderData<typeof loader>()} />;
}
