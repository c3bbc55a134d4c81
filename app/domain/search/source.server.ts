import { visibleSql } from "~/domain/catalog/visible.server";
import { pool } from "~/platform/db.server";
import { fingerprintOf, type ProductSource, toProductDocument } from "./document";
import type { DocumentBatches, IndexedDocument } from "./engine";

/** Whatever runs SQL: the pool, or one connection within a transaction. */
export type Querier = {
  query<Row extends object>(sql: string, values?: unknown[]): Promise<{ rows: Row[] }>;
};

type SourceRow = Omit<ProductSource, "minPrice"> & { readonly minPrice: string };

const visible = visibleSql("p", "s");

/** One row a visible product. What isn't visible isn't there: one definition for index, cart and pages. */
const sourceSql = (where: string) => `
  SELECT p.id AS "productId", p.name, left(p.description, 3000) AS description,
    array_remove(ARRAY[p."option1Name", p."option2Name"] || options.texts, NULL) AS "optionTexts",
    c.slug AS "categorySlug", c.name AS "categoryName", c."nameEn" AS "categoryNameEn",
    p."minPrice"::text AS "minPrice", p."availableStock", p."isHalal", p."ratingSum", p."ratingCount",
    p."soldCount", COALESCE(p."publishedAt", p."createdAt") AS "publishedAt",
    s.id AS "shopId", s.name AS "shopName", s."villageCode",
    COALESCE(deliveries.kinds, '{}') AS deliveries
  FROM "Product" p
  JOIN "Shop" s ON s.id = p."shopId"
  JOIN "Category" c ON c.id = p."categoryId"
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT o.kind::text) AS kinds FROM "DeliveryOption" o
    WHERE o."shopId" = s.id AND o."isActive"
  ) deliveries ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(DISTINCT t.text ORDER BY t.text) AS texts
    FROM "Variant" v, unnest(ARRAY[v.option1, v.option2]) AS t(text)
    WHERE v."productId" = p.id AND v."isActive" AND t.text IS NOT NULL
  ) options ON true
  WHERE ${visible} AND ${where}`;

/** The documents of those that are visible, by id; the others are to be removed. */
export async function readDocuments(
  productIds: readonly string[],
  querier: Querier = pool(),
): Promise<Map<string, IndexedDocument>> {
  const { rows } = await querier.query<SourceRow>(sourceSql("p.id = ANY($1::uuid[])"), [productIds]);
  return new Map(rows.map((row) => [row.productId, toIndexed(row)]));
}

function toIndexed(row: SourceRow): IndexedDocument {
  const document = toProductDocument({ ...row, minPrice: BigInt(row.minPrice) });
  return { document, fingerprint: fingerprintOf(document) };
}

/** Every visible product, a thousand at a time, in the order of their ids. */
export async function* readAllDocuments(querier: Querier = pool(), batchSize = 1000): DocumentBatches {
  const sql = `${sourceSql("p.id > $1::uuid")} ORDER BY p.id LIMIT $2`;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await querier.query<SourceRow>(sql, [after, batchSize]);
    if (rows.length > 0) yield rows.map(toIndexed);
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last.productId;
  }
}

/** Visible products of one shop, and those it once had in the index. */
export async function productIdsOfShop(shopId: string, querier: Querier = pool()): Promise<string[]> {
  const { rows } = await querier.query<{ id: string }>(
    `SELECT id::text FROM "Product" WHERE "shopId" = $1::uuid
     UNION SELECT "productId"::text FROM "SearchDocument" WHERE "shopId" = $1::uuid`,
    [shopId],
  );
  return rows.map(({ id }) => id);
}
