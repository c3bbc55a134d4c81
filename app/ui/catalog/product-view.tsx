import { type ReactNode, useState } from "react";
import type { RelatedProducts } from "~/domain/catalog/product-cards.server";
import type { ProductPage } from "~/domain/catalog/product-page.server";
import { chooseVariant, type VariantView, variantName } from "~/domain/catalog/variant";
import { catalogWords } from "~/messages/catalog";
import { paths } from "~/paths";
import { formatCompact, formatNumber } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Gallery } from "~/ui/kit/gallery";
import { LinkButton } from "~/ui/kit/link-button";
import { Price } from "~/ui/kit/money";
import { Rating } from "~/ui/kit/rating";
import { Section } from "~/ui/kit/section";
import { ShareButton } from "~/ui/kit/share-button";
import { useLocale, useWords } from "~/ui/kit/words";
import { BuyForm } from "./buy-box";
import { GoodsGrid } from "./goods-grid";
import { AboutProduct, StockLine } from "./product-facts";
import { productJsonLd, scriptSafeJson } from "./product-json-ld";
import { ShopPanel } from "./shop-panel";
import { VariantLinks } from "./variant-links";

export type ProductViewProps = {
  readonly product: ProductPage;
  readonly related: RelatedProducts;
  /** The whole address, for sharing. */
  readonly url: string;
  /** Lines of what delivery costs to where the reader lives: of the room of shipping. */
  readonly delivery?: ReactNode;
  /** What buyers said, with its heading: of the room of reviews. */
  readonly reviews?: ReactNode;
};

/** The chosen variant follows the address at first, then the reader's taps; the address follows her without loading. */
export function useChosenVariant(product: ProductPage, wanted: string | null) {
  const [picked, setPicked] = useState<{ productId: string; variantId: string } | null>(null);
  const id = picked?.productId === product.id ? picked.variantId : wanted;
  const choose = (variantId: string) => {
    setPicked({ productId: product.id, variantId });
    window.history.replaceState(window.history.state, "", variantPath(product, variantId));
  };
  return { variant: chooseVariant(product.variants, id), choose };
}

export function variantPath({ shop, slug }: ProductPage, variantId?: string): string {
  return paths.product(shop.slug, slug, { varian: variantId });
}

type ChosenProps = ProductViewProps & {
  readonly variant: VariantView;
  readonly choose: (variantId: string) => void;
};

/** Everything of a product's page inside its frame. */
export function ProductView(props: ChosenProps) {
  const { product, related, url, reviews } = props;
  const t = useWords(catalogWords);
  return (
    <>
      <div className="wrap only-wide">
        <ProductCrumbs product={product} />
      </div>
      <div className="wrap layout-product">
        <div className="stick">
          <Gallery
            photos={product.photos.map((photo) => ({ ...photo, alt: photo.alt || product.name }))}
            name={product.name}
          />
        </div>
        <div className="stack gap-6">
          <PreviewNote product={product} />
          <ProductHead {...props} />
          <VariantLinks
            optionNames={product.optionNames}
            variants={product.variants}
            chosen={props.variant}
            hrefFor={(id) => variantPath(product, id)}
            choose={props.choose}
          />
          <BuyForm {...props} />
          <div className="panel snug stack gap-3">
            {props.delivery}
            <StockLine {...props} />
          </div>
          <AboutProduct {...props} />
          <ShopPanel product={product} url={url} />
        </div>
      </div>
      {reviews ? <div id="ulasan">{reviews}</div> : null}
      <More title={t.moreOfShop(product.shop.name)} products={related.sameShop} />
      <More title={t.similar} products={related.sameCategory} />
      {product.isVisible ? <JsonLd product={product} url={url} /> : null}
    </>
  );
}

function ProductCrumbs({ product }: { readonly product: ProductPage }) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const { category, shop } = product;
  const crumbs = [
    { text: locale === "en" ? category.nameEn : category.name, to: paths.category(category.slug) },
    { text: shop.name, to: paths.shop(shop.slug) },
    { text: product.name },
  ];
  return <Breadcrumbs label={t.location} crumbs={crumbs} />;
}

function ProductHead({ product, variant, url }: ChosenProps) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const { rating, ratingCount, soldCount } = product;
  return (
    <div className="stack gap-2">
      <div className="row nowrap items-start">
        <h1 className="fill wrap-anywhere">{product.name}</h1>
        <ShareButton title={product.name} url={url} />
      </div>
      {rating || soldCount ? (
        <p className="meta">
          {rating ? <Rating stars={rating} /> : null}
          {ratingCount ? (
            <a className="-my-3 inline-block py-3 hover:underline" href="#ulasan">
              {t.reviewCount(formatNumber(ratingCount, locale))}
            </a>
          ) : null}
          {soldCount ? <span>{t.sold(formatCompact(soldCount, locale))}</span> : null}
        </p>
      ) : null}
      <div aria-live="polite">
        <Price amount={variant.price} large unit={variantName(variant) || undefined} />
      </div>
    </div>
  );
}

/** For the shop's own eyes: why nobody else sees the page. */
function PreviewNote({ product }: { readonly product: ProductPage }) {
  const t = useWords(catalogWords);
  if (product.isVisible) return null;
  const words =
    product.status === "taken_down"
      ? t.previewTakenDown
      : product.status === "published"
        ? t.previewShop
        : t.previewDraft;
  return (
    <Banner tone="warn" icon="eye-off">
      <p>{words}</p>
      <p className="mt-2">
        <LinkButton kind="line" compact to={paths.owner.product(product.id)}>
          {t.editThis}
        </LinkButton>
      </p>
    </Banner>
  );
}

type MoreProps = { readonly title: string; readonly products: RelatedProducts["sameShop"] };

function More({ title, products }: MoreProps) {
  if (products.length === 0) return null;
  return (
    <Section title={title}>
      <GoodsGrid products={products} />
    </Section>
  );
}

function JsonLd({ product, url }: { readonly product: ProductPage; readonly url: string }) {
  const json = scriptSafeJson(productJsonLd(product, url));
  // scriptSafeJson leaves nothing that could end the element; a data block runs no script.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
