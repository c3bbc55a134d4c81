import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { graduationForm } from "~/domain/training/forms";
import { graduateBatch } from "~/domain/training/graduate-batch.server";
import { graduationPage } from "~/domain/training/participants.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { BatchTop } from "~/ui/training/batch-top";
import { GraduationForm } from "~/ui/training/graduation-form";
import { GraduationTable } from "~/ui/training/graduation-table";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: `${trainingOfficeWords[localeOf(matches)].graduation.title} ${data?.batch.number ?? ""} · Etalase`,
  },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return (await graduationPage(params.batch ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = trainingOfficeWords[context.locale];
  const form = await readForm(request, graduationForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const batchId = params.batch ?? "";
  const result = await graduateBatch(actor, { batchId });
  if (!result.ok) notFound();
  const { graduated } = result.value;
  const text = t.graduation.done(graduated.length);
  return redirectWith(context, paths.admin.batchGraduation(batchId), { kind: "ok", text });
}

export default function GraduationRoute() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap full stack gap-6 py-6">
      <BatchTop batch={page.batch} current="graduation" />
      <GraduationForm page={page} answer={answer} />
      <GraduationTable page={page} />
    </div>
  );
}
