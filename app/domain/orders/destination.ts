import { villageByCode } from "~/domain/city/city";
import { outsideZones } from "~/domain/shipping/delivery";

/** Where an order goes: a village of the city, or a zone outside it. */
export type Destination =
  | { readonly kind: "village"; readonly villageCode: string; readonly zone: string }
  | { readonly kind: "outside"; readonly zone: string };

/** `place` is what the checkout's select sends: a village's code, or `luar:kaltara` and the like. Null for neither. */
export function parseDestination(place: string): Destination | null {
  const village = villageByCode(place);
  if (village) return { kind: "village", villageCode: village.code, zone: village.districtCode };
  const zone = place.startsWith("luar:") ? place.slice(5) : "";
  return outsideZones.some((known) => known === zone) ? { kind: "outside", zone } : null;
}
