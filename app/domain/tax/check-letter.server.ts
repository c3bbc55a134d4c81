import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type LetterVerdict = {
  readonly letterId: string;
  /** Of the letter as the officer read it: a newer one is not accepted by what was said of the older. */
  readonly handedInAt: Date;
  readonly verdict: "accepted" | "refused";
  readonly note: string | null;
};

/** An officer read it. Accepted: sales from now on are free while they stay under the line. Refused needs the reason. */
export async function checkTaxLetter(
  actor: AdminActor,
  input: LetterVerdict,
): Promise<Result<undefined, Refusal<"not_found" | "reason_missing" | "newer_letter">>> {
  if (input.verdict === "refused" && !input.note) return refuse("reason_missing");
  return inTransaction(async (tx) => {
    const letter = await tx.taxLetter.findUnique({
      where: { id: input.letterId },
      select: { shopId: true, year: true },
    });
    if (!letter) return refuse("not_found");
    const { count } = await tx.taxLetter.updateMany({
      where: { id: input.letterId, handedInAt: input.handedInAt },
      data: { status: input.verdict, note: input.note, checkedAt: now(), checkedById: actor.accountId },
    });
    if (count === 0) return refuse("newer_letter");
    await recordAct(tx, actor, {
      action: `tax.letter_${input.verdict}`,
      subjectType: "tax_letter",
      subjectId: input.letterId,
      shopId: letter.shopId,
      note: input.note,
      details: { year: letter.year },
    });
    await emit(tx, {
      type: "tax.letter_checked",
      letterId: input.letterId,
      status: input.verdict,
      at: now().getTime(),
    });
    return ok();
  });
}
