import { Form } from "@remix-run/react";
import type { DeskReturnPage } from "~/domain/returns/desk-queries.server";
import { isClosed } from "~/domain/returns/return";
import { returnsDeskWords } from "~/messages/returns-desk";
import { paths } from "~/paths";
import { formatPhone, formatRupiah } from "~/platform/format";
import { LedgerLines } from "~/ui/admin/ledger-lines";
import { OrderLink } from "~/ui/admin/order-link";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { Disclosure } from "~/ui/kit/disclosure";
import { LinkButton } from "~/ui/kit/link-button";
import { MoneyField } from "~/ui/kit/money-field";
import { useLocale, useWords } from "~/ui/kit/words";
import { MessageThread } from "~/ui/orders/message-thread";
import { RefundEffect } from "~/ui/orders/refund-effect";
import { ReturnBadge } from "./return-badge";
import { ReturnFacts } from "./return-facts";
import { ReturnHistory } from "./return-history";

/** A return for the officer who decides: evidence of both sides, and each way out with what it books. */
export function DeskPage(page: DeskReturnPage) {
  const { view, messages } = page;
  const t = useWords(returnsDeskWords);
  const stage = view.status === "with_city" ? "with_city" : isClosed(view.status) ? "closed" : "open";
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.title}
        crumbs={[{ text: t.title, to: paths.admin.returns() }, { text: view.nomor }]}
      />
      <div className="stack gap-1">
        <div className="row gap-3">
          <h1 className="num text-25">{view.nomor}</h1>
          <ReturnBadge status={view.status} />
        </div>
        <p className="muted max-w-[44rem]">{t.story[stage]}</p>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="stack">
          <ReturnFacts
            view={view}
            photoHref={(photoId) => paths.admin.returnPhoto(view.id, photoId)}
            more={[
              { label: t.columns.order, value: <OrderLink nomor={view.nomor} /> },
              { label: t.columns.shop, value: view.shop.name },
              { label: t.columns.buyer, value: `${view.buyerName}, ${formatPhone(view.phone)}` },
            ]}
          >
            <p className="hint">{view.isPaidToShop ? t.paidToShop : t.paidHere}</p>
          </ReturnFacts>
          <Disclosure title={t.messages} aside={String(messages.length)} open={messages.length > 0}>
            {view.wasWithCity ? (
              messages.length ? (
                <MessageThread messages={messages} shopName={view.shop.name} buyerName={view.buyerName} />
              ) : (
                <p className="muted">{t.noMessages}</p>
              )
            ) : (
              <p className="muted">{t.messagesShut}</p>
            )}
          </Disclosure>
          {stage === "with_city" ? <Choices {...page} /> : null}
        </div>
        <ReturnHistory steps={view.steps} />
      </div>
    </div>
  );
}

function Choices({ view, options }: DeskReturnPage) {
  const t = useWords(returnsDeskWords);
  return (
    <section className="stack" aria-labelledby="pilihan">
      <h2 id="pilihan">{t.choices}</h2>
      {options.length === 0 ? <p className="muted">{t.noChoices}</p> : null}
      {options.map((option) => (
        <Choice key={option.ok ? option.value.choice : option.choice} option={option} view={view} />
      ))}
    </section>
  );
}

type ChoiceProps = {
  readonly option: DeskReturnPage["options"][number];
  readonly view: DeskReturnPage["view"];
};

function Choice({ option, view }: ChoiceProps) {
  const t = useWords(returnsDeskWords);
  const locale = useLocale();
  const choice = option.ok ? option.value.choice : option.choice;
  return (
    <section className="panel stack gap-3" aria-label={t.choice[choice]}>
      <div>
        <h3 className="text-17">{t.choice[choice]}</h3>
        <p className="muted">{t.effect[choice]}</p>
      </div>
      {option.ok ? (
        <>
          {option.value.preview && choice !== "reject" ? (
            <RefundEffect
              preview={option.value.preview}
              buyerName={view.buyerName}
              shopName={view.shop.name}
            />
          ) : null}
          {option.value.lines.length ? <LedgerLines lines={option.value.lines} /> : null}
          <div className="row items-end">
            <LinkButton
              kind="line"
              to={paths.admin.returnDecision(view.id, { pilihan: choice })}
              aria-label={`${t.act}: ${t.choice[choice]}`}
            >
              {t.act}
            </LinkButton>
          </div>
          {choice === "reject" || choice === "settle" ? null : (
            <Form
              method="get"
              action={paths.admin.returnDecision(view.id)}
              className="row items-end"
              noValidate
            >
              <input type="hidden" name="pilihan" value={choice} />
              <MoneyField
                id={`jumlah-${choice}`}
                name="jumlah"
                label={t.other}
                hint={t.otherHint(formatRupiah(view.asked, locale))}
              />
              <Button kind="quiet" aria-label={`${t.count}: ${t.choice[choice]}`}>
                {t.count}
              </Button>
            </Form>
          )}
        </>
      ) : (
        <p className="text-bad">
          {option.code === "amount_exceeds"
            ? t.exceeds(formatRupiah(option.most, locale))
            : t.refusal[option.code]}
        </p>
      )}
    </section>
  );
}
