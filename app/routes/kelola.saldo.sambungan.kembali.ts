import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { connectionOf, refreshConnection } from "~/domain/payouts/connect-account.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { payoutsWords } from "~/messages/payouts";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner" };

/** The owner is back from the sender's page, which proves nothing: the sender is asked how far her account is. */
export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const t = payoutsWords[context.locale].connect;
  if ((await connectionOf(actor.shopId)) === null) return redirect(paths.owner.balance(), 303);
  await limit("write", actor.accountId);
  const isAnswered = await refreshConnection(actor.shopId);
  const isReady = (await connectionOf(actor.shopId))?.state === "ready";
  const flash =
    isAnswered && isReady
      ? ({ kind: "ok", text: t.ready } as const)
      : ({ kind: "warn", text: isAnswered ? t.notYet : t.connect_unclear } as const);
  return redirectWith(context, paths.owner.connection(), flash);
}
