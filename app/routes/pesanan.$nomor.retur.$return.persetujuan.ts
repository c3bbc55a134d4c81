import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { openOrder } from "~/domain/orders/open-order.server";
import { takeOffer } from "~/domain/returns/follow-return.server";
import { actorOf, notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { refusalSentence } from "~/ui/returns/follow-refusal";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384 };

/** Nothing to see here: the button stands on the return's own page. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { nomor, key } = await orderOf({ params, request, context }, openOrder);
  return redirect(paths.returns.one(nomor, params.return ?? "", key));
}

/** POST: she takes the sum that the shop offered. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = returnsWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const { return: returnId = "" } = params;
  if (!isUuid(returnId)) return notFound();
  const result = await takeOffer(actorOf(context), { orderId: id, returnId });
  if (!result.ok && result.code === "not_found") return notFound();
  const flash = result.ok
    ? ({ kind: "ok", text: t.acts.offerTaken } as const)
    : ({ kind: "warn", text: refusalSentence(result.code, t) } as const);
  return redirectWith(context, paths.returns.one(nomor, returnId, key), flash);
}
