import type { OwnerActor } from "~/domain/accounts/actor";
import { pool } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { type ExportedVariant, exportHeading, exportRow } from "./csv/export-row";

type Row = Omit<ExportedVariant, "price" | "options"> & {
  readonly productId: string;
  readonly createdAt: string;
  readonly price: string;
  readonly option1Name: string | null;
  readonly option2Name: string | null;
};

const productsAtOnce = 200;

const page = `
  SELECT picked.id AS "productId", picked."createdAt"::text AS "createdAt", picked.name, picked.description,
    picked."isHalal", picked."shelfLife", picked.status = 'published' AS "isPublished", picked."option1Name",
    picked."option2Name", c.name AS "categoryName", v.option1, v.option2, v.price::text AS price, v.stock,
    v."weightGrams", v.sku
  FROM (
    SELECT * FROM "Product" p
    WHERE p."shopId" = $1 AND p.status <> 'archived' AND (p."createdAt", p.id) > ($2::timestamptz, $3::uuid)
    ORDER BY p."createdAt", p.id LIMIT ${productsAtOnce}
  ) picked
  JOIN "Category" c ON c.id = picked."categoryId"
  JOIN "Variant" v ON v."productId" = picked.id AND v."isActive"
  ORDER BY picked."createdAt", picked.id, v.ordinal, v.id`;

const start = { createdAt: "-infinity", productId: "00000000-0000-0000-0000-000000000000" };

/**
 * The actor's goods as a table that the import takes back: the heading, then a row a variant, the oldest product
 * first, in parts as they are read. What is put away stays out.
 */
export async function* exportProducts(
  actor: Pick<OwnerActor, "shopId">,
): AsyncGenerator<(string | number)[][], void> {
  yield [[...exportHeading]];
  let after: Pick<Row, "createdAt" | "productId"> = start;
  for (;;) {
    const { rows } = await pool().query<Row>({
      name: "export-products",
      text: page,
      values: [actor.shopId, after.createdAt, after.productId],
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(rowOf);
    after = last;
  }
}

function rowOf({ price, option1Name, option2Name, ...rest }: Row): (string | number)[] {
  return exportRow({ ...rest, price: rupiah(BigInt(price)), options: [option1Name, option2Name] });
}
