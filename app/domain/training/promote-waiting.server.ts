import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { freeSeats } from "./batch";
import { countSeats, lockBatch } from "./seats/locked-batch.server";

export type PromoteWaitingInput = { readonly batchId: string; readonly participantId: string };
export type PromoteWaitingRefusal =
  | Refusal<"participant_missing">
  | Refusal<"not_waiting">
  | Refusal<"batch_full">
  | Refusal<"batch_finished">;

/** Calls somebody from the waiting list to a free chair. The page proposes the first in line; an officer may choose another. */
export async function promoteWaiting(
  actor: AdminActor,
  input: PromoteWaitingInput,
): Promise<Result<{ name: string }, PromoteWaitingRefusal>> {
  if (!isUuid(input.participantId)) return refuse("participant_missing");
  return inTransaction(async (tx) => {
    const batch = await lockBatch(tx, input.batchId);
    if (!batch) return refuse("participant_missing");
    if (batch.status === "finished") return refuse("batch_finished");
    const participant = await tx.participant.findFirst({
      where: { id: input.participantId, batchId: batch.id },
      select: { id: true, name: true, status: true },
    });
    if (!participant) return refuse("participant_missing");
    if (participant.status !== "waiting") return refuse("not_waiting");
    const seats = await countSeats(tx, batch.id);
    if (freeSeats(batch.capacity, seats.taken) === 0) return refuse("batch_full");
    await tx.participant.update({ where: { id: participant.id }, data: { status: "enrolled" } });
    await recordAct(tx, actor, {
      action: "participant.seated",
      subjectType: "participant",
      subjectId: participant.id,
    });
    return ok({ name: participant.name });
  });
}
