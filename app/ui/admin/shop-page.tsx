import type { ShopReview } from "~/domain/shops/review-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { formatDateTime, formatPhone } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Timeline } from "~/ui/kit/timeline";
import { Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { DecisionPanel } from "./decision-panel";
import { PaperList, useConcerns } from "./paper-list";
import { GoodsGlanceBlock, ReviewBadges, ReviewHead } from "./review-head";

/** Everything an officer reads about one shop, and what she can decide at its status. */
export function ShopScreen({ shop, answer }: { readonly shop: ShopReview; readonly answer: FormAnswer }) {
  const t = useWords(adminWords);
  const concerns = useConcerns(shop);
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.shops.title}
        crumbs={[{ text: t.shops.title, to: paths.admin.shops() }, { text: shop.name }]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section className="panel stack" aria-label={t.review.region(shop.name)}>
          <ReviewHead shop={shop} isPage />
          <ReviewBadges shop={shop} />
          <GoodsGlanceBlock shop={shop} />
          <div className="row">
            <LinkButton kind="line" icon="eye" to={paths.shop(shop.slug)}>
              {shop.status === "live" ? t.review.onShow : t.review.preview}
            </LinkButton>
          </div>
          <hr className="hr" />
          <h2>{t.review.about}</h2>
          <About shop={shop} />
          <hr className="hr" />
          <h2>{t.review.papers}</h2>
          <PaperList shop={shop} />
        </section>
        <div className="stack">
          {concerns.map((concern) => (
            <Banner key={concern} tone="warn">
              {concern}
            </Banner>
          ))}
          <DecisionPanel shop={shop} answer={answer} />
          <History shop={shop} />
        </div>
      </div>
    </div>
  );
}

function About({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords).review;
  const or = (text: string | null) => text || <span className="muted font-normal">{t.notYet}</span>;
  return (
    <Facts
      facts={[
        { label: t.owner, value: or(shop.owner) },
        { label: t.whatsapp, value: or(shop.whatsapp && formatPhone(shop.whatsapp)) },
        { label: t.address, value: or([shop.address, shop.village].filter(Boolean).join(", ")) },
        { label: t.tagline, value: or(shop.tagline) },
        { label: t.story, value: <span className="whitespace-pre-line">{or(shop.story)}</span> },
      ]}
    />
  );
}

function History({ shop }: { readonly shop: ShopReview }) {
  const t = useWords(adminWords);
  const locale = useLocale();
  return (
    <section className="panel stack">
      <h2>{t.review.history}</h2>
      {shop.steps.length === 0 ? (
        <p className="muted">{t.review.noHistory}</p>
      ) : (
        <Timeline
          steps={shop.steps.map((step) => ({
            state: step.act === "rejected" || step.act === "suspended" ? "failed" : "done",
            title: t.act[step.act],
            detail: (
              <>
                {formatDateTime(step.at, locale)} {t.by(step.byName)}
                {step.note ? <span className="block whitespace-pre-line text-ink">{step.note}</span> : null}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
