import type { ActionFunctionArgs } from "@remix-run/node";
import { approveSeveral } from "~/domain/shops/approve-several.server";
import { pickedShopsForm } from "~/domain/shops/review-forms";
import { requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "admin" };

/** Approves what was ticked in the queue; what can't be is named and stays. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = adminWords[context.locale].queue;
  const form = await readForm(request, pickedShopsForm, context);
  const picked = form.ok ? form.value.shop : [];
  if (picked.length === 0)
    return redirectWith(context, paths.admin.home(), { kind: "warn", text: t.pickSome });
  const { approved, skipped } = await approveSeveral(actor, picked);
  const said = [
    ...(approved > 0 ? [t.approvedMany(approved)] : []),
    ...(skipped.length > 0 ? [t.skipped(skipped.join(", "))] : []),
  ];
  const kind = skipped.length > 0 ? "warn" : "ok";
  return redirectWith(context, paths.admin.home(), { kind, text: said.join(" ") });
}
