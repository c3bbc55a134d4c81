import type { ActionFunctionArgs } from "@remix-run/node";
import { makePartReady } from "~/domain/orders/fulfil-part.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

/** POST: packed, waiting for the buyer at the shop. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { part = "" } = params;
  const result = isUuid(part) ? await makePartReady(actor, part) : notFound();
  if (!result.ok && result.code === "not_found") return notFound();
  const t = ownerOrdersWords[context.locale];
  return redirectWith(
    context,
    paths.owner.order(part),
    result.ok ? { kind: "ok", text: t.done.ready } : { kind: "warn", text: t.movedOn },
  );
}
