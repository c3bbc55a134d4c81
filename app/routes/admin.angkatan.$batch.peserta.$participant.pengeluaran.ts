import type { ActionFunctionArgs } from "@remix-run/node";
import { removeParticipant } from "~/domain/training/remove-participant.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";

/** Somebody gives her seat, or her place in line, back. */
export const handle: RouteHandle = { policy: "admin" };

export async function action({ params, context }: ActionFunctionArgs) {
  const t = trainingOfficeWords[context.locale];
  const batchId = params.batch ?? "";
  const result = await removeParticipant(requireAdmin(context), {
    batchId,
    participantId: params.participant ?? "",
  });
  if (!result.ok && result.code === "participant_missing") notFound();
  return redirectWith(
    context,
    paths.admin.batchParticipants(batchId),
    result.ok
      ? { kind: "ok", text: t.participants.removed(result.value.name) }
      : { kind: "warn", text: t.errors[result.code] },
  );
}
