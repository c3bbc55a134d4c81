import tarakan from "./tarakan.json";

/** A kecamatan. `code` is Kemendagri's, such as `65.71.01`. */
export type District = { readonly code: string; readonly name: string; readonly slug: string };

/** A kelurahan. `code` is Kemendagri's, such as `65.71.01.1003`; `district` is the district's name; the point is its centroid. */
export type Village = {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly districtCode: string;
  readonly district: string;
  /** As published; people may correct it in their own address. */
  readonly postal: string;
  readonly lat: number;
  readonly lng: number;
};

/** The city's facts. Codes: Kepmendagri 300.2.2-2430/2025; population and area: the same list. */
export type City = {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly nickname: string;
  readonly province: string;
  readonly provinceCode: string;
  readonly bpsCode: string;
  /** Landline area code with its zero. */
  readonly phoneArea: string;
  readonly plate: string;
  readonly timeZone: string;
  readonly foundedOn: string;
  readonly population: number;
  readonly areaKm2: number;
};

const { districts: districtRows, villages: villageRows, alsoWritten: otherSpellings, ...facts } = tarakan;

export const city: City = facts;

/** In the order of their codes. */
export const districts: readonly District[] = districtRows;

/** In the order of their codes, so grouped by district. */
export const villages: readonly Village[] = villageRows;

/** How people write this city's places: other names by village code, and local words with what they stand for. */
export const alsoWritten: {
  readonly villages: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, string>>;
} = otherSpellings;

const districtsByCode = new Map(districts.map((district) => [district.code, district]));
const districtsBySlug = new Map(districts.map((district) => [district.slug, district]));
const villagesByCode = new Map(villages.map((village) => [village.code, village]));
const villagesBySlug = new Map(villages.map((village) => [village.slug, village]));

export function districtByCode(code: string): District | null {
  return districtsByCode.get(code) ?? null;
}

export function districtBySlug(slug: string): District | null {
  return districtsBySlug.get(slug) ?? null;
}

export function villageByCode(code: string): Village | null {
  return villagesByCode.get(code) ?? null;
}

export function villageBySlug(slug: string): Village | null {
  return villagesBySlug.get(slug) ?? null;
}

/** The villages of one district, in the order of their codes; none for an unknown code. */
export function villagesIn(districtCode: string): readonly Village[] {
  return villages.filter((village) => village.districtCode === districtCode);
}
