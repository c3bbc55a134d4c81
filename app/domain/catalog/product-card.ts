import type { Rupiah } from "~/platform/money";

/** A stored photo as pages carry it. */
export type PhotoOfProduct = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly alt: string;
};

/** A product as any list shows it. */
export type ProductCard = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Of the cheapest variant; `maxPrice` of the dearest. */
  readonly price: Rupiah;
  readonly maxPrice: Rupiah;
  readonly photo: PhotoOfProduct | null;
  /** Average of 1–5; null before the first review. */
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly soldCount: number;
  readonly available: number;
  readonly isHalal: boolean;
  readonly preorderDays: number | null;
  readonly shop: { readonly slug: string; readonly name: string; readonly village: string };
};
