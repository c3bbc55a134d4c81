import { rupiah } from "~/platform/money";
import type { PhotoOfProduct, ProductCard } from "./product-card";

/** How lists read cards: the same columns everywhere. Aliases: p product, s shop, g village. */
export const cardColumns = `
  p.id, p.slug, p.name, p."minPrice"::text AS price, p."maxPrice"::text AS "maxPrice", p."ratingSum", p."ratingCount",
  p."soldCount", p."availableStock" AS available, p."isHalal", p."preorderDays",
  s.slug AS "shopSlug", s.name AS "shopName", g.name AS village,
  (SELECT json_build_object('hash', f.hash, 'width', f.width, 'height', f.height, 'thumbhash', f.thumbhash, 'alt', f.alt)
   FROM "Photo" f WHERE f."productId" = p.id AND f.hash = p."coverHash" LIMIT 1) AS photo`;

export const cardTables = `"Product" p JOIN "Shop" s ON s.id = p."shopId" JOIN "Village" g ON g.code = s."villageCode"`;

export type CardRow = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly price: string;
  readonly maxPrice: string;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly soldCount: number;
  readonly available: number;
  readonly isHalal: boolean;
  readonly preorderDays: number | null;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly village: string;
  readonly photo: PhotoOfProduct | null;
};

export function toCard(row: CardRow): ProductCard {
  const { shopSlug, shopName, village, ratingSum, price, maxPrice, ...rest } = row;
  return {
    ...rest,
    price: rupiah(BigInt(price)),
    maxPrice: rupiah(BigInt(maxPrice)),
    rating: averageOf(ratingSum, row.ratingCount),
    shop: { slug: shopSlug, name: shopName, village },
  };
}

export function averageOf(sum: number, count: number): number | null {
  return count > 0 ? sum / count : null;
}
