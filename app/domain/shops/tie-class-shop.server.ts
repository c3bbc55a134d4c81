import { systemActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { sameName } from "~/domain/training/register-match";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { emit } from "~/platform/outbox.server";
import type { ShopChanged } from "./events";

/**
 * Some classes open the shop on the spot, before anybody graduates: that shop becomes the graduate's, so that it
 * may be approved and she needs no code for a second one. Hers for certain: under the account she joined with, or
 * under her number and her name. The shop's id, tied now or before; null where she has none.
 */
export async function tieClassShop(tx: Tx, participantId: string): Promise<string | null> {
  const graduate = await tx.participant.findUniqueOrThrow({
    where: { id: participantId },
    select: {
      name: true,
      phone: true,
      accountId: true,
      businessId: true,
      shop: { select: { id: true } },
      certificate: { select: { revokedAt: true } },
    },
  });
  if (graduate.shop) return graduate.shop.id;
  if (graduate.certificate?.revokedAt) return null;
  const shop = await findOwnShop(tx, graduate);
  if (!shop) return null;
  const { count } = await tx.shop.updateMany({
    where: { id: shop.id, ...nobodysGraduate },
    data: { participantId, isTrained: true, businessId: shop.businessId ?? graduate.businessId },
  });
  if (count === 0) return null;
  await recordAct(tx, systemActor, {
    action: "shop.tied_to_graduate",
    subjectType: "shop",
    subjectId: shop.id,
    shopId: shop.id,
  });
  const event: ShopChanged = { type: "shop.changed", shopId: shop.id };
  await emit(tx, event);
  return shop.id;
}

/** Never a graduate's, or of a certificate that was revoked since. */
const nobodysGraduate = {
  OR: [
    { participantId: null },
    { isTrained: false, participant: { certificate: { revokedAt: { not: null } } } },
  ],
} satisfies Prisma.ShopWhereInput;

type Graduate = { readonly name: string; readonly phone: string | null; readonly accountId: string | null };

async function findOwnShop(tx: Tx, { name, phone, accountId }: Graduate) {
  const accounts = await tx.account.findMany({
    where: { OR: [...(accountId ? [{ id: accountId }] : []), ...(phone ? [{ phone }] : [])] },
    select: { id: true, name: true },
  });
  const own = accounts.filter((account) => account.id === accountId || sameName(account.name, name));
  return tx.shop.findFirst({
    where: {
      ...nobodysGraduate,
      status: { notIn: ["closed", "rejected"] },
      members: { some: { role: "owner", accountId: { in: own.map(({ id }) => id) } } },
    },
    orderBy: { createdAt: "asc" },
    select: { id: true, businessId: true },
  });
}
