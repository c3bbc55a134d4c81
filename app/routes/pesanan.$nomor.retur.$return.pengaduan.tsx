import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openOrder } from "~/domain/orders/open-order.server";
import { askCity } from "~/domain/returns/follow-return.server";
import { whyForm } from "~/domain/returns/forms";
import { canAskCity } from "~/domain/returns/return";
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
import { AskCityForm } from "~/ui/returns/buyer-tasks";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsWords[localeOf(matches)].acts.cityTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const view = (await returnView({ id: params.return ?? "", orderId: id })) ?? notFound();
  if (!canAskCity(view)) throw redirect(paths.returns.one(nomor, view.id, key));
  return { view, orderKey: key };
}

/** POST: an officer decides, and reads what both sides wrote. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = returnsWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const { return: returnId = "" } = params;
  if (!isUuid(returnId) || !(await returnView({ id: returnId, orderId: id }))) return notFound();
  const form = await readForm(request, whyForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await askCity(actorOf(context), { orderId: id, returnId, note: form.value.alasan });
  const flash = result.ok
    ? ({ kind: "ok", text: t.acts.cityDone } as const)
    : ({ kind: "warn", text: t.movedOn } as const);
  return redirectWith(context, paths.returns.one(nomor, returnId, key), flash);
}

export default function AskCityRoute() {
  return <AskCityForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
