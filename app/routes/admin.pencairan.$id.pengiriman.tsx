import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { payoutsToSend } from "~/domain/payouts/desk-queries.server";
import { payoutProofForm } from "~/domain/payouts/forms";
import { markPayoutSent } from "~/domain/payouts/mark-payout.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { payoutDeskWords } from "~/messages/payout-desk";
import { shellWords } from "~/messages/shell";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { PayoutScreen } from "~/ui/admin/payout-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shellWords[localeOf(matches)].adminPayouts} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  if (!isUuid(params.id ?? "")) notFound();
  const [payout] = await payoutsToSend({ id: params.id ?? "" });
  if (payout?.status !== "approved") throw redirect(paths.admin.payouts());
  return payout;
}

/** The transfer was made at the bank: its proof is kept and the ledger books it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const payoutId = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const t = payoutDeskWords[context.locale];
  const form = await readForm(request, payoutProofForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const [payout] = await payoutsToSend({ id: payoutId });
  const result = await markPayoutSent(actor, { payoutId, ...form.value });
  if (!result.ok && result.code === "proof_taken") {
    const error = t.send.proofTaken(result.shopName, result.batchNumber);
    return invalid({ errors: { proof: error }, values: form.value });
  }
  const back = payout?.batchId ? paths.admin.payoutBatch(payout.batchId) : paths.admin.payouts();
  const flash =
    result.ok && payout
      ? ({ kind: "ok", text: t.send.done(payout.shopName) } as const)
      : ({ kind: "warn", text: t.errors.not_approved } as const);
  return redirectWith(context, back, flash);
}

export default function PayoutRoute() {
  return <PayoutScreen payout={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
