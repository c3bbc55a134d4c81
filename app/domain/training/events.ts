/** Certificate issued; the shop's room answers with a claim code. */
export type ParticipantGraduated = { readonly type: "participant.graduated"; readonly participantId: string };
/** Her certificate holds no longer; the shop's room takes the graduate's badge away. */
export type CertificateRevoked = { readonly type: "certificate.revoked"; readonly participantId: string };
