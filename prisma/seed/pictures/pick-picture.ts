import type { CategorySlug } from "../cast/types";

/**
 * Which of the finished pictures stands for a product. A picture whose label names a shop is shown whole to that
 * shop alone; others see the part of it that bears no lettering.
 */
export type Frame = { readonly left: number; readonly top: number; readonly size: number };
export type PickedPicture = { readonly file: string; readonly frame: Frame; readonly mayMirror: boolean };

const whole: Frame = { left: 0, top: 0, size: 1 };
const lowerRight = (size: number): Frame => ({ left: 1 - size, top: 1 - size, size });

/** Pictures with a shop's name on them, and the part that any shop may show. */
const labelled: Readonly<Record<string, { readonly shop: string; readonly part: Frame }>> = {
  "abon-kepiting": { shop: "soka-juata", part: lowerRight(0.42) },
  "amplang-bandeng": { shop: "amplang-bu-rina", part: lowerRight(0.44) },
  "amplang-rumput-laut": { shop: "dapur-juata", part: lowerRight(0.4) },
  "ikan-teri": { shop: "pesisir-amal", part: { left: 0.2, top: 0.36, size: 0.62 } },
  "keripik-pisang": { shop: "keripik-kampung-enam", part: lowerRight(0.46) },
  "kerupuk-ikan": { shop: "kerupuk-mak-iyah", part: { left: 0.16, top: 0.36, size: 0.6 } },
  "kopi-paguntaka": { shop: "kopi-selumit", part: lowerRight(0.46) },
  "madu-hutan": { shop: "madu-rimba", part: lowerRight(0.42) },
  nastar: { shop: "kue-mama-jum", part: lowerRight(0.46) },
  "rina-abon": { shop: "amplang-bu-rina", part: lowerRight(0.4) },
  "rina-kerupuk": { shop: "amplang-bu-rina", part: { left: 0.18, top: 0.36, size: 0.6 } },
  "rina-paket": { shop: "amplang-bu-rina", part: lowerRight(0.3) },
  "rina-pedas": { shop: "amplang-bu-rina", part: lowerRight(0.4) },
  "rina-rumput-laut": { shop: "amplang-bu-rina", part: lowerRight(0.4) },
  "sambal-dayak": { shop: "dapur-mamburungan", part: lowerRight(0.44) },
  "sirup-pedada": { shop: "sirup-bu-wati", part: lowerRight(0.34) },
  "teh-bakau": { shop: "mangrove-karang-rejo", part: lowerRight(0.44) },
  terasi: { shop: "terasi-lingkas", part: lowerRight(0.42) },
};

/** By words of the product's name, before its category. */
const byWords: readonly (readonly [RegExp, readonly string[]])[] = [
  [/pedas daun jeruk/i, ["rina-pedas", "amplang-pipih"]],
  [/paket oleh-oleh|hajatan|hampers/i, ["rina-paket", "amplang-pipih"]],
  [/amplang rumput laut/i, ["rina-rumput-laut", "amplang-rumput-laut", "amplang-pipih"]],
  [/amplang/i, ["amplang-bandeng", "amplang-pipih"]],
  [/rempeyek|emping|rengginang|opak|kacang/i, ["rempeyek"]],
  [/keripik|stik|kuping gajah/i, ["keripik-pisang", "rempeyek"]],
  [/kerupuk/i, ["kerupuk-ikan", "rina-kerupuk", "rempeyek"]],
  [/kapah|tudai|kerang/i, ["kapah-amal"]],
  [/soka/i, ["kepiting-soka"]],
  [/kepiting.*hidup/i, ["kepiting-hidup"]],
  [/kepiting/i, ["kepiting-soka", "kepiting-hidup"]],
  [/udang|ebi|rebon/i, ["udang-windu"]],
  [/teri/i, ["ikan-teri"]],
  [
    /pepija|pari|layang|gulama|tongkol asap|cakalang|bulu ayam|cumi|jambal|dendeng|teripang/i,
    ["pepija-kering"],
  ],
  [/bandeng|nila|kakap|tenggiri/i, ["bandeng-tanpa-duri"]],
  [/otak-otak|pepes|lemper/i, ["otak-otak"]],
  [/gula aren|gula semut|dodol durian|wajik/i, ["gula-aren"]],
  [/terasi|petis/i, ["terasi"]],
  [/sambal|bumbu/i, ["sambal-dayak", "sambal-bawis"]],
  [/tenun|lurik|selempang/i, ["syal-tenun"]],
  [/tas|dompet|kulit kayu|anjat/i, ["tas-kulit-kayu"]],
  [/tulis|kombinasi|sarung|mahoni/i, ["batik-merah"]],
  [/batik|ecoprint|kemeja|gamis/i, ["batik-pakis", "batik-merah"]],
  [/teh|serai|wedang/i, ["teh-bakau"]],
  [/kalung|gelang|anting|manik|bros/i, ["manik-manik"]],
];

const byCategory: Readonly<Record<CategorySlug, readonly string[]>> = {
  amplang: ["amplang-pipih", "amplang-bandeng"],
  "kerupuk-keripik": ["rempeyek", "kerupuk-ikan", "keripik-pisang"],
  "ikan-kering": ["pepija-kering", "ikan-teri"],
  "seafood-segar": ["udang-windu", "bandeng-tanpa-duri", "kapah-amal"],
  "lauk-beku": ["otak-otak", "bandeng-tanpa-duri", "kepiting-soka"],
  "terasi-petis": ["terasi"],
  sambal: ["sambal-bawis", "sambal-dayak"],
  "bumbu-dapur": ["sambal-bawis", "gula-aren"],
  abon: ["rina-abon", "abon-kepiting"],
  "kue-kering": ["nastar", "rempeyek"],
  "kue-basah": ["kue-lapis-terap", "otak-otak"],
  "dodol-manisan": ["dodol-rumput-laut", "gula-aren"],
  "kopi-teh": ["kopi-paguntaka"],
  "minuman-sirup": ["sirup-pedada"],
  "madu-herbal": ["madu-hutan", "gula-aren"],
  batik: ["batik-pakis", "batik-merah"],
  "tenun-busana": ["syal-tenun", "batik-merah"],
  "anyaman-rotan": ["keranjang-rotan", "amplang-pipih"],
  "manik-aksesori": ["manik-manik"],
  "kriya-rumah": ["keranjang-rotan", "tas-kulit-kayu", "syal-tenun"],
};

type Pictured = { readonly shop: string; readonly name: string; readonly category: CategorySlug };

/** `turn` counts a product's photos and a shop's products, so that neighbours differ. */
export function pickPicture(product: Pictured, turn: number): PickedPicture {
  const words = byWords.find(([pattern]) => pattern.test(product.name))?.[1];
  const candidates = words ?? byCategory[product.category];
  const own = candidates.filter((file) => labelled[file]?.shop === product.shop);
  const list = own.length > 0 && turn === 0 ? own : candidates;
  const file = list[turn % list.length] ?? "amplang-pipih";
  const label = labelled[file];
  if (!label) return { file, frame: whole, mayMirror: file !== "bandeng-tanpa-duri" };
  const isOwn = label.shop === product.shop;
  return { file, frame: isOwn ? whole : label.part, mayMirror: !isOwn };
}

export function pickBanner(shop: { readonly slug: string; readonly category: CategorySlug }): string | null {
  const named: Readonly<Record<string, string>> = {
    "amplang-bu-rina": "banner-amplang-bu-rina",
    "batik-pak-hasan": "banner-batik-pak-hasan",
    "soka-juata": "banner-soka",
  };
  return named[shop.slug] ?? (shop.category === "kopi-teh" ? "banner-kopi" : null);
}
