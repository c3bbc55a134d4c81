import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { connectionOf } from "~/domain/payouts/connect-account.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { payoutsWords } from "~/messages/payouts";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner" };

/** The sender's page was used already, or too old: the owner presses the button once more. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  if ((await connectionOf(shopId)) === null) return redirect(paths.owner.balance(), 303);
  const text = payoutsWords[context.locale].connect.stale;
  return redirectWith(context, paths.owner.connection(), { kind: "warn", text });
}
