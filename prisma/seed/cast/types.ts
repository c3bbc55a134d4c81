/**
 * "Tarakan in miniature": the shapes of the demo city's cast.
 *
 * Plain values only. The seeding verbs read these and call the rooms' own verbs; nothing here knows a table.
 * Money is whole rupiah, weight is grams, ages are days before the day of seeding (so the city never grows old).
 */

/** Kemendagri code of a district (kecamatan) of Kota Tarakan. */
export type DistrictCode = "65.71.01" | "65.71.02" | "65.71.03" | "65.71.04";

/** Kemendagri code of a village (kelurahan), e.g. `65.71.01.1003`. The test checks it against the city's list. */
export type VillageCode = `${DistrictCode}.${number}`;

/** Path without extension under `prisma/seed/pictures/rendered/`: `shop/product`, `shop/product-2`, `shop/banner`. */
export type PictureKey = string;

export type CategorySlug =
  | "amplang"
  | "kerupuk-keripik"
  | "ikan-kering"
  | "seafood-segar"
  | "lauk-beku"
  | "terasi-petis"
  | "sambal"
  | "bumbu-dapur"
  | "abon"
  | "kue-kering"
  | "kue-basah"
  | "dodol-manisan"
  | "kopi-teh"
  | "minuman-sirup"
  | "madu-herbal"
  | "batik"
  | "tenun-busana"
  | "anyaman-rotan"
  | "manik-aksesori"
  | "kriya-rumah";

export interface CategoryCast {
  slug: CategorySlug;
  name: { id: string; en: string };
  /** Name of a lucide icon, kebab-case. */
  icon: string;
  /** Food asks for shelf life, halal and PIRT. */
  isFood: boolean;
  /** The picture that stands for it on the home page. */
  picture: PictureKey;
  /** Further words people type when they mean it; search may use them as synonyms. */
  alsoCalled: readonly string[];
}

export type Role = "buyer" | "owner" | "mentor" | "admin";

export interface PersonCast {
  /** Handle inside the cast, e.g. `rina`; the e-mail is always `<key>@etalase.test`. */
  key: string;
  name: string;
  email: string;
  /** As people write it: `0812-0000-0101`. */
  whatsapp: string;
  role: Role;
  villageCode: VillageCode;
  /** Street, house number, RT, without village, district and city. */
  street: string;
}

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
/** `["07:00", "17:00"]` in WITA; null means closed that day. */
export type OpeningHours = Readonly<Record<Weekday, readonly [open: string, close: string] | null>>;

export type DistrictTariffs = Readonly<Partial<Record<DistrictCode, number>>>;

export type DeliveryCast =
  | { kind: "pickup"; note: string }
  /** The shop's own courier: rupiah by district; a district left out isn't served. */
  | { kind: "shop_courier"; tariffs: DistrictTariffs; freeFrom: number | null; sameDayBefore: string | null }
  /** A local motorcycle taxi, fetched by the shop; rupiah by district. */
  | { kind: "local_ojek"; tariffs: DistrictTariffs }
  /** Parcel services out of town: rupiah for each kilogram by zone, `packing` (wood, ice box) once. */
  | { kind: "parcel"; services: readonly ParcelService[]; perKg: ParcelZones; packing: number };

export type ParcelZones = Readonly<Record<"kaltara" | "kalimantan" | "indonesia", number>>;
export type ParcelService = "jne" | "jnt" | "pos" | "tiki" | "sicepat";

export type DocumentKind = "nib" | "pirt" | "halal" | "bpom";

export interface DocumentCast {
  kind: DocumentKind;
  number: string;
  issuedDaysAgo: number;
  /** null: valid while the business runs. Negative: already expired. */
  expiresInDays: number | null;
  state: "verified" | "unchecked" | "refused";
}

/** Where a shop stands on its way; `live` shops have every earlier step behind them. */
export type ShopState = "live" | "submitted" | "revision_asked" | "draft" | "suspended";

export interface ShopCast {
  slug: string;
  name: string;
  /** Key of the owner among the people. */
  owner: string;
  tagline: string;
  story: string;
  villageCode: VillageCode;
  street: string;
  /** What a courier looks for (patokan). */
  landmark: string;
  /** Hex, dark enough for white text (4.5:1). Labels, lids and banner wear it. */
  colour: string;
  hours: OpeningHours;
  holiday: { fromInDays: number; toInDays: number; note: string } | null;
  whatsapp: string;
  delivery: readonly DeliveryCast[];
  /** Which straight-to-seller ways the shop takes besides the gateway. */
  takes: readonly ("cod" | "bank_transfer" | "own_qris")[];
  documents: readonly DocumentCast[];
  banner: PictureKey;
  state: ShopState;
  /** What the officer asked (`revision_asked`) or found (`suspended`). */
  stateNote: string | null;
  /** Key of the batch its owner graduated from. */
  batch: string;
  openedDaysAgo: number;
  products: readonly ProductCast[];
}

export interface PhotoCast {
  key: PictureKey;
  alt: string;
}

export interface VariantCast {
  /** One value for each of the product's options, in their order. */
  values: readonly [string] | readonly [string, string];
  price: number;
  stock: number;
  weightGrams: number;
  sku: string | null;
}

export interface ProductCast {
  /** Unique within its shop. */
  slug: string;
  name: string;
  category: CategorySlug;
  /** Paragraphs are parted by a blank line. */
  description: string;
  /** Of the cheapest variant where there are variants. */
  price: number;
  /** Shipping weight of one piece, with packaging; of the lightest variant where there are variants. */
  weightGrams: number;
  /** Sum over the variants where there are variants. */
  stock: number;
  /** null: doesn't spoil. */
  shelfLifeDays: number | null;
  /** How to keep it, for food. */
  keeping: string | null;
  /** Covered by the shop's halal certificate; false for crafts. */
  halal: boolean;
  /** Names of the options (`Rasa`, `Ukuran`); empty for a plain product. */
  options: readonly [] | readonly [string] | readonly [string, string];
  variants: readonly VariantCast[];
  /** First is the main one. */
  photos: readonly PhotoCast[];
  /** Made after the order, in this many days; null: from stock. */
  preOrderDays: number | null;
  /** The shop's own shelf, e.g. `Paket hajatan`. */
  shelf: string;
  /** Roughly how many the city has bought, to spread the demo orders believably. */
  soldHint: number;
}
