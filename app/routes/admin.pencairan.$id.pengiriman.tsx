import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { proofForm } from "~/domain/payments/forms";
import { payoutToSend } from "~/domain/payouts/queries.server";
import { markPayoutSent } from "~/domain/payouts/send-payout.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { PayoutScreen } from "~/ui/admin/payout-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Pencairan · Etalase" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  if (!isUuid(params.id ?? "")) notFound();
  const payout = await payoutToSend(params.id ?? "");
  if (!payout) throw redirect(paths.admin.payouts());
  return payout;
}

/** The transfer was made at the bank: its proof is kept and the ledger books it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const payoutId = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const t = adminMoneyWords[context.locale];
  const form = await readForm(request, proofForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const payout = await payoutToSend(payoutId);
  const result = await markPayoutSent(actor, { payoutId, ...form.value });
  return redirectWith(
    context,
    paths.admin.payouts(),
    result.ok && payout
      ? { kind: "ok", text: t.payouts.sent(payout.shopName) }
      : { kind: "warn", text: t.errors.not_approved },
  );
}

export default function PayoutRoute() {
  return <PayoutScreen payout={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
