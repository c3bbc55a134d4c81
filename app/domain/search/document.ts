import { villageByCode } from "~/domain/city/city";
import { type DeliveryKind, deliveryKinds } from "./delivery-kinds";
import { facetCellOf } from "./facets";
import { foldText } from "./fold";

/** What the catalogue tells of one visible product. Money in whole rupiah. */
export type ProductSource = {
  readonly productId: string;
  readonly name: string;
  readonly description: string;
  readonly optionTexts: readonly string[];
  readonly categorySlug: string;
  readonly categoryName: string;
  readonly categoryNameEn: string;
  readonly minPrice: bigint;
  readonly availableStock: number;
  readonly isHalal: boolean;
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly soldCount: number;
  readonly publishedAt: Date;
  readonly shopId: string;
  readonly shopName: string;
  readonly villageCode: string;
  readonly deliveries: readonly string[];
};

/** What an engine is given of a product: folded words by weight, and the values to filter, count and sort by. */
export type ProductDocument = {
  readonly productId: string;
  readonly shopId: string;
  readonly title: string;
  readonly shop: string;
  /** Category, place, options, halal. */
  readonly about: string;
  readonly description: string;
  readonly categorySlug: string;
  readonly districtCode: string;
  readonly villageCode: string;
  readonly price: bigint;
  /** Average stars, 0 where nobody rated. */
  readonly rating: number;
  readonly soldCount: number;
  readonly popularity: number;
  readonly isHalal: boolean;
  readonly inStock: boolean;
  readonly deliveries: readonly DeliveryKind[];
  readonly facetCell: string;
  readonly publishedAt: Date;
};

/** Words of a description beyond this many are not searched: they find little and cost every search. */
const descriptionWords = 80;

export function toProductDocument(source: ProductSource): ProductDocument {
  const village = villageByCode(source.villageCode);
  const rating = source.ratingCount === 0 ? 0 : source.ratingSum / source.ratingCount;
  const deliveries = deliveryKinds.filter((kind) => source.deliveries.includes(kind));
  const values = {
    categorySlug: source.categorySlug,
    districtCode: village?.districtCode ?? "",
    villageCode: source.villageCode,
    rating,
    isHalal: source.isHalal,
    inStock: source.availableStock > 0,
    deliveries,
  };
  return {
    productId: source.productId,
    shopId: source.shopId,
    title: foldText(source.name),
    shop: foldText(source.shopName),
    about: foldText(aboutText(source, village)),
    description: firstWords(foldText(source.description), descriptionWords),
    ...values,
    price: source.minPrice,
    soldCount: source.soldCount,
    popularity: popularityOf({ ...source, rating, inStock: values.inStock }),
    facetCell: facetCellOf(values),
    publishedAt: source.publishedAt,
  };
}

function aboutText(source: ProductSource, village: { name: string; district: string } | null): string {
  return [
    source.categoryName,
    source.categoryNameEn,
    village?.name ?? "",
    village?.district ?? "",
    ...source.optionTexts,
    source.isHalal ? "halal" : "",
  ].join(" / ");
}

function firstWords(text: string, count: number): string {
  return text.split(" ").slice(0, count).join(" ");
}

/**
 * Sold often, rated well, there to be bought: about 0 to 25. Each tenfold of sales weighs as much as what is in
 * stock; a rating counts fully from five on. A crumb of the id makes every product's figure its own.
 */
function popularityOf(
  product: Pick<ProductSource, "productId" | "soldCount" | "ratingCount"> & {
    rating: number;
    inStock: boolean;
  },
): number {
  const sold = Math.log2(1 + Math.max(0, product.soldCount));
  const trust = Math.min(1, product.ratingCount / 5);
  const rated = product.ratingCount === 0 ? 0 : (product.rating - 3) * trust;
  return sold + rated + (product.inStock ? 3.3 : 0) + (hash32(product.productId, 7) / 2 ** 32) * 1e-4;
}

/**
 * Tells whether two documents are the same: 53 bits, enough to find drift, no secret. Sales are left out: an
 * index learns of them with the product's next change or the nightly rebuild, and orders by them till then.
 */
export function fingerprintOf(document: ProductDocument): string {
  const { soldCount: _sold, popularity: _popularity, ...rest } = document;
  const text = JSON.stringify(Object.values(rest), (_key, value) =>
    typeof value === "bigint" ? String(value) : value,
  );
  return (2 ** 21 * hash32(text, 0) + (hash32(text, 1) >>> 11)).toString(36);
}

/** FNV-1a with a final mix. */
function hash32(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
