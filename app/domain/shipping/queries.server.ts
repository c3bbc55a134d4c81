import { db, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import type { DeliveryOffer } from "./delivery";

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
