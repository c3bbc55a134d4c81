import type { ActionFunctionArgs } from "@remix-run/node";
import { keepShopAccount } from "~/domain/straight/keep-account.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner" };

/** POST: buyers can't transfer to the shop's account any more. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = straightWords[context.locale];
  await limit("write", actor.accountId);
  const result = await keepShopAccount(actor, null);
  const flash = result.ok
    ? ({ kind: "ok", text: t.accountRemoved } as const)
    : ({ kind: "warn", text: t.ownerOnly } as const);
  return redirectWith(context, paths.owner.straight(), flash);
}
