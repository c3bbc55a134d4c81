import type { ActionFunctionArgs } from "@remix-run/node";
import { askForProof } from "~/domain/ledger/ask-proof.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";

/** Has the books proven. */
export const handle: RouteHandle = { policy: "admin" };

export async function action({ context }: ActionFunctionArgs) {
  await askForProof(requireAdmin(context));
  const text = reconciliationWords[context.locale].proof.asked;
  return redirectWith(context, paths.admin.ledger(), { kind: "ok", text });
}
