import type { ActionFunctionArgs } from "@remix-run/node";
import { answerHelp } from "~/domain/training/answer-help.server";
import { notFound, requireOfficer } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { trainingClassWords } from "~/messages/training-class";
import { paths } from "~/paths";

/** Somebody of the class was helped: her light goes out. */
export const handle: RouteHandle = { policy: "mentor" };

export async function action({ params, context }: ActionFunctionArgs) {
  const t = trainingClassWords[context.locale];
  const batchId = params.batch ?? "";
  const result = await answerHelp(requireOfficer(context), {
    batchId,
    participantId: params.participant ?? "",
  });
  if (!result.ok) notFound();
  return redirectWith(context, paths.admin.batch(batchId), {
    kind: "ok",
    text: t.classroom.helped(result.value.name),
  });
}
