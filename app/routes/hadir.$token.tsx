import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { checkIn } from "~/domain/training/check-in.server";
import { checkInForm } from "~/domain/training/forms";
import { checkinByToken } from "~/domain/training/invitations.server";
import { notFound } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { BareShell } from "~/ui/shell/bare-shell";
import { localeOf } from "~/ui/shell/locale-of";
import { CheckinPanel } from "~/ui/training/checkin-panel";

/** Fifty phones on one slow network open this at once: no scripts. */
export const handle: RouteHandle = { policy: "public", maxBodyBytes: 4096, noScripts: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: trainingWords[localeOf(matches)].checkin.metaTitle },
  { name: "robots", content: "noindex" },
];

export async function loader({ params }: LoaderFunctionArgs) {
  return (await checkinByToken(params.token ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const t = trainingWords[context.locale];
  const form = await readForm(request, checkInForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const token = params.token ?? "";
  // A class shares one address; nobody tries out the city's numbers at this pace.
  await limit("write", `checkin:${context.ip}`);
  const result = await checkIn({ token, phone: form.value.phone });
  if (!result.ok) {
    if (result.code === "meeting_missing") notFound();
    return invalid({ errors: { phone: t.errors[result.code] }, values: typedValues(form.form) });
  }
  const { name, wasIn } = result.value;
  const text = wasIn ? t.checkin.wasIn(name) : t.checkin.welcome(name);
  return redirectWith(context, `${paths.checkin(token)}?hasil=hadir`, { kind: "ok", text });
}

export default function CheckinPage() {
  const meeting = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isDone = useSearchParams()[0].get("hasil") === "hadir";
  return (
    <BareShell narrow>
      <CheckinPanel meeting={meeting} answer={answer} isDone={isDone} />
    </BareShell>
  );
}
