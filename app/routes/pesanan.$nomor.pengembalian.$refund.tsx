import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openOrder } from "~/domain/orders/open-order.server";
import { giveRefundAccount, waitingRefund } from "~/domain/payments/refund-account.server";
import { refundAccountForm } from "~/domain/payments/refund-account-form";
import { actorOf } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { hideOrder, orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { refundsWords } from "~/messages/refunds";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { RefundAccountForm } from "~/ui/orders/refund-account-form";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${refundsWords[localeOf(matches)].account.title} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const refund = await waitingRefund(id, params.refund ?? "");
  if (!refund) throw redirect(paths.order(nomor, key));
  return { nomor, orderKey: key, refund };
}

/** POST: the buyer's account, confirmed by herself. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = refundsWords[context.locale].account;
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const form = await readForm(request, refundAccountForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const refundId = isUuid(params.refund ?? "") ? (params.refund ?? "") : await hideOrder(context);
  const { bank, nomor: number, nama: holder } = form.value;
  const result = await giveRefundAccount(actorOf(context), { orderId: id, refundId, bank, number, holder });
  const flash = result.ok
    ? ({ kind: "ok", text: t.saved } as const)
    : ({ kind: "warn", text: t.gone } as const);
  return redirectWith(context, paths.order(nomor, key), flash);
}

export default function RefundAccountRoute() {
  return <RefundAccountForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
