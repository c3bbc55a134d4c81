import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { yearOf } from "~/domain/city/calendar";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** The owner says that her sales, here and elsewhere, passed the line this year: the next sale carries the tax. Saying it twice changes nothing. */
export async function passTaxLine(
  actor: OwnerActor,
): Promise<Result<undefined, Refusal<"owner_only" | "no_letter">>> {
  if (actor.kind !== "owner") return refuse("owner_only");
  const year = yearOf(now());
  return inTransaction(async (tx) => {
    const { count } = await tx.taxLetter.updateMany({
      where: { shopId: actor.shopId, year, kind: "under_line", passedAt: null },
      data: { passedAt: now() },
    });
    if (count === 0) {
      const passed = await tx.taxLetter.count({
        where: { shopId: actor.shopId, year, passedAt: { not: null } },
      });
      return passed ? ok() : refuse("no_letter");
    }
    await recordAct(tx, actor, {
      action: "tax.line_passed",
      subjectType: "tax_letter",
      subjectId: `${year}`,
      details: { year },
    });
    return ok();
  });
}
