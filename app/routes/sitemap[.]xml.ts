import type { LoaderFunctionArgs } from "@remix-run/node";
import { sitemapPages } from "~/domain/search/sitemap.server";
import type { RouteHandle } from "~/http/policy";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "machine" };

/** Up to 50,000 addresses (sitemaps.org): home, shops, kinds, then the goods changed last. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { shops, categories, products } = await sitemapPages();
  const pages: { path: string; at?: Date }[] = [
    { path: paths.home() },
    { path: paths.shops() },
    { path: paths.training() },
    ...categories.map((slug) => ({ path: paths.category(slug) })),
    ...shops.map(({ slug, at }) => ({ path: paths.shop(slug), at })),
    ...products.map(({ shop, slug, at }) => ({ path: paths.product(shop, slug), at })),
  ];
  const urls = pages.map(
    ({ path, at }) =>
      `<url><loc>${context.publicUrl}${path}</loc>${at ? `<lastmod>${at.toISOString().slice(0, 10)}</lastmod>` : ""}</url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
