import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptPart } from "~/domain/orders/fulfil-part.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

/** POST: the shop takes the order on. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { part = "" } = params;
  const result = isUuid(part) ? await acceptPart(actor, part) : notFound();
  if (!result.ok && result.code === "not_found") return notFound();
  const t = ownerOrdersWords[context.locale];
  return redirectWith(
    context,
    paths.owner.order(part),
    result.ok ? { kind: "ok", text: t.accepted } : { kind: "warn", text: t.movedOn },
  );
}
