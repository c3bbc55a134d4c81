import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { breakForm } from "~/domain/payments/break-form";
import { breakPage } from "~/domain/payments/break-queries.server";
import { treatBreak } from "~/domain/payments/treat-break.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { BreakScreen } from "~/ui/admin/break-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${reconciliationWords[localeOf(matches)].breaks.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return (await breakPage(params.id ?? "")) ?? notFound();
}

/** What an officer decides about a difference. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const page = (await breakPage(params.id ?? "")) ?? notFound();
  const t = reconciliationWords[context.locale];
  const form = await readForm(request, breakForm, context, {
    reason_missing: t.errors.reason_missing,
    choice_missing: t.errors.choice_missing,
  });
  if (!form.ok) return invalid(form);
  const { choice } = form.value;
  const result = await treatBreak(actor, { breakId: page.id, ...form.value });
  if (result.ok) {
    const { done } = t.one;
    const text = choice === "wait" ? done.wait : choice === "book" ? done.book : done.close;
    return redirectWith(context, paths.admin.break(page.id), { kind: "ok", text });
  }
  if (result.code === "break_missing") notFound();
  if (result.code === "changed")
    return redirectWith(context, paths.admin.break(page.id), { kind: "warn", text: t.errors.changed });
  const values = typedValues(form.form);
  if (result.code === "not_possible") return invalid({ errors: { choice: t.errors.not_possible }, values });
  const sums = (amount: Parameters<typeof formatRupiah>[0]) => formatRupiah(amount, context.locale);
  const sentence =
    result.code === "sums_differ"
      ? t.errors.sums_differ(sums(result.expected), sums(result.said))
      : t.errors[result.code];
  return invalid({ errors: { reference: sentence }, values });
}

export default function BreakRoute() {
  return <BreakScreen page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
