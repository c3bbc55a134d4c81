import type { ParticipantGraduated } from "~/domain/training/events";
import { inTransaction } from "~/platform/db.server";
import { issueClaimCode } from "./issue-claim-codes.server";

/** On `participant.graduated`: her claim code, for the card and the WhatsApp link. One a person, however often it is told. */
export async function issueCodeToGraduate(event: ParticipantGraduated): Promise<void> {
  await inTransaction((tx) => issueClaimCode(tx, event.participantId));
}
