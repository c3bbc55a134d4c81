import type { ActionFunctionArgs } from "@remix-run/node";
import { compareWithGateways } from "~/domain/payments/compare-with-gateways.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";

/** Asks the gateways for their lists now instead of tonight. */
export const handle: RouteHandle = { policy: "admin" };

export async function action({ context }: ActionFunctionArgs) {
  requireAdmin(context);
  const t = reconciliationWords[context.locale].breaks;
  const { opened, unclear } = await compareWithGateways();
  const flash =
    unclear > 0
      ? ({ kind: "warn", text: t.comparedUnclear } as const)
      : ({ kind: "ok", text: t.compared(opened) } as const);
  return redirectWith(context, paths.admin.breaks(), flash);
}
