import type { ParticipantGraduated } from "~/domain/training/events";
import { inTransaction } from "~/platform/db.server";
import { issueClaimCode } from "./issue-claim-codes.server";
import { tieClassShop } from "./tie-class-shop.server";

/**
 * On `participant.graduated`: the shop she opened in class becomes a graduate's; without one she gets a claim code,
 * for the card and the WhatsApp link. One a person, however often it is told.
 */
export async function issueCodeToGraduate({ participantId }: ParticipantGraduated): Promise<void> {
  await inTransaction(async (tx) => {
    const shopId = await tieClassShop(tx, participantId);
    if (!shopId) await issueClaimCode(tx, participantId);
  });
}
