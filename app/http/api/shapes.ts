import { z } from "zod";

/** What the JSON interface answers. English names; prices are whole rupiah as numbers. */
const price = z.int().min(0).meta({ description: "Whole rupiah" });
const rating = z
  .number()
  .min(1)
  .max(5)
  .nullable()
  .meta({ description: "Average stars; null before the first review" });
const place = { district: z.string(), village: z.string() };
const url = z.url().meta({ description: "The page for people" });

export const productItem = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    price: price.meta({ description: "Whole rupiah, of the cheapest variant" }),
    stock: z.int().min(0),
    image: z.url().nullable(),
    rating,
    shop: z.object({ slug: z.string(), name: z.string(), ...place }),
    url,
  })
  .meta({ id: "ProductItem" });

const facet = z
  .array(z.object({ value: z.string(), label: z.string(), count: z.int().min(0) }))
  .meta({ description: "How many remain with each value, as if none of its kind were chosen" });

const paged = {
  total: z.int().min(0).meta({ description: "All that match; with words, price or shop counted up to 2000" }),
  page: z.int().min(1),
  per_page: z.int().min(1).max(100),
};

export const productList = z
  .object({
    items: z.array(productItem),
    ...paged,
    facets: z.object({ category: facet, district: facet, village: facet }),
  })
  .meta({ id: "ProductList" });

export const product = z
  .object({
    ...productItem.shape,
    description: z.string(),
    category: z.object({ slug: z.string(), name: z.string() }),
    halal: z.boolean(),
    preorder_days: z.int().nullable(),
    shelf_life: z.string().nullable(),
    rating_count: z.int().min(0),
    sold: z.int().min(0),
    images: z.array(z.object({ url: z.url(), width: z.int(), height: z.int(), alt: z.string() })),
    variants: z.array(
      z.object({
        id: z.uuid(),
        options: z.record(z.string(), z.string()),
        price,
        stock: z.int().min(0),
        weight_grams: z.int().min(0),
      }),
    ),
  })
  .meta({ id: "Product" });

export const shopItem = z
  .object({
    slug: z.string(),
    name: z.string(),
    tagline: z.string(),
    ...place,
    rating,
    products: z.int().min(0).meta({ description: "Goods on show" }),
    url,
  })
  .meta({ id: "ShopItem" });

export const shopList = z.object({ items: z.array(shopItem), ...paged }).meta({ id: "ShopList" });

export const shop = z
  .object({
    ...shopItem.shape,
    story: z.string(),
    trained: z.boolean().meta({ description: "A graduate of the city's training" }),
    categories: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int() })),
  })
  .meta({ id: "Shop" });

export const categoryList = z
  .object({
    items: z.array(
      z.object({ slug: z.string(), name: z.string(), name_en: z.string(), products: z.int().min(0), url }),
    ),
  })
  .meta({ id: "CategoryList" });

export const suggestions = z
  .object({
    products: z.array(z.object({ name: z.string(), shop: z.string(), url })),
    shops: z.array(z.object({ slug: z.string(), name: z.string(), village: z.string(), url })),
    categories: z.array(z.object({ slug: z.string(), name: z.string(), count: z.int().nullable(), url })),
  })
  .meta({ id: "Suggestions" });

const figure = z
  .int()
  .min(0)
  .nullable()
  .meta({ description: "null where it is below five, so that nobody is recognised" });
const figures = { registered: figure, trained: figure, shops_live: figure, products: figure };

export const cityFigures = z
  .object({
    city: z.string(),
    ...figures,
    districts: z.array(z.object({ slug: z.string(), name: z.string(), ...figures })),
    villages: z.array(z.object({ slug: z.string(), name: z.string(), district: z.string(), ...figures })),
  })
  .meta({ id: "CityFigures" });

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ name: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
