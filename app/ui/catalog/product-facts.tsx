import { stockLevel } from "~/domain/catalog/product";
import type { ProductPage } from "~/domain/catalog/product-page.server";
import type { VariantView } from "~/domain/catalog/variant";
import { catalogWords } from "~/messages/catalog";
import { formatDateTime, formatNumber, formatWeight } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { type Fact, Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";

type FactsProps = { readonly product: ProductPage; readonly variant: VariantView };

/** The truth about stock: how many, and when the shop counted. */
export function StockLine({ product, variant }: FactsProps) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const count = formatNumber(variant.available, locale);
  const level = stockLevel(variant.available);
  if (level !== "out" && product.preorderDays) {
    return <InfoLine icon="clock" title={t.madeToOrder(product.preorderDays)} detail={t.madeToOrderHelp} />;
  }
  return (
    <InfoLine
      icon="package"
      title={level === "out" ? t.soldOut : level === "low" ? t.lastOnes(count) : t.inStock(count)}
      detail={product.countedAt ? t.countedAt(formatDateTime(product.countedAt, locale)) : null}
    />
  );
}

type InfoLineProps = { readonly icon: IconName; readonly title: string; readonly detail?: string | null };

/** A fact with its picture: bold, then smaller. Delivery lines look the same. */
export function InfoLine({ icon, title, detail }: InfoLineProps) {
  return (
    <div className="row nowrap items-start">
      <Icon name={icon} />
      <p className="fill leading-snug">
        <b>{title}</b>
        {detail ? <span className="muted block">{detail}</span> : null}
      </p>
    </div>
  );
}

/** What it is, weighs and keeps, and which of the shop's papers cover it. */
export function AboutProduct({ product, variant }: FactsProps) {
  const t = useWords(catalogWords);
  const locale = useLocale();
  const facts: Fact[] = [{ label: t.weightFact, value: formatWeight(variant.weightGrams, locale) }];
  if (product.shelfLife) facts.push({ label: t.keeps, value: product.shelfLife });
  if (product.storage) facts.push({ label: t.keeping, value: product.storage });
  facts.push(...paperFacts(product, t));
  const paragraphs = product.description.split(/\n\s*\n/).filter((text) => text.trim() !== "");
  return (
    <section className="stack gap-3">
      <h2 className="text-17">{t.about}</h2>
      {paragraphs.map((text, place) => (
        <p key={place} className="whitespace-pre-line wrap-anywhere">
          {text.trim()}
        </p>
      ))}
      <Facts facts={facts} />
    </section>
  );
}

type CatalogText = ReturnType<typeof useWords<typeof catalogWords.id>>;

/** Papers of food stand on food only: a halal number says nothing of a batik. */
function paperFacts({ isHalal, shelfLife, shop }: ProductPage, t: CatalogText): Fact[] {
  const numberOf = (kind: "pirt" | "halal" | "bpom") =>
    shop.documents.find((paper) => paper.kind === kind)?.number;
  const checked = (number: string) => (
    <span className="row gap-1.5">
      <span className="num">{number}</span>
      <Badge tone="ok" icon="badge-check">
        {t.checked}
      </Badge>
    </span>
  );
  const facts: Fact[] = [];
  const [pirt, bpom, halal] = [numberOf("pirt"), numberOf("bpom"), numberOf("halal")];
  const isFood = isHalal || shelfLife !== null;
  if (isFood && pirt) facts.push({ label: t.pirt, value: checked(pirt) });
  if (isFood && bpom) facts.push({ label: t.bpom, value: checked(bpom) });
  if (isHalal) facts.push({ label: t.halalFact, value: halal ? checked(halal) : t.halalYes });
  return facts;
}
