import type { z } from "zod";
import type { PhotoOfProduct, ProductCard } from "~/domain/catalog/product-card";
import type { ProductPage } from "~/domain/catalog/product-page.server";
import type { ShopLine } from "~/domain/search/shop-list.server";
import { paths } from "~/paths";
import { pictureWidths } from "~/platform/images";
import type { product, productItem, shopItem } from "./shapes";

/** Names of a village and its district. */
export type Place = { readonly district: string; readonly village: string };

type Item = z.input<typeof productItem>;

export function toProductItem(card: ProductCard, publicUrl: string, district: string): Item {
  return {
    id: card.id,
    slug: card.slug,
    name: card.name,
    price: Number(card.price),
    stock: Math.max(0, card.available),
    image: card.photo ? imageUrl(card.photo, publicUrl) : null,
    rating: card.rating,
    shop: { slug: card.shop.slug, name: card.shop.name, district, village: card.shop.village },
    url: publicUrl + paths.product(card.shop.slug, card.slug),
  };
}

export function toProduct(page: ProductPage, publicUrl: string, district: string): z.input<typeof product> {
  const [first] = page.photos;
  return {
    id: page.id,
    slug: page.slug,
    name: page.name,
    price: Math.min(...page.variants.map((variant) => Number(variant.price))),
    stock: page.variants.reduce((sum, variant) => sum + Math.max(0, variant.available), 0),
    image: first ? imageUrl(first, publicUrl) : null,
    rating: page.rating,
    shop: { slug: page.shop.slug, name: page.shop.name, district, village: page.shop.village },
    url: publicUrl + paths.product(page.shop.slug, page.slug),
    description: page.description,
    category: { slug: page.category.slug, name: page.category.name },
    halal: page.isHalal,
    preorder_days: page.preorderDays,
    shelf_life: page.shelfLife,
    rating_count: page.ratingCount,
    sold: page.soldCount,
    images: page.photos.map((photo) => ({
      url: imageUrl(photo, publicUrl),
      width: photo.width,
      height: photo.height,
      alt: photo.alt,
    })),
    variants: page.variants.map((variant) => ({
      id: variant.id,
      options: optionsOf(page.optionNames, [variant.option1, variant.option2]),
      price: Number(variant.price),
      stock: Math.max(0, variant.available),
      weight_grams: variant.weightGrams,
    })),
  };
}

function optionsOf(
  names: readonly (string | null)[],
  values: readonly (string | null)[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name, at) => {
      const value = values[at];
      return name && value ? [[name, value]] : [];
    }),
  );
}

export function toShopItem(shop: ShopLine, publicUrl: string, place: Place): z.input<typeof shopItem> {
  const { slug, name, tagline, rating, products } = shop;
  return { slug, name, tagline, ...place, rating, products, url: publicUrl + paths.shop(slug) };
}

/** As wide as lists want it, and no wider than it is. */
function imageUrl(photo: PhotoOfProduct, publicUrl: string): string {
  const width = pictureWidths.filter((one) => one <= Math.min(640, photo.width)).at(-1) ?? pictureWidths[0];
  return publicUrl + paths.photo(photo.hash, width, "webp");
}
