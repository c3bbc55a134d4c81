import { visibleWhere } from "~/domain/catalog/visible.server";
import { db } from "~/platform/db.server";

export type SitemapPages = {
  readonly categories: readonly string[];
  readonly shops: readonly { readonly slug: string; readonly at: Date }[];
  readonly products: readonly { readonly shop: string; readonly slug: string; readonly at: Date }[];
};

const most = 49_000;

/** What crawlers may find: visible goods and live shops, by slug alone (letters, digits and dashes). */
export async function sitemapPages(): Promise<SitemapPages> {
  const [categories, shops, products] = await Promise.all([
    db.category.findMany({ orderBy: { ordinal: "asc" }, select: { slug: true } }),
    db.shop.findMany({
      where: { status: "live" },
      orderBy: { updatedAt: "desc" },
      take: most,
      select: { slug: true, updatedAt: true },
    }),
    db.product.findMany({
      where: visibleWhere,
      orderBy: { updatedAt: "desc" },
      take: most,
      select: { slug: true, updatedAt: true, shop: { select: { slug: true } } },
    }),
  ]);
  return {
    categories: categories.map((category) => category.slug),
    shops: shops.map((shop) => ({ slug: shop.slug, at: shop.updatedAt })),
    products: products
      .slice(0, Math.max(0, most - shops.length))
      .map((product) => ({ shop: product.shop.slug, slug: product.slug, at: product.updatedAt })),
  };
}
