import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { approvePayoutBatch } from "~/domain/payouts/approve-batch.server";
import { payoutBatch } from "~/domain/payouts/desk-queries.server";
import { approvalForm } from "~/domain/payouts/forms";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { forgive, limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { PayoutApprovalScreen } from "~/ui/admin/payout-batch-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${payoutDeskWords[localeOf(matches)].approve.act} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { accountId } = requireAdmin(context);
  const id = params.batch ?? "";
  const batch = (isUuid(id) ? await payoutBatch(id) : null) ?? notFound();
  if (batch.status !== "prepared" || batch.preparedById === accountId)
    throw redirect(paths.admin.payoutBatch(id));
  return { batch, hasFactor: context.viewer?.hasSecondFactor ?? false };
}

/** The second officer agrees, with her code: the money leaves the shops' balances. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const batchId = isUuid(params.batch ?? "") ? (params.batch ?? "") : notFound();
  const t = payoutDeskWords[context.locale];
  const form = await readForm(request, approvalForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("second_factor", actor.accountId);
  const sessionId = context.sessionId ?? "";
  const result = await approvePayoutBatch(actor, { batchId, sessionId, ...form.value });
  const back = paths.admin.payoutBatch(batchId);
  if (!result.ok && result.code === "code_wrong") return invalid({ errors: { code: t.errors.code_wrong } });
  if (!result.ok) return redirectWith(context, back, { kind: "warn", text: t.errors[result.code] });
  await forgive("second_factor", actor.accountId);
  const { number, approved, leftOut } = result.value;
  const done = t.approve.done(number, approved);
  return redirectWith(
    context,
    back,
    leftOut.length > 0
      ? { kind: "warn", text: `${done} ${t.approve.leftOut(leftOut.join(", "))}` }
      : { kind: "ok", text: done },
  );
}

export default function PayoutApprovalRoute() {
  return <PayoutApprovalScreen {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
