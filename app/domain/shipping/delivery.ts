import { type Rupiah, rupiah, times } from "~/platform/money";

/** How a shop hands over its goods, and what it costs to a destination. Zones: a district's code, or one outside the city. */
export const deliveryKinds = ["pickup", "shop_courier", "local_ojek", "parcel"] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const outsideZones = ["kaltara", "kalimantan", "indonesia"] as const;
export type OutsideZone = (typeof outsideZones)[number];

export type Tariff = {
  readonly zone: string;
  readonly fee: Rupiah;
  /** For each kilogram begun after the first; null where weight does not matter. */
  readonly perKg: Rupiah | null;
  readonly daysMin: number;
  readonly daysMax: number;
};

export type DeliveryOffer = {
  readonly kind: DeliveryKind;
  readonly note: string;
  readonly readyHours: number;
  readonly tariffs: readonly Tariff[];
};

export type DeliveryQuote = {
  readonly kind: DeliveryKind;
  readonly fee: Rupiah;
  readonly note: string;
  readonly readyHours: number;
  readonly daysMin: number;
  readonly daysMax: number;
};

/** What the buyer can choose at one shop for a zone and weight; pick-up is always free and has no zone. */
export function quoteDelivery(
  offers: readonly DeliveryOffer[],
  zone: string | null,
  weightGrams: number,
): DeliveryQuote[] {
  return offers.flatMap((offer) => {
    const base = { kind: offer.kind, note: offer.note, readyHours: offer.readyHours };
    if (offer.kind === "pickup") return [{ ...base, fee: rupiah(0), daysMin: 0, daysMax: 0 }];
    const tariff = zone === null ? undefined : offer.tariffs.find((one) => one.zone === zone);
    if (!tariff) return [];
    return [{ ...base, fee: feeFor(tariff, weightGrams), daysMin: tariff.daysMin, daysMax: tariff.daysMax }];
  });
}

function feeFor(tariff: Tariff, weightGrams: number): Rupiah {
  if (tariff.perKg === null) return tariff.fee;
  const kilograms = Math.max(1, Math.ceil(weightGrams / 1000));
  return rupiah(tariff.fee + times(tariff.perKg, kilograms - 1));
}
