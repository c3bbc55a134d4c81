/** The last part of a product's address. Made from its name; see product-slug.server.ts. */
export const maxSlugLength = 80;

/** Addresses under a shop that are, or may become, pages of ours. */
const reserved = new Set([
  "admin",
  "api",
  "baru",
  "barang",
  "bagikan",
  "cari",
  "feed",
  "gambar",
  "kategori",
  "kelola",
  "masuk",
  "peta",
  "produk",
  "tentang",
  "toko",
  "ubah",
  "ulasan",
]);

const slugShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isReservedSlug(slug: string): boolean {
  return reserved.has(slug);
}

/** Small Latin letters, digits and single dashes, at most 80. */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && slugShape.test(text);
}

/** Cut to what fits, never ending in a dash; `barang` where nothing is left. */
export function trimSlug(text: string, length = maxSlugLength): string {
  const cut = text.slice(0, length).replace(/-+$/, "");
  return cut === "" ? "barang" : cut;
}

/** The first of `kopi`, `kopi-2`, `kopi-3` … that is neither taken nor reserved. */
export function freeSlug(base: string, isTaken: (slug: string) => boolean): string {
  return firstFree(base, 1, isTaken).slug;
}

/** The same for many at once, in their order; thousands of one name are counted on, not each from the first. */
export function freeSlugs(bases: readonly string[], isTaken: (slug: string) => boolean): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return bases.map((base) => {
    const from = (counts.get(base) ?? 0) + 1;
    const { slug, count } = firstFree(base, from, (one) => taken.has(one) || isTaken(one));
    taken.add(slug);
    counts.set(base, count);
    return slug;
  });
}

function firstFree(base: string, from: number, isTaken: (slug: string) => boolean) {
  for (let count = from; ; count += 1) {
    const suffix = count === 1 ? "" : `-${count}`;
    const slug = trimSlug(base, maxSlugLength - suffix.length) + suffix;
    if (!isReservedSlug(slug) && !isTaken(slug)) return { slug, count };
  }
}
