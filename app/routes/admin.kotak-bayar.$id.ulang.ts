import type { ActionFunctionArgs } from "@remix-run/node";
import { replayWebhook } from "~/domain/payments/replay-webhook.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "admin" };

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const id = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const t = adminMoneyWords[context.locale].replay;
  const result = await replayWebhook(actor, id);
  if (!result.ok && result.code === "not_found") notFound();
  return redirectWith(context, paths.admin.payments(), {
    kind: result.ok ? "ok" : "warn",
    text: result.ok ? t.done : t.notOurs,
  });
}
