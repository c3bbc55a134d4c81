import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { readableCode } from "~/platform/random.server";
import { claimCodeCharacters, claimCodeDays, groupClaimCode } from "./claim-code";

const dayMs = 86_400_000;

/**
 * A graduate's claim code; the one she has already, where she has one. Ten characters of 31 make 8 × 10¹⁴ codes:
 * a guess within the claim page's limits finds none.
 */
export async function issueClaimCode(tx: Tx, participantId: string): Promise<string> {
  const at = now();
  await tx.claimCode.createMany({
    data: [
      {
        code: groupClaimCode(readableCode(claimCodeCharacters)),
        participantId,
        createdAt: at,
        expiresAt: new Date(at.getTime() + claimCodeDays * dayMs),
      },
    ],
    skipDuplicates: true,
  });
  const issued = await tx.claimCode.findUniqueOrThrow({ where: { participantId }, select: { code: true } });
  return issued.code;
}
