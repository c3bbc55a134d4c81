import type { PersonActor } from "~/domain/accounts/actor";
import { db } from "~/platform/db.server";

export type HelpSeat = { readonly batchNumber: number; readonly helpAskedAt: Date | null };

/** Her seat in a class that runs now, from which she may call the trainer; null for everybody else. */
export async function helpSeat(actor: PersonActor): Promise<HelpSeat | null> {
  const seat = await db.participant.findFirst({
    where: {
      status: { in: ["enrolled", "graduated"] },
      batch: { status: "running" },
      OR: [{ accountId: actor.accountId }, { shop: { members: { some: { accountId: actor.accountId } } } }],
    },
    orderBy: { joinedAt: "desc" },
    select: { helpAskedAt: true, batch: { select: { number: true } } },
  });
  return seat && { batchNumber: seat.batch.number, helpAskedAt: seat.helpAskedAt };
}
