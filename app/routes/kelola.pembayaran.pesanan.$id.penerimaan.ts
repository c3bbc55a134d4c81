import type { ActionFunctionArgs } from "@remix-run/node";
import { confirmStraight } from "~/domain/orders/confirm-straight.server";
import { straightOrder } from "~/domain/straight/queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

/** POST: the money is in the shop's account; the order begins. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  const order = (isUuid(id) ? await straightOrder(actor.shopId, id) : null) ?? notFound();
  const t = straightWords[context.locale];
  await limit("write", actor.accountId);
  const result = await confirmStraight(actor, { orderId: id });
  if (!result.ok) {
    if (result.code === "not_found") return notFound();
    return redirectWith(context, paths.owner.straightOrder(id), {
      kind: "warn",
      text: t.errors[result.code],
    });
  }
  return redirectWith(context, paths.owner.orders(), { kind: "ok", text: t.accepted(order.nomor) });
}
