import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type ClaimCodeState, claimCodeState } from "./claim-code";

export type ClaimCard = {
  readonly participantId: string;
  readonly name: string;
  readonly businessName: string;
  /** `+62…`; without one there is no WhatsApp link, only the card. */
  readonly phone: string | null;
  readonly code: string;
  readonly state: ClaimCodeState;
  readonly expiresAt: Date;
};

/** The cards of a batch's graduates, by name. Codes come a moment after graduation: `pending` are still to come. */
export async function claimCards(batchId: string): Promise<{ cards: ClaimCard[]; pending: number }> {
  if (!isUuid(batchId)) return { cards: [], pending: 0 };
  const graduates = await db.participant.findMany({
    where: { batchId, status: "graduated" },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      businessName: true,
      phone: true,
      claimCode: { select: { code: true, expiresAt: true, claimedAt: true } },
    },
  });
  const at = now();
  const cards = graduates.flatMap(({ id, claimCode, ...person }) =>
    claimCode
      ? [
          {
            participantId: id,
            ...person,
            code: claimCode.code,
            expiresAt: claimCode.expiresAt,
            state: claimCodeState(claimCode, at),
          },
        ]
      : [],
  );
  return { cards, pending: graduates.length - cards.length };
}
