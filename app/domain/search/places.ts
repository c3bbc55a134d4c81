import {
  type District,
  districtByCode,
  districtBySlug,
  type Village,
  villageByCode,
  villageBySlug,
} from "~/domain/city/city";

/** A district by what an address carries: its slug, or its official code. */
export function findDistrict(text: string): District | null {
  return districtBySlug(text) ?? districtByCode(text);
}

/** A village by what an address carries: its slug, or its official code. */
export function findVillage(text: string): Village | null {
  return villageBySlug(text) ?? villageByCode(text);
}

/** "" for a code that the city does not know. */
export function districtOfVillage(villageCode: string): string {
  return villageByCode(villageCode)?.districtCode ?? "";
}
