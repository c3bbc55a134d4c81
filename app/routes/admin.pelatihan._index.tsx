import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openProgrammeForm } from "~/domain/training/forms";
import { openProgramme } from "~/domain/training/open-programme.server";
import { programmeList } from "~/domain/training/programmes.server";
import { requireAdmin, requireOfficer } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { Disclosure } from "~/ui/kit/disclosure";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { useFrame } from "~/ui/shell/use-frame";
import { BatchTable } from "~/ui/training/batch-table";
import { ProgrammeForm } from "~/ui/training/programme-form";

/** Mentors read; opening a programme asks for an admin. */
export const handle: RouteHandle = { policy: "mentor" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${trainingOfficeWords[localeOf(matches)].list.title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireOfficer(context);
  return { programmes: await programmeList() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = trainingOfficeWords[context.locale];
  const form = await readForm(request, openProgrammeForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await openProgramme(actor, form.value);
  if (!result.ok) return invalid({ errors: { title: t.errors[result.code] }, values: form.value });
  const to = paths.admin.programme(result.value.programmeId);
  return redirectWith(context, to, { kind: "ok", text: t.list.opened });
}

export default function TrainingPage() {
  const { programmes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords(trainingOfficeWords).list;
  const isAdmin = useFrame().viewer?.role === "admin";
  return (
    <div className="wrap full stack gap-6 py-6">
      <div>
        <h1>{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </div>
      {programmes.length === 0 ? (
        <div className="panel">
          <EmptyState icon="graduation-cap" title={t.empty}>
            <p>{t.emptyText}</p>
          </EmptyState>
        </div>
      ) : null}
      {programmes.map((programme) => (
        <section key={programme.id} className="stack gap-3">
          <div className="row between">
            <div className="min-w-60 flex-1">
              <h2>{programme.title}</h2>
              {programme.description ? <p className="muted">{programme.description}</p> : null}
            </div>
            {isAdmin ? (
              <LinkButton kind="line" icon="plus" to={paths.admin.programme(programme.id)}>
                {t.manage}
              </LinkButton>
            ) : null}
          </div>
          <BatchTable title={programme.title} batches={programme.batches} />
        </section>
      ))}
      {isAdmin ? (
        <Disclosure title={t.openProgramme} open={Boolean(answer) || programmes.length === 0}>
          <ProgrammeForm answer={answer} />
        </Disclosure>
      ) : null}
    </div>
  );
}
