import type { ProductCard } from "~/domain/catalog/product-card";
import { productCards } from "~/domain/catalog/product-cards.server";
import { visibleSql } from "~/domain/catalog/visible.server";
import { villages } from "~/domain/city/city";
import { pool } from "~/platform/db.server";

export type CategoryTile = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly photo: HomePhoto;
};
export type HomePhoto = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly alt: string;
};
export type HomeShop = {
  readonly slug: string;
  readonly name: string;
  readonly color: string;
  readonly address: string;
  readonly village: string;
  readonly story: string;
  readonly isTrained: boolean;
  readonly rating: number | null;
  readonly products: number;
  readonly banner: HomePhoto | null;
};
export type HomePage = {
  readonly makers: number;
  readonly categories: readonly CategoryTile[];
  readonly bestSellers: readonly ProductCard[];
  readonly newest: readonly ProductCard[];
  readonly graduates: readonly HomeShop[];
  /** Live shops a village, for the map. */
  readonly shopsByVillage: Readonly<Record<string, number>>;
  readonly near: { readonly villageCode: string; readonly shops: readonly HomeShop[] };
};

const cards = 8;

/** Among so many of the latest goods new ones are looked for: more than any one shop puts on show at once. */
const latest = 2000;

/**
 * Best sellers shelf by shelf, since each shelf has its best in order. New goods: one of each shop, so that a
 * diligent one does not fill the row.
 */
const idsSql = `
  (SELECT best.id, 'best' AS list FROM "Category" c CROSS JOIN LATERAL (
     SELECT p.id, p."soldCount" FROM "Product" p JOIN "Shop" s ON s.id = p."shopId"
     WHERE p."categoryId" = c.id AND ${visibleSql("p", "s")} AND p."availableStock" > 0
     ORDER BY p."soldCount" DESC, p.id LIMIT ${cards}) best
   ORDER BY best."soldCount" DESC, best.id LIMIT ${cards})
  UNION ALL
  (SELECT id, 'new' FROM (
     SELECT DISTINCT ON ("shopId") id, "publishedAt" FROM (
       SELECT p.id, p."shopId", p."publishedAt" FROM "Product" p JOIN "Shop" s ON s.id = p."shopId"
       WHERE ${visibleSql("p", "s")} AND p."availableStock" > 0 AND p."publishedAt" IS NOT NULL
       ORDER BY p."publishedAt" DESC LIMIT ${latest}) late
     ORDER BY "shopId", "publishedAt" DESC, id) newest
   ORDER BY "publishedAt" DESC, id LIMIT ${cards})`;

/** The best seller of each shelf that has a picture stands for it. */
const tilesSql = `
  SELECT c.slug, c.name, c."nameEn", tile.hash, tile.width, tile.height, tile.thumbhash, '' AS alt
  FROM "Category" c CROSS JOIN LATERAL (
    SELECT ph.hash, ph.width, ph.height, ph.thumbhash
    FROM "Product" p JOIN "Shop" s ON s.id = p."shopId"
    JOIN "Photo" ph ON ph."productId" = p.id AND ph.hash = p."coverHash"
    WHERE p."categoryId" = c.id AND ${visibleSql("p", "s")} AND p."coverHash" IS NOT NULL
    ORDER BY p."soldCount" DESC, p.id LIMIT 1) tile
  ORDER BY c.ordinal LIMIT 8`;

const shopColumns = `
  s.slug, s.name, s.color, s.address, v.name AS village, s.story, s."isTrained",
  s."ratingSum", s."ratingCount", s."bannerHash",
  (SELECT count(*)::int FROM "Product" p WHERE p."shopId" = s.id AND ${visibleSql("p", "s")}) AS products`;
const shopTables = `"Shop" s JOIN "Village" v ON v.code = s."villageCode"`;

const graduatesSql = `SELECT ${shopColumns} FROM ${shopTables} WHERE s.status = 'live' AND s."isTrained" ORDER BY s."approvedAt" DESC NULLS LAST, s.id LIMIT 4`;
const nearSql = `
  SELECT ${shopColumns} FROM ${shopTables} WHERE s.status = 'live' AND (s."villageCode" = $1 OR v."districtCode" = left($1, 8))
  ORDER BY s."villageCode" = $1 DESC, s."soldCount" DESC, s.id LIMIT 4`;
const countsSql = `SELECT "villageCode" AS code, count(*)::int AS shops FROM "Shop" WHERE status = 'live' GROUP BY 1`;

type ShopRow = Omit<HomeShop, "rating" | "banner"> & {
  readonly ratingSum: number;
  readonly ratingCount: number;
  readonly bannerHash: string | null;
};

/** Everything of the front page, in six small queries. `village` is what the reader chose; else where most shops are. */
export async function homePage(village: string | null): Promise<HomePage> {
  const [ids, tiles, graduates, counts] = await Promise.all([
    pool().query<{ id: string; list: "best" | "new" }>({ name: "home-ids", text: idsSql }),
    pool().query<Omit<CategoryTile, "photo"> & HomePhoto>({ name: "home-tiles", text: tilesSql }),
    pool().query<ShopRow>({ name: "home-graduates", text: graduatesSql }),
    pool().query<{ code: string; shops: number }>({ name: "home-counts", text: countsSql }),
  ]);
  const most = [...counts.rows].sort((a, b) => b.shops - a.shops || a.code.localeCompare(b.code))[0];
  const villageCode = village ?? most?.code ?? villages[0]?.code ?? "";
  const [products, near] = await Promise.all([
    productCards([...new Set(ids.rows.map((row) => row.id))]),
    pool().query<ShopRow>({ name: "home-near", text: nearSql, values: [villageCode] }),
  ]);
  const byId = new Map(products.map((product) => [product.id, product]));
  const listed = (list: "best" | "new") =>
    ids.rows.flatMap((row) => (row.list === list ? (byId.get(row.id) ?? []) : []));
  return {
    makers: counts.rows.reduce((sum, row) => sum + row.shops, 0),
    categories: tiles.rows.map(({ slug, name, nameEn, ...photo }) => ({ slug, name, nameEn, photo })),
    bestSellers: listed("best"),
    newest: listed("new"),
    graduates: graduates.rows.map(toShop),
    shopsByVillage: Object.fromEntries(counts.rows.map((row) => [row.code, row.shops])),
    near: { villageCode, shops: near.rows.map(toShop) },
  };
}

function toShop({ ratingSum, ratingCount, bannerHash, ...shop }: ShopRow): HomeShop {
  return {
    ...shop,
    rating: ratingCount > 0 ? ratingSum / ratingCount : null,
    // Banners are kept at the width of a page; their own height is the card's to crop.
    banner: bannerHash ? { hash: bannerHash, width: 1280, height: 480, thumbhash: "", alt: "" } : null,
  };
}
