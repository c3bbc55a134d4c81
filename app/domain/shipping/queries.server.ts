import { db, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { type DeliveryOffer, deliveryKinds } from "./delivery";
import type { DeliverySettings } from "./set-delivery.server";

/** Active ways of delivery of each shop, in one query. */
export async function deliveryOffers(
  shopIds: readonly string[],
  tx: Tx | typeof db = db,
): Promise<Map<string, DeliveryOffer[]>> {
  const rows = await tx.deliveryOption.findMany({
    where: { shopId: { in: [...shopIds] }, isActive: true },
    orderBy: { kind: "asc" },
    select: {
      shopId: true,
      kind: true,
      note: true,
      readyHours: true,
      tariffs: { select: { zone: true, fee: true, perKg: true, daysMin: true, daysMax: true } },
    },
  });
  const offers = new Map<string, DeliveryOffer[]>(shopIds.map((id) => [id, []]));
  for (const { shopId, ...option } of rows) {
    const tariffs = option.tariffs.map((tariff) => ({
      ...tariff,
      fee: rupiah(tariff.fee),
      perKg: tariff.perKg === null ? null : rupiah(tariff.perKg),
    }));
    offers.get(shopId)?.push({ ...option, tariffs });
  }
  return offers;
}

/** All four ways as the owner set them, those she doesn't offer included. */
export async function deliverySettings(shopId: string): Promise<DeliverySettings> {
  const rows = await db.deliveryOption.findMany({
    where: { shopId },
    select: {
      kind: true,
      note: true,
      readyHours: true,
      isActive: true,
      tariffs: { select: { zone: true, fee: true, perKg: true, daysMin: true, daysMax: true } },
    },
  });
  return deliveryKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    if (!row) return { kind, note: "", readyHours: 24, isActive: false, tariffs: [] };
    const tariffs = row.tariffs.map((tariff) => ({
      ...tariff,
      fee: rupiah(tariff.fee),
      perKg: tariff.perKg === null ? null : rupiah(tariff.perKg),
    }));
    return { ...row, tariffs };
  });
}
