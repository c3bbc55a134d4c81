import { villageByCode } from "~/domain/city/city";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { type ClaimCodeState, claimCodeState, readClaimCode } from "./claim-code";

export type ClaimOffer = {
  readonly code: string;
  readonly state: ClaimCodeState;
  /** The graduate, as the class list has her. */
  readonly name: string;
  readonly businessName: string;
  readonly village: string | null;
};

/** What a claim code opens, for whoever holds it; null for a code that was never issued. No phone, no NIK. */
export async function claimOffer(typed: string): Promise<ClaimOffer | null> {
  const code = readClaimCode(typed);
  if (!code) return null;
  const found = await db.claimCode.findUnique({
    where: { code },
    select: {
      expiresAt: true,
      claimedAt: true,
      participant: {
        select: {
          name: true,
          businessName: true,
          villageCode: true,
          business: { select: { villageCode: true } },
        },
      },
    },
  });
  if (!found) return null;
  const { participant } = found;
  return {
    code,
    state: claimCodeState(found, now()),
    name: participant.name,
    businessName: participant.businessName,
    village: villageByCode(participant.business?.villageCode ?? participant.villageCode ?? "")?.name ?? null,
  };
}
