import type { MetaDescriptor } from "@remix-run/node";
import type { ShopPage } from "~/domain/shops/shop-page.server";
import type { shopsWords } from "~/messages/shops";
import type { Words } from "~/messages/words";
import { paths } from "~/paths";

/** Title, description, the one address, and what a chat shows when the link is sent. */
export function shopMeta(
  shop: ShopPage,
  url: string,
  picture: string | null,
  t: Words<typeof shopsWords.id>,
): MetaDescriptor[] {
  const description = firstSentences(shop.story) || t.page.metaDescription(shop.name, shop.village);
  const descriptors: MetaDescriptor[] = [
    { title: `${shop.name} · Etalase` },
    { name: "description", content: description },
    { tagName: "link", rel: "canonical", href: url },
    { property: "og:type", content: "website" },
    { property: "og:title", content: shop.name },
    { property: "og:description", content: description },
    { property: "og:url", content: url },
    { property: "og:site_name", content: "Etalase Tarakan" },
  ];
  if (!shop.isLive) descriptors.push({ name: "robots", content: "noindex" });
  if (picture)
    descriptors.push(
      { property: "og:image", content: new URL(paths.photo(picture, 960, "jpg"), url).href },
      { name: "twitter:card", content: "summary_large_image" },
    );
  return descriptors;
}

function firstSentences(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 155 ? line : `${line.slice(0, 155).replace(/\s+\S*$/, "")}…`;
}

const dayNames = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
} as const;

/** The shop in the words of schema.org, for search engines. */
export function shopJsonLd(shop: ShopPage, url: string, city: string): object {
  const days = Object.entries(shop.openHours ?? {});
  return {
    "@context": "https://schema.org",
    "@type": "Store",
    name: shop.name,
    description: shop.story || undefined,
    url,
    image: shop.bannerHash ? new URL(paths.photo(shop.bannerHash, 1280, "jpg"), url).href : undefined,
    telephone: shop.whatsapp ?? undefined,
    address: {
      "@type": "PostalAddress",
      streetAddress: shop.address || undefined,
      addressLocality: `${shop.village}, ${city}`,
      addressCountry: "ID",
    },
    openingHoursSpecification: days.flatMap(([day, hours]) =>
      hours
        ? [
            {
              "@type": "OpeningHoursSpecification",
              dayOfWeek: dayNames[day as keyof typeof dayNames],
              opens: hours[0],
              closes: hours[1],
            },
          ]
        : [],
    ),
    aggregateRating:
      shop.rating === null
        ? undefined
        : {
            "@type": "AggregateRating",
            ratingValue: shop.rating.toFixed(1),
            reviewCount: shop.ratingCount,
          },
  };
}
