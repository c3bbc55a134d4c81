/** Short ways to write down the cast, so that a shop's file reads like the shop and not like a form. */
import type {
  DeliveryCast,
  DistrictTariffs,
  DocumentCast,
  OpeningHours,
  ParcelService,
  ParcelZones,
  PersonCast,
  PhotoCast,
  ProductCast,
  Role,
  VariantCast,
  VillageCode,
  Weekday,
} from "./types";

/** Same hours every day but the closed ones: `hours("07:00", "17:00", ["sun"])`. */
export function hours(open: string, close: string, closed: readonly Weekday[] = []): OpeningHours {
  const day = (d: Weekday) => (closed.includes(d) ? null : ([open, close] as const));
  return {
    mon: day("mon"),
    tue: day("tue"),
    wed: day("wed"),
    thu: day("thu"),
    fri: day("fri"),
    sat: day("sat"),
    sun: day("sun"),
  };
}

/** Rupiah for Barat, Tengah, Timur, Utara; null where the shop doesn't go. */
export function tariffs(
  barat: number | null,
  tengah: number | null,
  timur: number | null,
  utara: number | null,
): DistrictTariffs {
  return {
    ...(barat === null ? {} : { "65.71.01": barat }),
    ...(tengah === null ? {} : { "65.71.02": tengah }),
    ...(timur === null ? {} : { "65.71.03": timur }),
    ...(utara === null ? {} : { "65.71.04": utara }),
  };
}

export const pickup = (note: string): DeliveryCast => ({ kind: "pickup", note });
export const ojek = (t: DistrictTariffs): DeliveryCast => ({ kind: "local_ojek", tariffs: t });

const PARCEL_PER_KG: ParcelZones = { kaltara: 18_000, kalimantan: 34_000, indonesia: 52_000 };

/** Parcel services at their usual fees from the island, plus what the shop asks for packing. */
export const parcel = (packing: number, ...services: ParcelService[]): DeliveryCast => ({
  kind: "parcel",
  services,
  perKg: PARCEL_PER_KG,
  packing,
});
export function courier(
  t: DistrictTariffs,
  more: { freeFrom?: number; sameDayBefore?: string } = {},
): DeliveryCast {
  return {
    kind: "shop_courier",
    tariffs: t,
    freeFrom: more.freeFrom ?? null,
    sameDayBefore: more.sameDayBefore ?? null,
  };
}

/** NIB: 13 digits from OSS, valid while the business runs. */
export const nib = (
  number: string,
  issuedDaysAgo = 500,
  state: DocumentCast["state"] = "verified",
): DocumentCast => ({ kind: "nib", number, issuedDaysAgo, expiresInDays: null, state });

/** Halal: `ID` and 17 digits; open-ended since Perppu 2/2022. */
export const halal = (
  digits: string,
  issuedDaysAgo = 320,
  state: DocumentCast["state"] = "verified",
): DocumentCast => ({ kind: "halal", number: `ID${digits}`, issuedDaysAgo, expiresInDays: null, state });

/** BPOM MD for frozen and wet food that P-IRT doesn't cover. */
export const bpom = (digits: string, issuedDaysAgo = 400, expiresInDays = 1400): DocumentCast => ({
  kind: "bpom",
  number: `MD${digits}`,
  issuedDaysAgo,
  expiresInDays,
  state: "verified",
});

const PIRT_PACKAGE = { glass: "1", plastic: "2", carton: "3", composite: "7" } as const;
const PIRT_FOOD = {
  driedFish: "02",
  pickled: "04",
  coconut: "05",
  flour: "06",
  jam: "08",
  sugar: "09",
  coffee: "10",
  spice: "11",
} as const;

/** P-IRT: package, food kind, region 6571, product, producer, then the year it ends. */
export function pirt(
  pack: keyof typeof PIRT_PACKAGE,
  food: keyof typeof PIRT_FOOD,
  producer: number,
  endsYear: number,
  expiresInDays: number,
): DocumentCast {
  const body = `${PIRT_PACKAGE[pack]}${PIRT_FOOD[food]}657101${String(producer).padStart(4, "0")}`;
  return {
    kind: "pirt",
    number: `${body}-${String(endsYear % 100).padStart(2, "0")}`,
    issuedDaysAgo: Math.max(30, 1826 - expiresInDays),
    expiresInDays,
    state: "verified",
  };
}

export function person(
  key: string,
  name: string,
  role: Role,
  phoneTail: number,
  villageCode: VillageCode,
  street: string,
): PersonCast {
  return {
    key,
    name,
    email: `${key}@etalase.test`,
    whatsapp: whatsapp(phoneTail),
    role,
    villageCode,
    street,
  };
}

/** 0812-0000-… is in form a mobile number; the zeros keep it from being somebody's. */
export const whatsapp = (tail: number): string => `0812-0000-${String(tail).padStart(4, "0")}`;

export const photo = (key: string, alt: string): PhotoCast => ({ key, alt });

/** One variant: its values, price, stock, weight with packaging, and a stock code where the owner keeps one. */
export const variant = (
  values: VariantCast["values"],
  price: number,
  stock: number,
  weightGrams: number,
  sku: string | null = null,
): VariantCast => ({ values, price, stock, weightGrams, sku });

interface Written {
  slug: string;
  name: string;
  category: ProductCast["category"];
  description: string;
  photos: readonly PhotoCast[];
  shelf: string;
  soldHint: number;
  preOrderDays?: number;
}
interface Single {
  price: number;
  weightGrams: number;
  stock: number;
}
type Choices =
  | { options: readonly [string]; variants: readonly VariantCast[] }
  | { options: readonly [string, string]; variants: readonly VariantCast[] };

/** Price, weight and stock of a product follow from its variants where it has them. */
function sums(p: Single | Choices) {
  if (!("variants" in p)) return { ...p, options: [] as const, variants: [] };
  return {
    options: p.options,
    variants: p.variants,
    price: Math.min(...p.variants.map((v) => v.price)),
    weightGrams: Math.min(...p.variants.map((v) => v.weightGrams)),
    stock: p.variants.reduce((sum, v) => sum + v.stock, 0),
  };
}

/** Something to eat or drink: says how long it keeps, how to keep it, and whether the halal certificate covers it. */
export function food(
  p: Written & (Single | Choices) & { shelfLifeDays: number; keeping: string; halal?: boolean },
): ProductCast {
  const { preOrderDays = null, halal: isHalal = true, ...rest } = p;
  return { ...rest, ...sums(p), preOrderDays, halal: isHalal };
}

/** Cloth and craft: nothing spoils. */
export function craft(p: Written & (Single | Choices)): ProductCast {
  const { preOrderDays = null, ...rest } = p;
  return { ...rest, ...sums(p), preOrderDays, shelfLifeDays: null, keeping: null, halal: false };
}
