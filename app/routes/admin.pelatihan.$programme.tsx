import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openBatchForm } from "~/domain/training/forms";
import { type OpenBatchRefusal, openBatch } from "~/domain/training/open-batch.server";
import { programmePage } from "~/domain/training/programmes.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { BatchForm } from "~/ui/training/batch-form";
import { BatchTable } from "~/ui/training/batch-table";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.title ?? trainingOfficeWords[localeOf(matches)].list.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return (await programmePage(params.programme ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = trainingOfficeWords[context.locale];
  const form = await readForm(request, openBatchForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const { meetings, ...batch } = form.value;
  const result = await openBatch(actor, { ...batch, meetings, programmeId: params.programme ?? "" });
  if (!result.ok) {
    const row = "meeting" in result && result.meeting ? (meetings[result.meeting - 1]?.row ?? 1) : 1;
    return invalid({
      errors: { [fieldOfRefusal(result, row)]: t.errors[result.code] },
      values: typedValues(form.form),
    });
  }
  const to = paths.admin.batchParticipants(result.value.batchId);
  return redirectWith(context, to, { kind: "ok", text: t.open.opened(batch.number) });
}

function fieldOfRefusal(refused: OpenBatchRefusal, row: number): string {
  switch (refused.code) {
    case "programme_missing":
      return notFound();
    case "number_taken":
      return "number";
    case "attendance_over_meetings":
      return "minAttendance";
    case "no_meeting":
      return "date1";
    case "meeting_ends_early":
      return `until${row}`;
    case "meetings_overlap":
      return `from${row}`;
  }
}

export default function ProgrammePage() {
  const programme = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords(trainingOfficeWords);
  return (
    <div className="wrap full stack gap-6 py-6">
      <header className="stack gap-2">
        <Breadcrumbs
          label={t.list.title}
          crumbs={[{ text: t.list.title, to: paths.admin.training() }, { text: programme.title }]}
        />
        <h1>{programme.title}</h1>
        {programme.description ? <p className="muted">{programme.description}</p> : null}
      </header>
      {programme.batches.length > 0 ? (
        <BatchTable title={programme.title} batches={programme.batches} />
      ) : null}
      <section className="panel stack">
        <h2>{t.open.title}</h2>
        <BatchForm programme={programme} answer={answer} />
      </section>
    </div>
  );
}
