import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { endSession } from "~/domain/accounts/sessions.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { accountsWords } from "~/messages/accounts";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "public" };

export function loader() {
  return redirect(paths.home());
}

export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionId) await endSession(context.sessionId);
  context.cookies.closeSession();
  return redirectWith(context, paths.home(), { kind: "info", text: accountsWords[context.locale].signedOut });
}
