import type { OfficerActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type AnswerHelpInput = { readonly batchId: string; readonly participantId: string };

/** Somebody went to her table: the seat's light goes out. Twice is fine. */
export async function answerHelp(
  _actor: OfficerActor,
  input: AnswerHelpInput,
): Promise<Result<{ name: string }, Refusal<"participant_missing">>> {
  if (!isUuid(input.batchId) || !isUuid(input.participantId)) return refuse("participant_missing");
  return inTransaction(async (tx) => {
    const seat = await tx.participant.findFirst({
      where: { id: input.participantId, batchId: input.batchId },
      select: { id: true, name: true },
    });
    if (!seat) return refuse("participant_missing");
    await tx.participant.update({ where: { id: seat.id }, data: { helpAskedAt: null } });
    return ok({ name: seat.name });
  });
}
