import type { ActionFunctionArgs } from "@remix-run/node";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "admin" };

/** The nightly count, now: what the last payout day made due. */
export async function action({ context }: ActionFunctionArgs) {
  requireAdmin(context);
  const text = payoutDeskWords[context.locale].collected(await sweepPayouts());
  return redirectWith(context, paths.admin.payouts(), { kind: "ok", text });
}
