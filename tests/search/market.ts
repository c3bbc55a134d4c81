import { fingerprintOf, type ProductSource, toProductDocument } from "~/domain/search/document";
import type { IndexedDocument } from "~/domain/search/engine";
import type { SearchQuery } from "~/domain/search/query";

/** A small market that every engine is asked about. */
const rina = {
  shopId: id(901),
  shopName: "Amplang Bu Rina",
  villageCode: "65.71.01.1003",
  deliveries: ["pickup", "parcel"],
};
const iyah = {
  shopId: id(902),
  shopName: "Kerupuk Mak Iyah",
  villageCode: "65.71.01.1002",
  deliveries: ["pickup"],
};
const hasan = {
  shopId: id(903),
  shopName: "Batik Pak Hasan",
  villageCode: "65.71.02.1002",
  deliveries: ["parcel"],
};
const juata = {
  shopId: id(904),
  shopName: "Dapur Juata",
  villageCode: "65.71.04.1001",
  deliveries: ["shop_courier"],
};
export const shops = { rina, iyah, hasan, juata };

export function id(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;
}

type Wishes = Partial<ProductSource> & Pick<ProductSource, "name" | "categorySlug">;

let made = 0;

export function product(
  number: number,
  shop: (typeof shops)[keyof typeof shops],
  wishes: Wishes,
): IndexedDocument {
  made += 1;
  const document = toProductDocument({
    productId: id(number),
    description: "",
    optionTexts: [],
    categoryName: wishes.categorySlug.replaceAll("-", " "),
    categoryNameEn: "",
    minPrice: 20_000n,
    availableStock: 10,
    isHalal: true,
    ratingSum: 0,
    ratingCount: 0,
    soldCount: 0,
    publishedAt: new Date(Date.UTC(2026, 0, made)),
    ...shop,
    ...wishes,
  });
  return { document, fingerprint: fingerprintOf(document) };
}

export const names = {
  amplangBandeng: id(1),
  amplangUdang: id(2),
  amplangRumputLaut: id(3),
  krupukTenggiri: id(4),
  keripikPisang: id(5),
  pepija: id(6),
  bandengPresto: id(7),
  bolu: id(8),
  batikPakis: id(9),
  kainBatik: id(10),
  terasi: id(11),
  anyaman: id(12),
} as const;

export function market(): IndexedDocument[] {
  made = 0;
  const rated = { ratingSum: 49, ratingCount: 10 };
  return [
    product(1, rina, {
      name: "Amplang Bandeng Gurih",
      categorySlug: "amplang",
      minPrice: 28_000n,
      soldCount: 412,
      ...rated,
    }),
    product(2, rina, {
      name: "Amplang Udang Windu",
      categorySlug: "amplang",
      minPrice: 34_000n,
      soldCount: 96,
    }),
    product(3, juata, {
      name: "Amplang Rumput Laut",
      categorySlug: "amplang",
      minPrice: 29_000n,
      availableStock: 0,
    }),
    product(4, iyah, {
      name: "Krupuk Ikan Tenggiri",
      categorySlug: "kerupuk-keripik",
      minPrice: 32_000n,
      soldCount: 210,
    }),
    product(5, iyah, {
      name: "Kripik Pisang Kepok",
      categorySlug: "kerupuk-keripik",
      minPrice: 15_000n,
      ratingSum: 20,
      ratingCount: 5,
    }),
    product(6, juata, {
      name: "Ikan Pipih Kering",
      categorySlug: "ikan-kering",
      minPrice: 65_000n,
      description: "Pepija dari Juata Laut.",
    }),
    product(7, juata, {
      name: "Bandeng Presto",
      categorySlug: "lauk-beku",
      minPrice: 68_000n,
      soldCount: 50,
    }),
    product(8, iyah, { name: "Bolu Pandan", categorySlug: "kue-basah", minPrice: 40_000n }),
    product(9, hasan, {
      name: "Batik Cap Pakis",
      categorySlug: "batik",
      minPrice: 250_000n,
      isHalal: false,
      soldCount: 30,
      ...rated,
    }),
    product(10, hasan, {
      name: "Kain Batik Tulis Padaw",
      categorySlug: "batik",
      minPrice: 900_000n,
      isHalal: false,
    }),
    product(11, juata, { name: "Trasi Udang Rebon", categorySlug: "terasi-petis", minPrice: 24_000n }),
    product(12, hasan, {
      name: "Keranjang Anyaman Rotan",
      categorySlug: "anyaman-rotan",
      minPrice: 120_000n,
      isHalal: false,
    }),
  ];
}

export function asking(text: string, wishes: Partial<SearchQuery> = {}): SearchQuery {
  return { text, isExact: false, filters: {}, sort: "relevance", page: 1, perPage: 24, ...wishes };
}
