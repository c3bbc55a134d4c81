import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { messageForm } from "~/domain/orders/forms";
import { openOrder } from "~/domain/orders/open-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { sendMessage } from "~/domain/orders/send-message.server";
import { actorOf, notFound } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { MessagesPage } from "~/ui/orders/messages-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ordersWords[localeOf(matches)].writeShop} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const part = (await orderPage(id)).parts.find((one) => one.id === params.part) ?? notFound();
  const { messages, shop } = part;
  return {
    nomor,
    orderKey: key,
    partId: part.id,
    messages,
    shop: { name: shop.name, whatsapp: shop.whatsapp },
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = ordersWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const partId = params.part ?? "";
  if (!isUuid(partId)) return notFound();
  const form = await readForm(request, messageForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await sendMessage(actorOf(context), { orderId: id }, { partId, body: form.value.body });
  if (result.ok)
    return redirectWith(context, paths.partMessages(nomor, partId, key), { kind: "ok", text: t.sent });
  if (result.code === "not_found") return notFound();
  return invalid({ errors: { body: t.tooMany }, values: { body: form.value.body } }, 409);
}

export default function MessagesRoute() {
  return <MessagesPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
