/** Certificate issued; the shop's room answers with a claim code. */
export type ParticipantGraduated = { readonly type: "participant.graduated"; readonly participantId: string };
