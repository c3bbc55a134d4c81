/** Made-up goods, shops and figures for the page of all pieces. */
import { rupiah } from "~/platform/money";
import type { PhotoView } from "../photo";
import type { ProductCardView } from "../product-card";
import type { ShopCardView } from "../shop-card";

type Sample = readonly [
  name: string,
  price: number,
  rating: number | null,
  sold: number,
  shop: string,
  tag?: string,
];

const goods: readonly Sample[] = [
  ["Amplang bandeng gurih, bungkus 250 g", 28_000, 4.9, 412, "Amplang Bu Rina", "Paling laris"],
  ["Ikan pepija kering Juata, 500 g", 65_000, 4.8, 186, "Pesisir Juata"],
  ["Batik cap motif pakis, katun 2 m", 185_000, 5, 58, "Batik Pak Hasan", "Sisa 3"],
  [
    "Kopi Paguntaka robusta rempah panggang gelap giling halus dalam toples kaca hadiah 200 g",
    42_000,
    null,
    0,
    "Warung Kopi Selumit Pantai Berkah Sejahtera",
  ],
];

/** `photos` are laid on the goods in turn; without any, the fern stands in. */
export function sampleGoods(photos: readonly PhotoView[]): readonly ProductCardView[] {
  return goods.map(([name, price, rating, sold, shop, tag], index) => ({
    href: "#",
    name,
    price: rupiah(price),
    isFrom: index === 1,
    was: index === 2 ? rupiah(210_000) : null,
    rating,
    sold,
    by: shop,
    village: "Karang Anyar Pantai",
    tag: tag ?? null,
    photo: photos[index] ?? null,
    isGone: index === 3,
  }));
}

export const sampleShops: readonly ShopCardView[] = [
  {
    href: "#",
    name: "Amplang Bu Rina",
    color: "#b8452a",
    village: "Karang Anyar Pantai",
    products: 14,
    story: "Amplang bandeng dari resep Ibu, digoreng tiap pagi sejak 2009.",
    isGraduate: true,
    rating: 4.9,
  },
  {
    href: "#",
    name: "Batik Pak Hasan",
    color: "#0f4f43",
    village: "Kampung Empat",
    products: 23,
    story: "Batik cap dan tulis motif Tidung dengan pewarna kulit bakau, dicelup sampai dua belas kali.",
    isGraduate: true,
    rating: 5,
  },
  { href: "#", name: "Kue Yuni", color: "#f0c94a", village: "Karang Balik", products: 0 },
];

export type QueueRow = {
  readonly key: string;
  readonly shop: string;
  readonly owner: string;
  readonly village: string;
  readonly attended: number;
  readonly papers: string;
  readonly hours: number;
  readonly state: "fresh" | "waiting" | "refused";
};

export const sampleQueue: readonly QueueRow[] = [
  ["Kue Yuni Lestari", "Yuni Lestari", "Karang Balik", 0.98, "PIRT", 2, "fresh"],
  ["Abon Mak Ida", "Ida Royani", "Juata Laut", 1, "NIB, PIRT", 3, "fresh"],
  ["Rotan Pak Lukas", "Lukas Ngau", "Gunung Lingkas", 0.92, "NIB", 5, "waiting"],
  ["Dodol Rumput Laut Amal Pantai Sejahtera", "Jumriah", "Pantai Amal", 0.91, "PIRT", 48, "refused"],
].map(([shop, owner, village, attended, papers, hours, state]) => ({
  key: String(shop),
  shop,
  owner,
  village,
  attended,
  papers,
  hours,
  state,
})) as readonly QueueRow[];

export const months = "Des Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov".split(" ");
export const firstSales = [120, 168, 205, 262, 330, 402, 488, 560, 655, 742, 801, 861];
export const activeShops = [60, 96, 140, 190, 250, 301, 372, 430, 502, 571, 628, 688];
export const turnover = [3.2, 4.1, 3.8, 6.4, 5.2, 8.1, 7.7, 9.3, 8.4, 11.2, 10.9, 12.8].map(
  (million) => million * 1e6,
);

export const funnelFigures = [22_416, 1846, 1284, 1197, 861, 688];
export const heatBounds = [60, 64, 72, 82, 95];
export const cohorts = [
  { label: "Ke-9", values: [100, 88, 80, 74, 62, 58] },
  { label: "Ke-10", values: [100, 90, 82, 70, null, null] },
  { label: "Ke-11", values: [100, 92, 66, null, null, null] },
  { label: "Ke-12", values: [100, null, null, null, null, null] },
];

export const mapBounds = [5, 40, 60, 85, 110];
/** By village code, in the order of the city's list. */
export const shopsByVillage: Readonly<Record<string, number>> = Object.fromEntries(
  [102, 61, 148, 54, 73, 48, 66, 82, 57, 91, 69, 31, 44, 52, 121, 87, 4, 96, 42, 28].map((count, index) => {
    const [district, place] =
      index < 5 ? [1, index] : index < 10 ? [2, index - 5] : index < 17 ? [3, index - 10] : [4, index - 17];
    return [`65.71.0${district}.100${place + 1}`, count];
  }),
);
