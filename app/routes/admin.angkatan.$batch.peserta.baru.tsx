import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addWalkIn } from "~/domain/training/add-walk-in.server";
import { batchHead } from "~/domain/training/batch-head.server";
import { walkInForm } from "~/domain/training/forms";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { BatchTop } from "~/ui/training/batch-top";
import { WalkInForm } from "~/ui/training/walk-in-form";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${trainingOfficeWords[localeOf(matches)].participants.addOne} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { batch: (await batchHead(params.batch ?? "")) ?? notFound() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = trainingOfficeWords[context.locale];
  const form = await readForm(request, walkInForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const batchId = params.batch ?? "";
  const result = await addWalkIn(actor, { batchId, ...form.value });
  if (!result.ok) {
    if (result.code === "batch_missing") notFound();
    const field = result.code === "already_in" ? "phone" : "";
    return invalid({ errors: { [field]: t.errors[result.code] }, values: typedValues(form.form) });
  }
  const { walkInDone, walkInWaiting } = t.participants;
  const say = result.value.status === "enrolled" ? walkInDone : walkInWaiting;
  return redirectWith(context, paths.admin.batchParticipants(batchId), {
    kind: "ok",
    text: say(form.value.name),
  });
}

export default function WalkInPage() {
  const { batch } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useWords(trainingOfficeWords).participants;
  return (
    <div className="wrap full stack gap-6 py-6">
      <BatchTop batch={batch} current="participants" />
      <section className="panel stack max-w-[36rem]">
        <h2>{t.walkIn}</h2>
        <WalkInForm batchId={batch.id} answer={answer} />
      </section>
    </div>
  );
}
