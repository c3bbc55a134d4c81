import type { ProductPage } from "~/domain/catalog/product-page.server";

/**
 * JSON that may stand inside a script element: nothing in it can end the element, open a comment, or break a line
 * of script (U+2028, U+2029). It reads back as the same value.
 */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const baseUrlOf = (url: string) => new URL(url).origin;

/** The product in the words of schema.org, for search engines. Prices are whole rupiah. */
export function productJsonLd(product: ProductPage, url: string): object {
  const prices = product.variants.map((variant) => Number(variant.price));
  const isThere = product.variants.some((variant) => variant.available > 0);
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.name,
    description: product.description || undefined,
    url,
    image: product.photos.slice(0, 4).map((photo) => `${baseUrlOf(url)}/media/${photo.hash}-1280.jpg`),
    category: product.category.name,
    brand: { "@type": "Brand", name: product.shop.name },
    aggregateRating:
      product.rating === null
        ? undefined
        : {
            "@type": "AggregateRating",
            ratingValue: product.rating.toFixed(1),
            reviewCount: product.ratingCount,
          },
    offers: {
      "@type": "AggregateOffer",
      priceCurrency: "IDR",
      lowPrice: Math.min(...prices),
      highPrice: Math.max(...prices),
      offerCount: prices.length,
      availability: `https://schema.org/${isThere ? (product.preorderDays ? "PreOrder" : "InStock") : "OutOfStock"}`,
      seller: { "@type": "Organization", name: product.shop.name },
    },
  };
}
