import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { cancelForm } from "~/domain/orders/forms";
import { openOrder } from "~/domain/orders/open-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { actorOf } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { CancelForm } from "~/ui/orders/cancel-form";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ordersWords[localeOf(matches)].cancel} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const { canCancel, paidAt, paymentMethod, total } = await orderPage(id);
  if (!canCancel) throw redirect(paths.order(nomor, key));
  return { nomor, orderKey: key, total, isPaid: paidAt !== null, method: paymentMethod };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = ordersWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const form = await readForm(request, cancelForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await cancelOrder(actorOf(context), { orderId: id, reason: form.value.reason });
  const flash = result.ok
    ? ({ kind: "info", text: t.cancelled } as const)
    : ({ kind: "bad", text: t.tooLate } as const);
  return redirectWith(context, paths.order(nomor, key), flash);
}

export default function CancelRoute() {
  return <CancelForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
