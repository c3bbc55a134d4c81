import { systemActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import type { CertificateRevoked, ParticipantGraduated } from "~/domain/training/events";
import { inTransaction } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import type { ShopChanged } from "./events";
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

/**
 * On `certificate.revoked`: the shop is no graduate's any more, on every page and in the search. It stays open;
 * another class she graduates from makes it a graduate's again.
 */
export async function takeGraduateBadge({ participantId }: CertificateRevoked): Promise<void> {
  await inTransaction(async (tx) => {
    const shop = await tx.shop.findFirst({
      where: { participantId, isTrained: true, participant: { certificate: { revokedAt: { not: null } } } },
      select: { id: true },
    });
    if (!shop) return;
    await tx.shop.update({ where: { id: shop.id }, data: { isTrained: false } });
    await recordAct(tx, systemActor, {
      action: "shop.graduate_no_more",
      subjectType: "shop",
      subjectId: shop.id,
      shopId: shop.id,
    });
    const event: ShopChanged = { type: "shop.changed", shopId: shop.id };
    await emit(tx, event);
  });
}
