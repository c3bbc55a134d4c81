import type { ActionFunctionArgs } from "@remix-run/node";
import { passTaxLine } from "~/domain/tax/pass-line.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner" };

/** POST: this year's turnover passed the line, here and elsewhere. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = taxWords[context.locale];
  await limit("write", actor.accountId);
  const result = await passTaxLine(actor);
  const flash = result.ok
    ? ({ kind: "ok", text: t.passedDone } as const)
    : ({ kind: "warn", text: t[result.code] } as const);
  return redirectWith(context, paths.owner.tax(), flash);
}
