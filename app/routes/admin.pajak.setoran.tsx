import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { taxPaymentForm } from "~/domain/tax/forms";
import { payTax, taxOwed } from "~/domain/tax/pay-tax.server";
import { thisTaxMonth } from "~/domain/tax/report.server";
import { requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { localeOf } from "~/ui/shell/locale-of";
import { TaxPaymentPage } from "~/ui/tax/tax-payment-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${taxWords[localeOf(matches)].payTitle} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { owed: await taxOwed(), month: thisTaxMonth() };
}

const fields = {
  ...{ ntpn_used: "ntpn", month_ahead: "month", day_ahead: "paidOn", above_withheld: "amount" },
} as const;

/** POST: withheld tax went to the state; booked once by its proof number. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = taxWords[context.locale];
  const form = await readForm(request, taxPaymentForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await payTax(actor, form.value);
  if (!result.ok)
    return invalid({
      errors: { [fields[result.code]]: t.errors[result.code] },
      values: typedValues(form.form),
    });
  const text = t.payDone(formatRupiah(form.value.amount, context.locale));
  return redirectWith(context, paths.admin.tax(), { kind: "ok", text });
}

export default function TaxPaymentRoute() {
  return <TaxPaymentPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
