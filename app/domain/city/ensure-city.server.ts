import { db } from "~/platform/db.server";
import { districts, villages } from "./city";

/** Brings the tables that queries join in line with the city's file; writes only what differs. */
export async function ensureCity(): Promise<void> {
  const [knownDistricts, knownVillages] = await Promise.all([db.district.findMany(), db.village.findMany()]);
  const districtOf = new Map(knownDistricts.map((district) => [district.code, district]));
  const villageOf = new Map(knownVillages.map((village) => [village.code, village]));
  for (const { code, name, slug } of districts) {
    const known = districtOf.get(code);
    if (known?.name === name && known.slug === slug) continue;
    await db.district.upsert({ where: { code }, create: { code, name, slug }, update: { name, slug } });
  }
  for (const { code, name, slug, districtCode, postal, lat, lng } of villages) {
    const row = { name, slug, districtCode, postal, lat, lng };
    const known = villageOf.get(code);
    if (known && Object.entries(row).every(([key, value]) => known[key as keyof typeof row] === value))
      continue;
    await db.village.upsert({ where: { code }, create: { code, ...row }, update: row });
  }
}
