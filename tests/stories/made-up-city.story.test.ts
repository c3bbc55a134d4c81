import { expect, it } from "vitest";
import { defaultCategories } from "~/domain/catalog/default-categories";
import { ensureCategories } from "~/domain/catalog/ensure-categories.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { hasDrift, verifyIndex } from "~/domain/search/verify-index.server";
import { db, inTransaction, pool } from "~/platform/db.server";
import { seedCity } from "../../prisma/seed/city/seed-city.server";
import { isEmptyDatabase } from "../../prisma/seed/seed-people.server";
import { useDatabase } from "../setup/use-database";

useDatabase();
const size = { shops: 50, products: 1000, hasPictures: false };

async function fingerprint(): Promise<string> {
  const { rows } = await pool().query<{ print: string }>(
    `SELECT md5(string_agg(concat_ws('|', p.id, p.name, p."shopId", p."minPrice", p."availableStock", p."publishedAt", v.id, m.delta), ',' ORDER BY p.id)) AS print
     FROM "Product" p JOIN "Variant" v ON v."productId" = p.id LEFT JOIN "StockMovement" m ON m."variantId" = v.id`,
  );
  return rows[0]?.print ?? "";
}

it("a made-up city is sound: books of the shelf, references, index; and always the same", async () => {
  await inTransaction((tx) => ensureCategories(tx, defaultCategories));
  expect(await isEmptyDatabase()).toBe(true);
  const made = await seedCity(size, () => {});
  expect(made).toEqual({ shops: 50, products: 1000, indexed: 1000 });
  expect(await isEmptyDatabase()).toBe(false);
  expect((await verifyIndex()).filter(hasDrift)).toEqual([]);
  expect((await verifyLedger()).problems).toEqual([]);
  const { rows } = await pool().query(`
    SELECT p.id FROM "Product" p
    LEFT JOIN "Shop" s ON s.id = p."shopId" LEFT JOIN "Category" c ON c.id = p."categoryId"
    LEFT JOIN "Variant" v ON v."productId" = p.id AND v."shopId" = p."shopId"
    LEFT JOIN "StockMovement" m ON m."variantId" = v.id
    WHERE s.id IS NULL OR c.id IS NULL OR v.id IS NULL OR v.stock <> COALESCE(m.delta, 0)
      OR p."availableStock" <> v.stock OR p."minPrice" <> v.price OR length(p.name) > 70`);
  expect(rows).toEqual([]);
  const villages = await db.shop.groupBy({ by: ["villageCode"] });
  const shelves = await db.product.groupBy({ by: ["categoryId"] });
  expect([villages.length > 10, shelves.length]).toEqual([true, 20]);
  const first = await fingerprint();
  await pool().query('TRUNCATE "Shop", "Product" CASCADE');
  await seedCity(size, () => {});
  expect(await fingerprint()).toBe(first);
});
