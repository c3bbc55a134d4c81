import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { caseForm } from "~/domain/orders/case-forms";
import { caseChoices } from "~/domain/orders/case-page.server";
import { type SettleCaseRefusal, settleCase } from "~/domain/orders/settle-case.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { casesWords } from "~/messages/cases";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { CaseDecision } from "~/ui/admin/case-decision";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${casesWords[localeOf(matches)].list.title} · Etalase` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { id = "" } = params;
  const page = (isUuid(id) ? await caseChoices(id) : null) ?? notFound();
  const choice = new URL(request.url).searchParams.get("pilihan");
  const option = page.options.find((one) => one.choice === choice);
  if (!option) throw redirect(paths.admin.case(id));
  return { row: page.row, option };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const { id = "" } = params;
  if (!isUuid(id)) notFound();
  const t = casesWords[context.locale];
  const form = await readForm(request, caseForm, context, t.errors);
  if (!form.ok) {
    // Without a choice there is no form to show the sentence at.
    if (form.errors.choice)
      return redirectWith(context, paths.admin.case(id), { kind: "warn", text: form.errors.choice });
    return invalid(form);
  }
  const result = await settleCase(actor, { caseId: id, ...form.value });
  if (result.ok) {
    const text = form.value.choice === "contest" ? t.contested : t.done;
    return redirectWith(context, paths.admin.case(id), { kind: "ok", text });
  }
  if (result.code === "not_found") notFound();
  if (isAboutOrder(result))
    return invalid({ errors: { nomor: t.refusal[result.code] }, values: typedValues(form.form) });
  return redirectWith(context, paths.admin.case(id), { kind: "warn", text: sentence(result, t) });
}

type OrderRefusal = Extract<SettleCaseRefusal, { code: "order_unknown" | "amount_differs" | "paid_to_shop" }>;

function isAboutOrder(refused: SettleCaseRefusal): refused is OrderRefusal {
  return ["order_unknown", "amount_differs", "paid_to_shop"].includes(refused.code);
}

function sentence(refused: Exclude<SettleCaseRefusal, OrderRefusal>, t: (typeof casesWords)["id"]): string {
  if (refused.code !== "not_open") return t.refusal[refused.code];
  const known: Readonly<Record<string, string>> = t.choice;
  return t.alreadyDecided(known[refused.choice ?? ""] ?? refused.resolution ?? "–");
}

export default function CaseDecisionRoute() {
  return <CaseDecision {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
