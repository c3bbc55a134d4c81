import type { ActionFunctionArgs } from "@remix-run/node";
import { qrisConfirmForm } from "~/domain/straight/forms";
import { confirmShopQris } from "~/domain/straight/keep-qris.server";
import { requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };

/** POST: the name in the code is hers; buyers pay to it from now on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = straightWords[context.locale];
  await limit("write", actor.accountId);
  const form = await readForm(request, qrisConfirmForm, context, t.errors);
  const again = (text: string) => redirectWith(context, paths.owner.straightQris(), { kind: "warn", text });
  if (!form.ok) return again(t.errors.other_draft);
  const result = await confirmShopQris(actor, form.value);
  if (!result.ok) return again(t.errors[result.code]);
  return redirectWith(context, paths.owner.straight(), { kind: "ok", text: t.confirmed });
}
