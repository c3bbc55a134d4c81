import type { Db, Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import type { StoredProduct, StoredVariant } from "./shop-goods";

/**
 * Takes the shop's products and then their variants for this transaction, in the order of lock.server.ts: nothing is
 * sold or edited between what is compared and what is written. First come the imports of one shop one by one, since
 * goods that aren't there yet can't be locked.
 */
export async function lockShopGoods(tx: Tx, shopId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('product-import:' || ${shopId}, 0))`;
  await tx.$queryRaw`
    SELECT id FROM "Product" WHERE "shopId" = ${shopId}::uuid ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT v.id FROM "Variant" v JOIN "Product" p ON p.id = v."productId"
    WHERE p."shopId" = ${shopId}::uuid ORDER BY p.id, v.id FOR NO KEY UPDATE OF v`;
}

/** All that a shop has, those put away and the variants no longer sold included, the oldest first. */
export async function storedGoods(reader: Db | Tx, shopId: string): Promise<StoredProduct[]> {
  const products = await reader.product.findMany({
    where: { shopId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, slug: true, status: true, publishedAt: true },
      ...{ name: true, description: true, categoryId: true, isHalal: true, shelfLife: true, storage: true },
      ...{ preorderDays: true, option1Name: true, option2Name: true },
    },
  });
  const variants = await reader.variant.findMany({
    where: { shopId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, productId: true, option1: true, option2: true, price: true, stock: true, held: true },
      ...{ weightGrams: true, sku: true, isActive: true },
    },
  });
  const byProduct = new Map<string, StoredVariant[]>();
  for (const { productId, price, ...rest } of variants) {
    const variant = { ...rest, price: rupiah(price) };
    const others = byProduct.get(productId);
    if (others) others.push(variant);
    else byProduct.set(productId, [variant]);
  }
  return products.map(({ id, slug, status, publishedAt, option1Name, option2Name, ...facts }) => ({
    id,
    slug,
    status,
    publishedAt,
    facts,
    options: [option1Name, option2Name],
    variants: byProduct.get(id) ?? [],
  }));
}
