import type { PersonActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { ownSeats } from "./seats/own-seat.server";

/**
 * The trainer's screen lights up at her seat. Hers is the seat that carries her account, her shop's or her
 * number, in a class that is not over; asking again keeps the first time, so that nobody jumps the line.
 */
export async function askForHelp(
  actor: PersonActor,
): Promise<Result<{ batchNumber: number }, Refusal<"not_in_class">>> {
  return inTransaction(async (tx) => {
    const seat = await tx.participant.findFirst({
      where: { ...(await ownSeats(tx, actor.accountId)), batch: { status: { not: "finished" } } },
      orderBy: { joinedAt: "desc" },
      select: { id: true, batch: { select: { number: true } } },
    });
    if (!seat) return refuse("not_in_class");
    await tx.participant.updateMany({
      where: { id: seat.id, helpAskedAt: null },
      data: { helpAskedAt: now() },
    });
    return ok({ batchNumber: seat.batch.number });
  });
}
