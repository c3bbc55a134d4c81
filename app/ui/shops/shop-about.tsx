import type { ShopPace } from "~/domain/orders/shop-pace.server";
import type { ShopPage } from "~/domain/shops/shop-page.server";
import { shopsWords } from "~/messages/shops";
import { formatCompact, formatDate, formatNumber, formatSpan } from "~/platform/format";
import { Badge, GraduateBadge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { buttonClass } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { Rating } from "~/ui/kit/rating";
import { ShareButton } from "~/ui/kit/share-button";
import { Stat } from "~/ui/kit/stat";
import { useLocale, useWords } from "~/ui/kit/words";

type AboutProps = { readonly shop: ShopPage; readonly pace: ShopPace; readonly url: string };

/** Who they are, why to trust them, how to ask. */
export function ShopAbout({ shop, pace, url }: AboutProps) {
  return (
    <div className="stack gap-3">
      <div className="stack gap-1">
        <h1 className="wrap-anywhere">{shop.name}</h1>
        {shop.tagline ? <p className="text-17 wrap-anywhere">{shop.tagline}</p> : null}
        <Meta shop={shop} />
      </div>
      <Badges shop={shop} />
      {shop.story ? <p className="max-w-[60ch] wrap-anywhere whitespace-pre-line">{shop.story}</p> : null}
      <div className="row nowrap">
        {shop.whatsapp ? <Ask shop={shop} whatsapp={shop.whatsapp} url={url} /> : null}
        <ShareButton title={shop.name} url={url} />
      </div>
      <Figures shop={shop} pace={pace} />
      <Holiday shop={shop} />
    </div>
  );
}

function Meta({ shop }: { readonly shop: ShopPage }) {
  const t = useWords(shopsWords).page;
  const locale = useLocale();
  return (
    <p className="meta">
      {shop.rating ? <Rating stars={shop.rating} /> : null}
      {shop.ratingCount ? (
        <a className="-my-3 inline-block py-3 hover:underline" href="#ulasan">
          {t.reviews(formatNumber(shop.ratingCount, locale))}
        </a>
      ) : null}
      {shop.soldCount ? <span>{t.sold(formatCompact(shop.soldCount, locale))}</span> : null}
      <span>{shop.village}</span>
    </p>
  );
}

function Badges({ shop: { isTrained, trainedYear, papers, opening } }: { readonly shop: ShopPage }) {
  const t = useWords(shopsWords).page;
  if (!isTrained && papers.length === 0 && !opening) return null;
  return (
    <div className="row">
      {isTrained ? <GraduateBadge year={trainedYear} /> : null}
      {papers.map((kind) => (
        <Badge key={kind} tone="ok" icon="badge-check">
          {t.papers[kind]}
        </Badge>
      ))}
      {opening ? (
        <Badge icon="clock">
          {opening.isOpen
            ? t.openUntil(opening.until.replace(":", "."))
            : opening.opensAt
              ? t.opensAt(opening.opensAt.replace(":", "."))
              : t.closedToday}
        </Badge>
      ) : null}
    </div>
  );
}

type AskProps = { readonly shop: ShopPage; readonly whatsapp: string; readonly url: string };

function Ask({ shop, whatsapp, url }: AskProps) {
  const t = useWords(shopsWords).page;
  return (
    <a
      className={buttonClass({ className: "fill max-w-[16rem]" })}
      href={`https://wa.me/${whatsapp.replace(/\D/g, "")}?text=${encodeURIComponent(t.askText(shop.name, url))}`}
      target="_blank"
      rel="noreferrer"
    >
      <Icon name="message-circle" />
      {t.ask}
    </a>
  );
}

/** How fast they are, and who comes back; only what there is enough of to say. */
function Figures({ shop, pace }: Omit<AboutProps, "url">) {
  const t = useWords(shopsWords).page;
  const locale = useLocale();
  const figures = [
    ...(shop.replyMinutes === null
      ? []
      : [{ value: formatSpan(shop.replyMinutes * 60, locale), label: t.replies }]),
    ...(pace.acceptMinutes === null
      ? []
      : [{ value: formatSpan(pace.acceptMinutes * 60, locale), label: t.accepts }]),
    ...(pace.returningBuyers === null
      ? []
      : [{ value: formatNumber(pace.returningBuyers, locale), label: t.returning }]),
  ];
  // One figure alone says little.
  if (figures.length < 2) return null;
  return (
    <section className="stats border-y border-line py-4" aria-label={t.figures}>
      {figures.map((figure) => (
        <Stat key={figure.label} {...figure} />
      ))}
    </section>
  );
}

function Holiday({ shop: { holiday } }: { readonly shop: ShopPage }) {
  const t = useWords(shopsWords).page;
  const locale = useLocale();
  if (!holiday) return null;
  return (
    <Banner tone="warn" icon="calendar">
      <b>{t.holiday(formatDate(holiday.until, locale))}</b> {holiday.note}
    </Banner>
  );
}
