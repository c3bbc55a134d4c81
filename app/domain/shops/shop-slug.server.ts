import slugify from "@sindresorhus/slugify";
import type { Tx } from "~/platform/db.server";

/** Addresses that mean something else below `/toko`, or that would mislead. */
const reserved = new Set(["admin", "api", "baru", "cari", "etalase", "kelola", "toko", "semua"]);
const maxLength = 60;

/** Latin letters, digits and dashes; null where nothing is left or the word is reserved. */
export function slugOf(name: string): string | null {
  const slug = slugify(name.normalize("NFKD"), { customReplacements: [["&", " dan "]] })
    .slice(0, maxLength)
    .replace(/-+$/, "");
  return slug === "" || reserved.has(slug) ? null : slug;
}

/**
 * The name's slug, or with a number behind it where another shop has or had it. Holds all shops' addresses until the
 * transaction ends, so that two of one name at once get two.
 */
export async function freeSlug(tx: Tx, name: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('shop-slug', 0))`;
  const base = slugOf(name) ?? "toko-umkm";
  const [taken, former] = await Promise.all([
    tx.shop.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } }),
    tx.formerShopSlug.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } }),
  ]);
  const used = new Set([...taken, ...former].map((row) => row.slug));
  if (!used.has(base)) return base;
  for (let number = 2; ; number += 1) if (!used.has(`${base}-${number}`)) return `${base}-${number}`;
}
