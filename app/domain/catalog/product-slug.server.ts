import slugify from "@sindresorhus/slugify";
import type { Tx } from "~/platform/db.server";
import { freeSlug, freeSlugs, trimSlug } from "./slug";

/** `Amplang & Kerupuk` → `amplang-dan-kerupuk`. Two of a shop may come out the same: see `claimSlug`. */
export function slugOf(name: string): string {
  return trimSlug(
    slugify(name, {
      customReplacements: [
        ["&", " dan "],
        ["’", ""],
        ["'", ""],
      ],
    }),
  );
}

/**
 * A free address in the shop for this name (or this wished slug). Locks the shop's addresses until the
 * transaction ends, so that two products named alike at once get two addresses. Old addresses of other products
 * count as taken: they still lead there.
 */
export async function claimSlug(
  tx: Tx,
  shopId: string,
  base: string,
  productId: string | null,
): Promise<string> {
  await lockSlugs(tx, shopId);
  const stem = trimSlug(base).slice(0, 70);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM "Product" WHERE "shopId" = ${shopId}::uuid AND starts_with(slug, ${stem})
      AND id IS DISTINCT FROM ${productId}::uuid
    UNION ALL
    SELECT slug FROM "FormerProductSlug" WHERE "shopId" = ${shopId}::uuid AND starts_with(slug, ${stem})
      AND "productId" IS DISTINCT FROM ${productId}::uuid`;
  const taken = new Set(rows.map((row) => row.slug));
  return freeSlug(trimSlug(base), (slug) => taken.has(slug));
}

type Named = {
  readonly id: string;
  readonly shopId: string;
  readonly slug: string;
  readonly publishedAt: Date | null;
};

/**
 * Another name, another address. An address that people may have kept goes on leading to the product; a draft's was
 * seen by nobody.
 */
export async function renameSlug(tx: Tx, product: Named, name: string): Promise<string> {
  const { id: productId, shopId } = product;
  const slug = await claimSlug(tx, shopId, slugOf(name), productId);
  if (slug === product.slug) return slug;
  await tx.formerProductSlug.deleteMany({ where: { shopId, slug } });
  if (product.publishedAt) {
    await tx.formerProductSlug.create({
      data: { shopId, slug: product.slug, productId },
      select: { slug: true },
    });
  }
  return slug;
}

/** An address for each of many new names, in their order; locks the shop's addresses as `claimSlug` does. */
export async function claimSlugs(tx: Tx, shopId: string, names: readonly string[]): Promise<string[]> {
  await lockSlugs(tx, shopId);
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM "Product" WHERE "shopId" = ${shopId}::uuid
    UNION ALL
    SELECT slug FROM "FormerProductSlug" WHERE "shopId" = ${shopId}::uuid`;
  const taken = new Set(rows.map((row) => row.slug));
  return freeSlugs(names.map(slugOf), (slug) => taken.has(slug));
}

async function lockSlugs(tx: Tx, shopId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('product-slug:' || ${shopId}, 0))`;
}
