import { now } from "~/platform/clock.server";
import { pool } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { averageOf } from "./card-rows.server";
import type { ProductStatus } from "./product";
import type { PhotoOfProduct } from "./product-card";
import type { VariantView } from "./variant";
import { visibleSql } from "./visible.server";

export type ProductPage = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly status: ProductStatus;
  /** False: a preview that its shop alone sees. */
  readonly isVisible: boolean;
  readonly isHalal: boolean;
  readonly shelfLife: string | null;
  readonly storage: string | null;
  readonly preorderDays: number | null;
  readonly optionNames: readonly [string | null, string | null];
  readonly category: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly nameEn: string;
  };
  /** In the owner's order; none only in a preview. */
  readonly variants: readonly VariantView[];
  readonly photos: readonly PhotoOfProduct[];
  readonly rating: number | null;
  readonly ratingCount: number;
  readonly soldCount: number;
  /** When the shop last counted its stock. */
  readonly countedAt: Date | null;
  readonly shop: ShopOfProduct;
};

export type ShopOfProduct = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly color: string;
  readonly village: string;
  readonly villageCode: string;
  readonly whatsapp: string | null;
  readonly isTrained: boolean;
  readonly replyMinutes: number | null;
  readonly holidayUntil: Date | null;
  readonly holidayNote: string | null;
  /** Verified and in force. */
  readonly documents: readonly {
    readonly kind: "nib" | "pirt" | "halal" | "bpom";
    readonly number: string;
  }[];
};

/** Who may see what isn't visible yet: the product's own shop, and the city. */
export type Preview = { readonly shopIds: readonly string[]; readonly seesAll: boolean };
export const noPreview: Preview = { shopIds: [], seesAll: false };

const sql = `
  SELECT p.id, p.slug, p.name, p.description, p.status::text AS status, ${visibleSql("p", "s")} AS "isVisible",
    p."isHalal", p."shelfLife", p.storage, p."preorderDays", p."option1Name", p."option2Name",
    p."ratingSum", p."ratingCount", p."soldCount",
    json_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'nameEn', c."nameEn") AS category,
    COALESCE((
      SELECT json_agg(json_build_object('id', v.id, 'option1', v.option1, 'option2', v.option2, 'price', v.price,
        'available', v.stock - v.held, 'weightGrams', v."weightGrams") ORDER BY v.ordinal, v.id)
      FROM "Variant" v WHERE v."productId" = p.id AND v."isActive"), '[]') AS variants,
    COALESCE((
      SELECT json_agg(json_build_object('hash', f.hash, 'width', f.width, 'height', f.height,
        'thumbhash', f.thumbhash, 'alt', f.alt) ORDER BY f.ordinal, f.id)
      FROM "Photo" f WHERE f."productId" = p.id), '[]') AS photos,
    (SELECT max(m.at) FROM "Variant" v JOIN "StockMovement" m ON m."variantId" = v.id
     WHERE v."productId" = p.id AND m.reason IN ('initial', 'adjusted')) AS "countedAt",
    s.id AS "shopId", s.slug AS "shopSlug", s.name AS "shopName", s.color, g.name AS village, g.code AS "villageCode",
    s.whatsapp, s."isTrained", s."replyMinutes", s."holidayUntil"::text AS "holidayUntil", s."holidayNote",
    COALESCE((
      SELECT json_agg(json_build_object('kind', d.kind, 'number', d.number) ORDER BY d.kind)
      FROM "ShopDocument" d
      WHERE d."shopId" = s.id AND d.status = 'verified' AND (d."expiresOn" IS NULL OR d."expiresOn" >= $5::date)), '[]') AS documents
  FROM "Shop" s
  JOIN "Product" p ON p."shopId" = s.id
  JOIN "Category" c ON c.id = p."categoryId"
  JOIN "Village" g ON g.code = s."villageCode"
  WHERE s.slug = $1 AND p.slug = $2 AND (${visibleSql("p", "s")} OR s.id = ANY($3::uuid[]) OR $4::boolean)`;

type Row = Omit<ProductPage, "optionNames" | "rating" | "shop" | "variants"> &
  Omit<ShopOfProduct, "id" | "slug" | "name" | "holidayUntil"> & {
    readonly option1Name: string | null;
    readonly option2Name: string | null;
    readonly ratingSum: number;
    readonly shopId: string;
    readonly shopSlug: string;
    readonly shopName: string;
    readonly holidayUntil: string | null;
    readonly variants: readonly (Omit<VariantView, "price"> & { readonly price: number })[];
  };

/** A product with all that its page says of it and its shop, in one query; null where this reader sees none. */
export async function productPage(
  shopSlug: string,
  productSlug: string,
  preview: Preview = noPreview,
): Promise<ProductPage | null> {
  const { rows } = await pool().query<Row>({
    name: "product-page",
    text: sql,
    values: [shopSlug, productSlug, preview.shopIds, preview.seesAll, now()],
  });
  return rows[0] ? toPage(rows[0]) : null;
}

function toPage(row: Row): ProductPage {
  const { id, slug, name, description, status, isVisible, isHalal, shelfLife, storage, preorderDays } = row;
  return {
    ...{ id, slug, name, description, status, isVisible, isHalal, shelfLife, storage, preorderDays },
    optionNames: [row.option1Name, row.option2Name],
    category: row.category,
    variants: row.variants.map((variant) => ({ ...variant, price: rupiah(variant.price) })),
    photos: row.photos,
    rating: averageOf(row.ratingSum, row.ratingCount),
    ratingCount: row.ratingCount,
    soldCount: row.soldCount,
    countedAt: row.countedAt,
    shop: toShop(row),
  };
}

function toShop(row: Row): ShopOfProduct {
  const { color, village, villageCode, whatsapp, isTrained, replyMinutes, holidayNote, documents } = row;
  return {
    ...{ color, village, villageCode, whatsapp, isTrained, replyMinutes, holidayNote, documents },
    id: row.shopId,
    slug: row.shopSlug,
    name: row.shopName,
    holidayUntil: row.holidayUntil ? new Date(`${row.holidayUntil}T00:00:00Z`) : null,
  };
}

const movedSql = `
  SELECT s.slug AS "shopSlug", p.slug AS "productSlug"
  FROM "Shop" s
  JOIN "Product" p ON p."shopId" = s.id
  WHERE s.id = COALESCE(
      (SELECT id FROM "Shop" WHERE slug = $1),
      (SELECT "shopId" FROM "FormerShopSlug" WHERE slug = $1))
    AND (p.slug = $2 OR p.id = (SELECT "productId" FROM "FormerProductSlug" o WHERE o."shopId" = s.id AND o.slug = $2))
    AND (s.slug <> $1 OR p.slug <> $2) AND ${visibleSql("p", "s")}
  LIMIT 1`;

/** Where a renamed shop's or product's page is now; null where nothing of the old address is visible. */
export async function movedProduct(
  shopSlug: string,
  productSlug: string,
): Promise<{ shopSlug: string; productSlug: string } | null> {
  const { rows } = await pool().query<{ shopSlug: string; productSlug: string }>({
    name: "moved-product",
    text: movedSql,
    values: [shopSlug, productSlug],
  });
  return rows[0] ?? null;
}
