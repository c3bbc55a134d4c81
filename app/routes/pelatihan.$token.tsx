import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { joinForm } from "~/domain/training/forms";
import { invitationByToken } from "~/domain/training/invitations.server";
import { joinByInvitation } from "~/domain/training/join-by-invitation.server";
import { actorOf, notFound } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { InvitationFacts } from "~/ui/training/invitation-facts";
import { JoinForm } from "~/ui/training/join-form";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: data
      ? trainingWords[localeOf(matches)].join.title(data.programmeTitle, data.number)
      : trainingWords[localeOf(matches)].metaTitle,
  },
  { name: "description", content: trainingWords[localeOf(matches)].metaText },
];

export async function loader({ params }: LoaderFunctionArgs) {
  return (await invitationByToken(params.token ?? "")) ?? notFound();
}

/** The result stands in the address without a name: `?hasil=terdaftar` or `antre`. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const t = trainingWords[context.locale];
  const form = await readForm(request, joinForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("write", `join:${context.ip}`);
  const token = params.token ?? "";
  const result = await joinByInvitation(actorOf(context), { token, ...form.value });
  if (!result.ok) {
    if (result.code === "invitation_missing") notFound();
    const field = result.code === "already_joined" ? "phone" : "";
    return invalid({ errors: { [field]: t.errors[result.code] }, values: typedValues(form.form) });
  }
  const seen = result.value.status === "enrolled" ? "terdaftar" : "antre";
  return redirectWith(context, `${paths.trainingInvitation(token)}?hasil=${seen}`);
}

export default function InvitationPage() {
  const invitation = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const done = useSearchParams()[0].get("hasil");
  const t = useWords(trainingWords);
  return (
    <StorefrontShell {...useFrame()}>
      <div className="wrap stack gap-6 py-6">
        <header>
          <p className="muted">{t.batch(invitation.number)}</p>
          <h1>{invitation.programmeTitle}</h1>
          {invitation.programmeDescription ? (
            <p className="muted mt-2 max-w-[44rem]">{invitation.programmeDescription}</p>
          ) : null}
        </header>
        <div className="layout-aside">
          {done === "terdaftar" || done === "antre" ? (
            <Joined isWaiting={done === "antre"} />
          ) : invitation.isOpen ? (
            <JoinForm invitation={invitation} answer={answer} />
          ) : (
            <Closed />
          )}
          <InvitationFacts invitation={invitation} />
        </div>
      </div>
    </StorefrontShell>
  );
}

function Joined({ isWaiting }: { readonly isWaiting: boolean }) {
  const t = useWords(trainingWords).join;
  return (
    <div className="panel" role="status">
      <EmptyState
        icon={isWaiting ? "clock" : "circle-check"}
        title={isWaiting ? t.waitingTitle : t.doneTitle}
      >
        <p>{isWaiting ? t.waitingText : t.doneText}</p>
      </EmptyState>
    </div>
  );
}

function Closed() {
  const t = useWords(trainingWords).join;
  return (
    <div className="panel">
      <EmptyState icon="calendar" title={t.closedTitle}>
        <p>{t.closedText}</p>
        <LinkButton to={paths.training()}>{t.seeOthers}</LinkButton>
      </EmptyState>
    </div>
  );
}
