import type { ActionFunctionArgs } from "@remix-run/node";
import { cancelPayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

/** Called off before anybody approved it. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const batchId = isUuid(params.batch ?? "") ? (params.batch ?? "") : notFound();
  const t = payoutDeskWords[context.locale];
  const result = await cancelPayoutBatch(actor, { batchId, note: "" });
  const flash = result.ok
    ? ({ kind: "ok", text: t.batch.cancelled } as const)
    : ({ kind: "warn", text: t.errors[result.code] } as const);
  return redirectWith(context, paths.admin.payouts(), flash);
}
