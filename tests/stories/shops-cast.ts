import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { setDelivery } from "~/domain/shipping/set-delivery.server";
import { editShop, type ShopEdit } from "~/domain/shops/edit-shop.server";
import { issueClaimCode } from "~/domain/shops/issue-claim-codes.server";
import { db, inTransaction } from "~/platform/db.server";
import { put } from "./catalog-cast";
import { enrol, openClass, village } from "./training-cast";

export const sari: AdminActor = {
  kind: "admin",
  accountId: "01900000-0000-7000-8000-00000000000a",
  name: "Bu Sari",
};

/** Yuni finished her class, and has the code on her card. */
export async function yuniGraduates(): Promise<{ code: string; participantId: string }> {
  const { batchId } = await openClass();
  const [participantId = ""] = await enrol(batchId, 1);
  await db.participant.update({
    where: { id: participantId },
    data: { name: "Yuni Astuti", businessName: "Pia Yuni", status: "graduated" },
  });
  return { participantId, code: await inTransaction((tx) => issueClaimCode(tx, participantId)) };
}

export const guestYuni = { name: "Yuni Astuti", contact: "yuni@contoh.id", password: "pia-hangat-2026" };

export const page: ShopEdit = {
  name: "Pia Yuni",
  tagline: "Hangat dari oven",
  story: "Pia isi kacang hijau dan durian, dipanggang tiap pagi di dapur rumah sejak 2019.",
  villageCode: village,
  address: "Jl. Yos Sudarso No. 12",
  whatsapp: "+6281234567890",
  color: "#0e5a47",
  openHours: null,
  holidayUntil: null,
  holidayNote: null,
};

/** All that the checklist asks, but the photos of her goods unless said. */
export async function completeShop(owner: OwnerActor, edit: Partial<ShopEdit> = {}): Promise<void> {
  await editShop(owner, { ...page, ...edit });
  await setDelivery(owner, [{ kind: "pickup", note: "", readyHours: 2, tariffs: [], isActive: true }]);
  const id = await put(owner, "Pia Kacang Hijau");
  await db.product.update({ where: { id }, data: { coverHash: "a".repeat(40) } });
}

export async function statusOfShop(shopId: string): Promise<string> {
  return (await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { status: true } })).status;
}
