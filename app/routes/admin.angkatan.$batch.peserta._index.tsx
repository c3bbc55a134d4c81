import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { addParticipants } from "~/domain/training/add-participants.server";
import { addParticipantsForm } from "~/domain/training/forms";
import { participantsPage } from "~/domain/training/participants.server";
import { searchRegister } from "~/domain/training/register-picker.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn, wordIn } from "~/http/query.server";
import { redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { BatchTop } from "~/ui/training/batch-top";
import { InvitePanel } from "~/ui/training/invite-panel";
import { SeatedList, WaitingList } from "~/ui/training/people-lists";
import { RegisterPicker } from "~/ui/training/register-picker";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: `${trainingOfficeWords[localeOf(matches)].participants.title} ${data?.page.batch.number ?? ""} · Etalase`,
  },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const batchId = params.batch ?? "";
  const query = queryOf(request);
  const page = (await participantsPage(batchId)) ?? notFound();
  const villageCode = query.village || null;
  const result = await searchRegister({ batchId, q: query.q, villageCode, page: query.page });
  const invitation = new URL(paths.trainingInvitation(page.batch.invitationToken), context.publicUrl);
  return { page, query, result, inviteUrl: invitation.href };
}

function queryOf(request: Request) {
  const { searchParams } = new URL(request.url);
  return {
    q: wordIn(searchParams),
    village: wordIn(searchParams, "kelurahan").slice(0, 20),
    page: pageIn(searchParams),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const t = trainingOfficeWords[context.locale];
  const batchId = params.batch ?? "";
  const query = queryOf(request);
  const here = paths.admin.batchParticipants(batchId, {
    q: query.q,
    kelurahan: query.village,
    hal: query.page,
  });
  const form = await readForm(request, addParticipantsForm, context, t.errors);
  const result = await addParticipants(actor, { batchId, businessIds: form.ok ? form.value.business : [] });
  if (!result.ok) {
    if (result.code === "batch_missing") notFound();
    return redirectWith(context, here, { kind: "warn", text: t.errors[result.code] });
  }
  const { enrolled, waiting, alreadyIn } = result.value;
  const said = [
    ...(enrolled + waiting > 0 ? [t.participants.added(enrolled, waiting)] : []),
    ...(alreadyIn.length > 0 ? [t.participants.alreadyIn(alreadyIn.join(", "))] : []),
  ];
  return redirectWith(context, here, { kind: alreadyIn.length > 0 ? "warn" : "ok", text: said.join(" ") });
}

export default function ParticipantsPage() {
  const { page, query, result, inviteUrl } = useLoaderData<typeof loader>();
  const t = useWords(trainingOfficeWords).participants;
  const { batch } = page;
  return (
    <div className="wrap full stack gap-6 py-6">
      <BatchTop batch={batch} current="participants" />
      <div className="halves">
        <div className="stack">
          {batch.status === "finished" ? null : (
            <>
              <RegisterPicker batchId={batch.id} query={query} result={result} />
              <LinkButton kind="line" icon="plus" to={paths.admin.batchWalkIns(batch.id)}>
                {t.walkIn}
              </LinkButton>
              <InvitePanel batch={batch} url={inviteUrl} />
            </>
          )}
        </div>
        <div className="stack">
          <WaitingList page={page} />
          <SeatedList page={page} />
        </div>
      </div>
    </div>
  );
}
