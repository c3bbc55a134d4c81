import type { PersonActor } from "~/domain/accounts/actor";
import { db } from "~/platform/db.server";
import { ownSeats } from "./seats/own-seat.server";

export type HelpSeat = { readonly batchNumber: number; readonly helpAskedAt: Date | null };

/** Her seat in a class that runs now, from which she may call the trainer; null for everybody else. */
export async function helpSeat(actor: PersonActor): Promise<HelpSeat | null> {
  const seat = await db.participant.findFirst({
    where: { ...(await ownSeats(db, actor.accountId)), batch: { status: "running" } },
    orderBy: { joinedAt: "desc" },
    select: { helpAskedAt: true, batch: { select: { number: true } } },
  });
  return seat && { batchNumber: seat.batch.number, helpAskedAt: seat.helpAskedAt };
}
