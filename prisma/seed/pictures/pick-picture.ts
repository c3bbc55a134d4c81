import type { CategorySlug } from "../cast/types";

/** A picture under `rendered/`, without its extension. `vary`: it stands for more than one product, so alter it. */
export type PickedPicture = { readonly file: string; readonly vary: boolean };

type Pictured = { readonly shop: string; readonly slug: string; readonly category: CategorySlug };

/**
 * A product's `turn`th picture (0 is the main one). Its own where one is drawn: `shop--product`, `shop--product-2`.
 * A product without one borrows a picture of its category that bears no shop's name; it has no further pictures.
 */
export function pickPicture(
  product: Pictured,
  turn: number,
  drawn: ReadonlySet<string>,
): PickedPicture | null {
  const own = `${product.shop}--${product.slug}${turn > 0 ? `-${turn + 1}` : ""}`;
  if (drawn.has(own)) return { file: own, vary: false };
  if (turn > 0) return null;
  const { [product.category]: common } = unlabelled;
  return { file: common[sumOf(own) % common.length] ?? common[0], vary: true };
}

/** A shop's banner is its own or none: the page then wears the shop's colour. */
export function pickBanner(shop: string, drawn: ReadonlySet<string>): string | null {
  const own = `banner--${shop}`;
  return drawn.has(own) ? own : null;
}

/** Pictures of a category on which no shop's name can be read. */
export const unlabelled: Readonly<Record<CategorySlug, readonly [string, ...string[]]>> = {
  amplang: ["dapur-juata--amplang-pipih"],
  "kerupuk-keripik": ["kerupuk-mak-iyah--rempeyek-kacang", "keripik-skip--keripik-talas"],
  "ikan-kering": ["pepija-pak-darwis--pepija-kering", "pesisir-amal--layang-asin"],
  "seafood-segar": ["udang-windu-juata--udang-windu-segar", "kapah-bu-ida--kapah-segar"],
  "lauk-beku": ["soka-juata--kepiting-soka-beku", "dapur-hasnah--otak-otak-bakar"],
  "terasi-petis": ["kerupuk-mak-iyah--terasi-gang-nelayan"],
  sambal: ["sambal-emak-selumit--sambal-bawis"],
  "bumbu-dapur": ["aren-mamburungan--gula-aren-batok"],
  abon: ["abon-bu-tini--abon-udang"],
  "kue-kering": ["kue-mama-jum--kue-kacang"],
  "kue-basah": ["dapur-anyar--kue-lumpur", "terap-bu-ningsih--kue-lapis-terap"],
  "dodol-manisan": ["rumput-laut-amal--dodol-rumput-laut"],
  "kopi-teh": ["kopi-selumit--kopi-rempah-paguntaka-2"],
  "minuman-sirup": ["mangrove-karang-rejo--sirup-pedada-2"],
  "madu-herbal": ["madu-rimba--madu-hutan-2"],
  batik: ["batik-pak-hasan--batik-cap-pakis-3"],
  "tenun-busana": ["tenun-lian--syal-tenun-laut", "tenun-lian--syal-tenun-tanah"],
  "anyaman-rotan": ["rotan-karang-balik--keranjang-cucian", "anyam-gunung-lingkas--bakul-pandan-set"],
  "manik-aksesori": ["manik-pamusian--gelang-manik", "pernik-gita--bros-manik"],
  "kriya-rumah": ["kriya-pesisir--sendok-kayu", "kulit-kayu-mamburungan--sampul-buku"],
};

/** The same name always gives the same number. */
export function sumOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
}
