import type { ActionFunctionArgs } from "@remix-run/node";
import { askForHelp } from "~/domain/training/ask-for-help.server";
import { requireAccount } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";

/** "Minta bantuan": lights her seat on the trainer's screen. Forms on the owner's pages post here. */
export const handle: RouteHandle = { policy: "signed_in" };

export async function action({ context }: ActionFunctionArgs) {
  const t = trainingWords[context.locale].help;
  const actor = requireAccount(context);
  await limit("write", `help:${actor.accountId}`);
  const result = await askForHelp(actor);
  return redirectWith(
    context,
    paths.owner.home(),
    result.ok ? { kind: "ok", text: t.asked } : { kind: "warn", text: t[result.code] },
  );
}
