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

export type ClaimCards = {
  readonly cards: readonly ClaimCard[];
  /** Codes come a moment after graduation: so many are still to come. */
  readonly pending: number;
  /** Opened their shop in class: they need no card. */
  readonly haveShop: number;
};

/** The cards of a batch's graduates, by name. */
export async function claimCards(batchId: string): Promise<ClaimCards> {
  if (!isUuid(batchId)) return { cards: [], pending: 0, haveShop: 0 };
  const graduates = await db.participant.findMany({
    where: { batchId, status: "graduated" },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      businessName: true,
      phone: true,
      shop: { select: { id: true } },
      claimCode: { select: { code: true, expiresAt: true, claimedAt: true } },
    },
  });
  const at = now();
  const cards = graduates.flatMap(({ id, claimCode, name, businessName, phone }) =>
    claimCode
      ? [
          {
            participantId: id,
            name,
            businessName,
            phone,
            code: claimCode.code,
            expiresAt: claimCode.expiresAt,
            state: claimCodeState(claimCode, at),
          },
        ]
      : [],
  );
  const haveShop = graduates.filter(({ shop, claimCode }) => shop && !claimCode).length;
  return { cards, haveShop, pending: graduates.length - cards.length - haveShop };
}
