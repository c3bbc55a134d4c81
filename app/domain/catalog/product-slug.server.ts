import slugify from "@sindresorhus/slugify";
import type { Tx } from "~/platform/db.server";
import { freeSlug, trimSlug } from "./slug";

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
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('product-slug:' || ${shopId}, 0))`;
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
