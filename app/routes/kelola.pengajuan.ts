import type { ActionFunctionArgs } from "@remix-run/node";
import { submitShop } from "~/domain/shops/review-shop.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "owner" };

/** POST asks for the officers' eyes; what is still missing comes back by name. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = shopsOwnerWords[context.locale];
  const result = await submitShop(actor);
  const home = paths.owner.home();
  if (result.ok) return redirectWith(context, home, { kind: "ok", text: t.status.submitted_done });
  switch (result.code) {
    case "incomplete": {
      const missing = result.missing.map((step) => t.steps[step].missing).join(", ");
      return redirectWith(context, home, { kind: "warn", text: t.status.incomplete(missing) });
    }
    case "moved_on":
      return redirectWith(context, home, { kind: "warn", text: t.status.moved_on });
    case "not_found":
      return notFound();
  }
}
