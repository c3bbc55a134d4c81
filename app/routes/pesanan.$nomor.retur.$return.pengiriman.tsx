import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openOrder } from "~/domain/orders/open-order.server";
import { sendBack } from "~/domain/returns/follow-return.server";
import { sentBackForm } from "~/domain/returns/forms";
import { canSendBack } from "~/domain/returns/return";
import { returnView } from "~/domain/returns/view.server";
import { actorOf, notFound } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { BuyerReturn } from "~/ui/returns/buyer-return";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsWords[localeOf(matches)].acts.sendTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const view = (await returnView({ id: params.return ?? "", orderId: id })) ?? notFound();
  if (!canSendBack(view)) throw redirect(paths.returns.one(nomor, view.id, key));
  return { view, orderKey: key };
}

/** POST: the goods are on their way, or in the shop already. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = returnsWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const { return: returnId = "" } = params;
  if (!isUuid(returnId) || !(await returnView({ id: returnId, orderId: id }))) return notFound();
  const form = await readForm(request, sentBackForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await sendBack(actorOf(context), { orderId: id, returnId, ...form.value });
  const flash = result.ok
    ? ({ kind: "ok", text: t.acts.sentDone } as const)
    : ({ kind: "warn", text: t.movedOn } as const);
  return redirectWith(context, paths.returns.one(nomor, returnId, key), flash);
}

export default function SendBackRoute() {
  return <BuyerReturn {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
