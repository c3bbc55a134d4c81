import { districts } from "~/domain/city/city";
import { type DeliveryKind, outsideZones } from "./delivery";

/** Where a way of delivery goes: districts of the city, or zones outside it; pick-up goes nowhere. */
export function zonesOf(kind: DeliveryKind): readonly string[] {
  if (kind === "pickup") return [];
  return kind === "parcel" ? outsideZones : districts.map(({ code }) => code);
}

/** The fields of the delivery form are named by kind and zone: `shop_courier-65.71.01`, `parcel-kaltara-perKg`. */
export function tariffField(kind: DeliveryKind, zone: string, part?: "perKg" | "min" | "max"): string {
  return [kind, zone, part].filter(Boolean).join("-");
}

export const deliveryLimits = { note: 140, readyHours: 336, days: 60, fee: 5_000_000n } as const;
