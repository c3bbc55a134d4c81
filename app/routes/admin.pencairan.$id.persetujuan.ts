import type { ActionFunctionArgs } from "@remix-run/node";
import { payoutRow } from "~/domain/payouts/queries.server";
import { approvePayout } from "~/domain/payouts/send-payout.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

/** The city agrees to pay a shop what it is owed. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const id = params.id ?? "";
  const payout = (isUuid(id) ? await payoutRow(id) : null) ?? notFound();
  const t = adminMoneyWords[context.locale];
  const result = await approvePayout(actor, id);
  const flash = result.ok
    ? ({ kind: "ok", text: t.payouts.approvedNow(payout.shop.name) } as const)
    : ({ kind: "warn", text: t.errors[result.code] } as const);
  return redirectWith(context, paths.admin.payouts(), flash);
}
