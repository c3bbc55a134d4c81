import { Link } from "@remix-run/react";
import type { ProductPage } from "~/domain/catalog/product-page.server";
import { catalogWords } from "~/messages/catalog";
import { paths } from "~/paths";
import { formatDate, formatSpan } from "~/platform/format";
import { Badge, GraduateBadge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { buttonClass } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useLocale, useWords } from "~/ui/kit/words";

/** Whose it is, why to trust it, and how to ask. */
export function ShopPanel({ product, url }: { readonly product: ProductPage; readonly url: string }) {
  const { shop } = product;
  const t = useWords(catalogWords);
  const locale = useLocale();
  const hasNib = shop.documents.some((paper) => paper.kind === "nib");
  return (
    <section className="panel snug stack gap-3">
      <div className="row nowrap gap-3">
        <ShopMark name={shop.name} color={shop.color} />
        <div className="fill leading-snug">
          <Link className="text-17 font-bold hover:underline" to={paths.shop(shop.slug)}>
            {shop.name}
          </Link>
          <p className="meta">
            <span>{shop.village}</span>
            {shop.replyMinutes === null ? null : (
              <span>{t.repliesIn(formatSpan(shop.replyMinutes * 60, locale))}</span>
            )}
          </p>
        </div>
      </div>
      {shop.isTrained || hasNib ? (
        <div className="row">
          {shop.isTrained ? <GraduateBadge /> : null}
          {hasNib ? (
            <Badge tone="ok" icon="shield-check">
              {t.nibChecked}
            </Badge>
          ) : null}
        </div>
      ) : null}
      {shop.holidayUntil ? (
        <Banner tone="warn" icon="calendar">
          <b>{t.holiday(formatDate(shop.holidayUntil, locale))}</b>
          {shop.holidayNote ? <p>{shop.holidayNote}</p> : null}
        </Banner>
      ) : null}
      <div className="row nowrap">
        {shop.whatsapp ? <AskButton whatsapp={shop.whatsapp} text={t.askText(product.name, url)} /> : null}
        <LinkButton kind="line" className="fill" to={paths.shop(shop.slug)}>
          {t.viewShop}
        </LinkButton>
      </div>
    </section>
  );
}

function AskButton({ whatsapp, text }: { readonly whatsapp: string; readonly text: string }) {
  const t = useWords(catalogWords);
  return (
    <a
      className={buttonClass({ kind: "line", className: "fill" })}
      href={`https://wa.me/${whatsapp.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="message-circle" />
      {t.ask}
    </a>
  );
}
