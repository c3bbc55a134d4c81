import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resolutionForm } from "~/domain/payments/forms";
import { caseRow } from "~/domain/payments/queries.server";
import { resolveCase } from "~/domain/payments/resolve-case.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { CaseScreen } from "~/ui/admin/case-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Kasus pembayaran · Etalase" }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const found = await caseOf(params.id);
  if (found.refundId) throw redirect(paths.admin.refundSettlement(found.refundId));
  return found;
}

async function caseOf(id = "") {
  return (isUuid(id) ? await caseRow(id) : null) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const { id } = await caseOf(params.id);
  const t = adminMoneyWords[context.locale];
  const form = await readForm(request, resolutionForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await resolveCase(actor, { caseId: id, ...form.value });
  const flash = result.ok
    ? ({ kind: "ok", text: t.settleCase.done } as const)
    : ({ kind: "warn", text: t.errors.not_open } as const);
  return redirectWith(context, paths.admin.payments(), flash);
}

export default function CaseRoute() {
  return <CaseScreen row={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
