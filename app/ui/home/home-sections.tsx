import { Form, Link } from "@remix-run/react";
import { districts, villagesIn } from "~/domain/city/city";
import type { CategoryTile, HomePage, HomeShop } from "~/domain/search/home-page.server";
import { homeWords } from "~/messages/home";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { VillageMap } from "~/ui/kit/chart/village-map";
import { Photo } from "~/ui/kit/photo";
import { Rating } from "~/ui/kit/rating";
import { Section, SectionHead } from "~/ui/kit/section";
import { BareSelect } from "~/ui/kit/select";
import { ShopCard } from "~/ui/kit/shop-card";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useLocale, useWords } from "~/ui/kit/words";

export function CategoryTiles({ tiles }: { readonly tiles: readonly CategoryTile[] }) {
  const t = useWords(homeWords);
  const locale = useLocale();
  return (
    <Section title={t.byKind} more={{ to: paths.search(), text: t.allKinds }}>
      <nav className="grid grid-cols-4 gap-3 lg:grid-cols-8" aria-label={t.byKind}>
        {tiles.map((tile) => (
          <Link
            key={tile.slug}
            to={paths.category(tile.slug)}
            className="text-13 grid gap-2 text-center font-semibold leading-snug hover:underline"
          >
            <Photo
              photo={tile.photo}
              alt=""
              sizes="(min-width: 64rem) 9rem, 22vw"
              className="aspect-square rounded-20 object-cover"
            />
            {locale === "en" ? tile.nameEn : tile.name}
          </Link>
        ))}
      </nav>
    </Section>
  );
}

/** The island with how many shops each village has, and those nearest to the chosen one. A plain GET form. */
export function NearSection({ near, shopsByVillage }: Pick<HomePage, "near" | "shopsByVillage">) {
  const t = useWords(homeWords);
  return (
    <section className="sec bg-sunk">
      <div className="wrap layout-map">
        <VillageMap
          title={t.mapTitle}
          bubbles={shopsByVillage}
          pin={near.villageCode}
          hrefFor={(code) => `/?kelurahan=${code}#dekat`}
        />
        <div className="stack" id="dekat">
          <SectionHead title={t.near} lead={t.nearLead} />
          <Form method="get" action="/#dekat" className="row nowrap">
            <span className="fill">
              <BareSelect
                id="kelurahan"
                name="kelurahan"
                aria-label={t.village}
                defaultValue={near.villageCode}
                options={districts.map((district) => ({
                  label: district.name,
                  options: villagesIn(district.code).map(({ code, name }) => ({ value: code, label: name })),
                }))}
              />
            </span>
            <Button>{t.show}</Button>
          </Form>
          <NearShops shops={near.shops} />
        </div>
      </div>
    </section>
  );
}

function NearShops({ shops }: { readonly shops: readonly HomeShop[] }) {
  const t = useWords(homeWords);
  if (shops.length === 0) return <p className="panel muted">{t.nobodyNear}</p>;
  return (
    <ul className="panel py-1">
      {shops.map((shop) => (
        <li key={shop.slug} className="row nowrap border-line gap-3 border-b py-3 last:border-0">
          <ShopMark name={shop.name} color={shop.color} size="small" />
          <span className="fill leading-snug">
            <Link className="font-semibold hover:underline" to={paths.shop(shop.slug)}>
              {shop.name}
            </Link>
            <span className="muted text-13 clamp1 block">
              {shop.village}, {shop.address}
            </span>
          </span>
          {shop.rating ? <Rating stars={shop.rating} /> : null}
        </li>
      ))}
    </ul>
  );
}

export function GraduateShops({ shops }: { readonly shops: readonly HomeShop[] }) {
  const t = useWords(homeWords);
  return (
    <Section title={t.graduates} lead={t.graduatesLead} more={{ to: paths.shops(), text: t.allShops }}>
      <div className="halves">
        {shops.map((shop) => (
          <ShopCard
            key={shop.slug}
            shop={{
              href: paths.shop(shop.slug),
              name: shop.name,
              color: shop.color,
              banner: shop.banner,
              village: shop.village,
              products: shop.products,
              story: shop.story,
              isGraduate: shop.isTrained,
              rating: shop.rating,
            }}
          />
        ))}
      </div>
    </Section>
  );
}
