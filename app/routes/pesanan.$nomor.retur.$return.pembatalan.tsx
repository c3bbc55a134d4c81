import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openOrder } from "~/domain/orders/open-order.server";
import { withdrawReturn } from "~/domain/returns/follow-return.server";
import { canWithdraw } from "~/domain/returns/return";
import { returnView } from "~/domain/returns/view.server";
import { actorOf, notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { WithdrawForm } from "~/ui/returns/buyer-tasks";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsWords[localeOf(matches)].acts.withdraw} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const view = (await returnView({ id: params.return ?? "", orderId: id })) ?? notFound();
  if (!canWithdraw(view)) throw redirect(paths.returns.one(nomor, view.id, key));
  return { view, orderKey: key };
}

/** POST: she keeps the goods and the shop its money. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = returnsWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const { return: returnId = "" } = params;
  if (!isUuid(returnId)) return notFound();
  const result = await withdrawReturn(actorOf(context), { orderId: id, returnId });
  if (!result.ok && result.code === "not_found") return notFound();
  const flash = result.ok
    ? ({ kind: "ok", text: t.acts.withdrawn } as const)
    : ({ kind: "warn", text: t.movedOn } as const);
  return redirectWith(context, paths.returns.one(nomor, returnId, key), flash);
}

export default function WithdrawRoute() {
  return <WithdrawForm {...useLoaderData<typeof loader>()} />;
}
