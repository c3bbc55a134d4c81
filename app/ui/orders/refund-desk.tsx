import { Form, Link } from "@remix-run/react";
import type { RefundDesk } from "~/domain/orders/refund-desk.server";
import type { RefundPreview } from "~/domain/orders/refund-preview";
import { piecesField, wishKinds } from "~/domain/orders/refund-wish";
import { refundsWords } from "~/messages/refunds";
import { formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { MoneyField } from "~/ui/kit/money-field";
import { RadioCards } from "~/ui/kit/radio-cards";
import { useLocale, useWords } from "~/ui/kit/words";
import { RefundConfirm } from "./refund-confirm";
import { RefundList } from "./refund-list";

export type RefundDeskView = {
  readonly desk: RefundDesk;
  /** What was chosen, to be shown and sent again; errors where it can't be. */
  readonly wish: FormAnswer;
  /** What it would do; null before anything was chosen. */
  readonly preview: RefundPreview | null;
  /** Made with the page: a double click refunds once. */
  readonly formKey: string;
};

type RefundDeskProps = RefundDeskView & {
  readonly answer: FormAnswer;
  /** Its own address, and the order's page. */
  readonly here: string;
  readonly back: string;
  /** Its frame says what it is. */
  readonly isNamed?: boolean;
};

/** Giving money of one part back: what, then who bears it, then the deed. Works with plain forms. */
export function RefundDeskScreen(props: RefundDeskProps) {
  const { desk, preview, back } = props;
  const t = useWords(refundsWords);
  return (
    <div className="stack gap-6">
      <div>
        {props.isNamed ? null : <h1 className="text-25">{t.title(desk.nomor)}</h1>}
        {desk.closed ? null : <p className="muted">{t.lead(desk.buyerName)}</p>}
      </div>
      {desk.closed ? <Banner tone="warn">{t.closed[desk.closed]}</Banner> : <WishForm {...props} />}
      {preview && !desk.closed ? <RefundConfirm {...props} preview={preview} /> : null}
      <section className="panel stack">
        <h2>{t.earlier}</h2>
        {desk.refunds.length === 0 ? (
          <p className="muted">{t.none}</p>
        ) : (
          <RefundList refunds={desk.refunds} />
        )}
      </section>
      <Link className="link inline-flex min-h-12 items-center self-start" to={back}>
        {t.back}
      </Link>
    </div>
  );
}

function WishForm({ desk, wish, here }: RefundDeskProps) {
  const t = useWords(refundsWords);
  const locale = useLocale();
  return (
    <section className="panel stack">
      <p className="row between">
        <span className="muted">{t.left}</span>
        <b className="num">
          <Money amount={desk.left} />
        </b>
      </p>
      <Form method="get" action={here} className="stack gap-4" noValidate>
        <FormErrorSummary answer={wish} />
        <RadioCards
          name="jenis"
          legend={t.what}
          defaultValue={wish?.values.jenis ?? "rest"}
          error={wish?.errors.jenis}
          choices={wishKinds.map((kind) => ({ value: kind, label: t.kinds[kind], detail: t.details[kind] }))}
        />
        <fieldset className="stack gap-3">
          <legend className="label pb-2">{t.kinds.lines}</legend>
          {desk.lines
            .filter((line) => line.left > 0)
            .map((line) => (
              <Field
                key={line.id}
                {...fieldOf(wish, piecesField(line.id))}
                label={t.pieces([line.name, line.variantName].filter(Boolean).join(" · "))}
                hint={t.piecesHint(line.left)}
                inputMode="numeric"
                autoComplete="off"
              />
            ))}
          {desk.leftDelivery > 0n ? (
            <MoneyField
              {...fieldOf(wish, "ongkir")}
              label={t.delivery}
              hint={t.deliveryHint(formatRupiah(desk.leftDelivery, locale))}
            />
          ) : null}
        </fieldset>
        <fieldset className="stack gap-3">
          <legend className="label pb-2">{t.kinds.amount}</legend>
          <MoneyField {...fieldOf(wish, "jumlah")} label={t.amount} />
        </fieldset>
        <div>
          <Button kind="line">{t.count}</Button>
        </div>
      </Form>
    </section>
  );
}
