import type { OfficerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type AnswerHelpInput = { readonly batchId: string; readonly participantId: string };

/** Somebody went to her table: the seat's light goes out, and who helped whom is on record. Twice is fine. */
export async function answerHelp(
  actor: OfficerActor,
  input: AnswerHelpInput,
): Promise<Result<{ name: string }, Refusal<"participant_missing">>> {
  if (!isUuid(input.batchId) || !isUuid(input.participantId)) return refuse("participant_missing");
  return inTransaction(async (tx) => {
    const seat = await tx.participant.findFirst({
      where: { id: input.participantId, batchId: input.batchId },
      select: { id: true, name: true, shop: { select: { id: true } } },
    });
    if (!seat) return refuse("participant_missing");
    const answered = await tx.participant.updateMany({
      where: { id: seat.id, helpAskedAt: { not: null } },
      data: { helpAskedAt: null },
    });
    if (answered.count > 0) {
      await recordAct(tx, actor, {
        action: "help.answered",
        subjectType: "participant",
        subjectId: seat.id,
        shopId: seat.shop?.id,
      });
    }
    return ok({ name: seat.name });
  });
}
