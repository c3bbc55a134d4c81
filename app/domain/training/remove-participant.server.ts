import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockBatch } from "./seats/locked-batch.server";

export type RemoveParticipantInput = { readonly batchId: string; readonly participantId: string };
export type RemoveParticipantRefusal = Refusal<"participant_missing"> | Refusal<"already_graduated">;

/** Gives the seat (or the place in line) back; her attendance stays on record. Removing twice changes nothing. */
export async function removeParticipant(
  actor: AdminActor,
  input: RemoveParticipantInput,
): Promise<Result<{ name: string }, RemoveParticipantRefusal>> {
  if (!isUuid(input.participantId)) return refuse("participant_missing");
  return inTransaction(async (tx) => {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return refuse("participant_missing");
    const participant = await tx.participant.findFirst({
      where: { id: input.participantId, batchId: batch.id },
      select: { id: true, name: true, status: true },
    });
    if (!participant) return refuse("participant_missing");
    if (participant.status === "graduated") return refuse("already_graduated");
    if (participant.status === "dropped") return ok({ name: participant.name });
    await tx.participant.update({
      where: { id: participant.id },
      data: { status: "dropped", helpAskedAt: null },
    });
    await recordAct(tx, actor, {
      action: "participant.removed",
      subjectType: "participant",
      subjectId: participant.id,
    });
    return ok({ name: participant.name });
  });
}
