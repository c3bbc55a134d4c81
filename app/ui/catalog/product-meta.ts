import type { MetaDescriptor } from "@remix-run/node";
import type { ProductPage } from "~/domain/catalog/product-page.server";
import type { catalogWords } from "~/messages/catalog";
import type { Words } from "~/messages/words";
import { paths } from "~/paths";

/** Title, description, the one address, and what a chat shows when the link is sent. */
export function productMeta(
  product: ProductPage,
  url: string,
  t: Words<typeof catalogWords.id>,
): MetaDescriptor[] {
  const { name, shop, photos, isVisible } = product;
  const title = `${name} · ${shop.name}`;
  const description = firstSentences(product.description) || t.metaDescription(name, shop.name, shop.village);
  const descriptors: MetaDescriptor[] = [
    { title: `${title} · Etalase` },
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:type", content: "product" },
    { property: "og:title", content: title },
    { property: "og:description", content: description },
    { property: "og:url", content: url },
    { property: "og:site_name", content: "Etalase Tarakan" },
  ];
  if (!isVisible) descriptors.push({ name: "robots", content: "noindex" });
  const [cover] = photos;
  if (cover) {
    descriptors.push(
      { property: "og:image", content: new URL(paths.photo(cover.hash, 960, "jpg"), url).href },
      { property: "og:image:alt", content: cover.alt || name },
      { name: "twitter:card", content: "summary_large_image" },
    );
  }
  return descriptors;
}

function firstSentences(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 155 ? line : `${line.slice(0, 155).replace(/\s+\S*$/, "")}…`;
}
