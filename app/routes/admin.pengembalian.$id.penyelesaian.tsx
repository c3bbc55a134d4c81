import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { manualRefund } from "~/domain/orders/admin-queries.server";
import { proofForm } from "~/domain/payments/forms";
import { settleRefundByHand } from "~/domain/payments/send-refund.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { adminWords } from "~/messages/admin";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { isUuid } from "~/platform/id";
import { RefundScreen } from "~/ui/admin/refund-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminWords[localeOf(matches)].queue.refunds} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  if (!isUuid(params.id ?? "")) notFound();
  const refund = await manualRefund(params.id ?? "");
  if (!refund) throw redirect(paths.admin.payments());
  return refund;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const refundId = isUuid(params.id ?? "") ? (params.id ?? "") : notFound();
  const t = adminMoneyWords[context.locale];
  const form = await readForm(request, proofForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const refund = await manualRefund(refundId);
  const result = await settleRefundByHand(actor, { refundId, ...form.value });
  if (!result.ok && result.code !== "not_manual")
    return invalid({ errors: { proof: t.refund[result.code] }, values: form.value });
  return redirectWith(
    context,
    paths.admin.payments(),
    result.ok && refund
      ? { kind: "ok", text: t.refund.done(formatRupiah(refund.amount, context.locale)) }
      : { kind: "warn", text: t.refund.gone },
  );
}

export default function RefundRoute() {
  return <RefundScreen refund={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
