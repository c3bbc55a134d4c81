import type { ActionFunctionArgs } from "@remix-run/node";
import { dropShopQris } from "~/domain/straight/keep-qris.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner" };

/** POST: buyers can't pay to the shop's code any more. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = straightWords[context.locale];
  await limit("write", actor.accountId);
  const result = await dropShopQris(actor);
  const flash = result.ok
    ? ({ kind: "ok", text: t.qrisRemoved } as const)
    : ({ kind: "warn", text: t.ownerOnly } as const);
  return redirectWith(context, paths.owner.straight(), flash);
}
