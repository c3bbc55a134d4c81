import { canWithdraw } from "~/domain/returns/return";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { BuyerActs } from "./buyer-acts";
import { ReturnBadge } from "./return-badge";
import { ReturnFacts } from "./return-facts";
import { ReturnHistory } from "./return-history";

export type BuyerReturnProps = {
  readonly view: ReturnView;
  readonly orderKey: string | undefined;
  readonly answer?: FormAnswer;
};

/** A return as its buyer sees it: how it stands, what she can do, what was said. */
export function BuyerReturn({ view, orderKey, answer }: BuyerReturnProps) {
  const t = useWords(returnsWords);
  const back = paths.order(view.nomor, orderKey);
  return (
    <StorefrontShell {...useFrame()} current="orders" title={t.title} back={back}>
      <div className="wrap pt-4 pb-8">
        <div className="stack gap-2 pb-4">
          <h1 className="num text-20 lg:text-31">{t.titleOf(view.nomor)}</h1>
          <div className="row gap-2">
            <ReturnBadge status={view.status} />
            <span className="muted wrap-anywhere">{view.shop.name}</span>
          </div>
        </div>
        <div className="layout-aside">
          <div className="stack">
            <StateBanner view={view} />
            <BuyerActs view={view} orderKey={orderKey} answer={answer} />
            <ReturnFacts
              view={view}
              photoHref={(photoId) => paths.returns.photo(view.nomor, view.id, photoId, orderKey)}
            />
          </div>
          <div className="stack">
            <ReturnHistory steps={view.steps} />
            <div className="row">
              <LinkButton
                kind="line"
                icon="message-circle"
                to={paths.partMessages(view.nomor, view.partId, orderKey)}
              >
                {t.acts.write}
              </LinkButton>
              {canWithdraw(view) ? (
                <LinkButton kind="quiet" to={paths.returns.withdrawal(view.nomor, view.id, orderKey)}>
                  {t.acts.withdraw}
                </LinkButton>
              ) : null}
              <LinkButton kind="quiet" to={back}>
                {t.acts.back}
              </LinkButton>
            </div>
          </div>
        </div>
      </div>
    </StorefrontShell>
  );
}

function StateBanner({ view }: { readonly view: ReturnView }) {
  const t = useWords(returnsWords);
  const locale = useLocale();
  const due = view.dueAt ? formatDateTime(view.dueAt, locale) : null;
  return (
    <Banner tone={toneOf(view)}>
      <p role="status">
        <b>{sentenceOf(view, t, locale)}</b>
      </p>
      {due ? <p>{dueSentence(view, due, t)}</p> : null}
    </Banner>
  );
}

type Text = (typeof returnsWords)["id"];

function sentenceOf({ status, shop, amount, refund }: ReturnView, t: Text, locale: "id" | "en"): string {
  const money = formatRupiah(amount, locale);
  switch (status) {
    case "asked":
    case "declined":
    case "to_send":
    case "sent_back":
      return t.state[status](shop.name);
    case "offered":
    case "to_repay":
    case "repaid":
      return t.state[status](shop.name, money);
    case "refunded":
      return refund?.status === "manual" ? t.state.refundedManual(money) : t.state.refunded(money);
    case "settled":
      return t.state.settled(money);
    default:
      return t.state[status];
  }
}

function dueSentence({ status }: ReturnView, due: string, t: Text): string {
  switch (status) {
    case "asked":
    case "sent_back":
    case "to_repay":
      return t.dueOther(due);
    case "repaid":
      return t.dueSettle(due);
    default:
      return t.dueLapse(due);
  }
}

function toneOf({ status }: ReturnView) {
  if (status === "refunded" || status === "settled") return "ok";
  if (status === "withdrawn" || status === "lapsed" || status === "rejected") return "plain";
  return status === "asked" || status === "sent_back" || status === "to_repay" || status === "with_city"
    ? "info"
    : "warn";
}
