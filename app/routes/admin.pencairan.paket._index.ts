import type { ActionFunctionArgs } from "@remix-run/node";
import { batchForm } from "~/domain/payouts/forms";
import { preparePayoutBatch } from "~/domain/payouts/prepare-batch.server";
import { requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 16_384 };

/** What is gathered becomes a batch; another officer has to approve it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = payoutDeskWords[context.locale];
  const form = await readForm(request, batchForm, context, t.errors);
  const warn = (text: string) => redirectWith(context, paths.admin.payouts(), { kind: "warn", text });
  if (!form.ok) return warn(form.errors.sender ?? t.errors.choice_invalid);
  const result = await preparePayoutBatch(actor, form.value);
  if (!result.ok) return warn(t.errors[result.code]);
  const { batchId, number, payouts } = result.value;
  return redirectWith(context, paths.admin.payoutBatch(batchId), {
    kind: "ok",
    text: t.prepared(number, payouts),
  });
}
