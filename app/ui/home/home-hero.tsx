import { Link } from "@remix-run/react";
import type { ProductCard } from "~/domain/catalog/product-card";
import { homeWords } from "~/messages/home";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Photo } from "~/ui/kit/photo";
import { SearchBox } from "~/ui/kit/search-box";
import { useLocale, useWords } from "~/ui/kit/words";

/** Search first, in the green band; beside it what the city makes. */
export function HomeHero({
  makers,
  products,
}: {
  readonly makers: number;
  readonly products: readonly ProductCard[];
}) {
  const t = useWords(homeWords);
  const locale = useLocale();
  const pictured = products
    .flatMap((product) => (product.photo ? [{ ...product, photo: product.photo }] : []))
    .slice(0, 5);
  return (
    <section className="wrap hero" aria-label={t.heading}>
      <div className="stack">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead(formatNumber(makers, locale))}</p>
        <SearchBox action={paths.search()} />
        <nav className="chips roll" aria-label={t.oftenSought}>
          {t.sought.split("|").map((words) => (
            <Link key={words} className="chip" to={paths.search({ q: words })}>
              {words}
            </Link>
          ))}
        </nav>
      </div>
      {pictured.length === 5 ? (
        <div className="hero-pics">
          {pictured.map((product, place) => (
            <Link
              key={product.id}
              to={paths.product(product.shop.slug, product.slug)}
              aria-label={product.name}
              className="min-h-0 [&>picture]:contents"
            >
              <Photo
                photo={product.photo}
                alt=""
                sizes="(min-width: 64rem) 16rem, 40vw"
                first={place === 0}
              />
            </Link>
          ))}
        </div>
      ) : null}
    </section>
  );
}
