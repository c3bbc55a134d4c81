/** Short ways to write down the cast, so that a shop's file reads like the shop and not like a form. */
import type {
  DeliveryCast,
  DistrictTariffs,
  DocumentCast,
  OpeningHours,
  ParcelService,
  ParcelZones,
  PersonCast,
  ProductCast,
  Role,
  ShopCast,
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
  drink: "13",
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
  shelf: string;
  description: string;
  /** What each photo shows, in words; the first is the main one. */
  shots: readonly string[];
  sold: number;
  preOrderDays?: number;
}
type Sale =
  | { each: { price: number; grams: number; stock: number } }
  | { options: readonly [string] | readonly [string, string]; variants: readonly VariantCast[] };

/** A product before its shop has named its photos. */
export type Draft = Omit<ProductCast, "photos"> & { shots: readonly string[] };

/** Price, weight and stock of a product follow from its variants where it has them. */
function terms(p: Sale) {
  if ("each" in p) {
    const { price, grams, stock } = p.each;
    return { price, weightGrams: grams, stock, options: [] as const, variants: [] };
  }
  return {
    price: Math.min(...p.variants.map((v) => v.price)),
    weightGrams: Math.min(...p.variants.map((v) => v.weightGrams)),
    stock: p.variants.reduce((sum, v) => sum + v.stock, 0),
    options: p.options,
    variants: p.variants,
  };
}

function written(p: Written) {
  const { slug, name, category, shelf, description, shots, sold, preOrderDays = null } = p;
  return { slug, name, category, shelf, description, shots, soldHint: sold, preOrderDays };
}

/** Something to eat or drink: says how many days it keeps, how to keep it, and whether it is halal. */
export function food(p: Written & Sale & { keeps: { days: number; how: string }; halal?: boolean }): Draft {
  return {
    ...written(p),
    ...terms(p),
    shelfLifeDays: p.keeps.days,
    keeping: p.keeps.how,
    halal: p.halal ?? true,
  };
}

/** Cloth and craft: nothing spoils. */
export function craft(p: Written & Sale): Draft {
  return { ...written(p), ...terms(p), shelfLifeDays: null, keeping: null, halal: false };
}

type ShopFacts = Omit<ShopCast, "banner" | "state" | "stateNote" | "holiday" | "products"> &
  Partial<Pick<ShopCast, "state" | "stateNote" | "holiday">>;

/** A shop with its goods. Photos are named `shop/product`, `shop/product-2`; the banner `shop/banner`. */
export function shop(facts: ShopFacts, drafts: readonly Draft[]): ShopCast {
  const products = drafts.map(({ shots, ...rest }) => ({
    ...rest,
    photos: shots.map((alt, i) => ({ key: `${facts.slug}/${rest.slug}${i ? `-${i + 1}` : ""}`, alt })),
  }));
  return {
    state: "live",
    stateNote: null,
    holiday: null,
    ...facts,
    banner: `${facts.slug}/banner`,
    products,
  };
}
