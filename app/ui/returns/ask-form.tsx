import { Form, useNavigation } from "@remix-run/react";
import { piecesField } from "~/domain/orders/refund-wish";
import type { AskPage } from "~/domain/returns/buyer-queries.server";
import { returnReasons } from "~/domain/returns/return";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FieldError } from "~/ui/kit/field-frame";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { MoneyField } from "~/ui/kit/money-field";
import { RadioCards } from "~/ui/kit/radio-cards";
import { TextArea } from "~/ui/kit/text-area";
import { useLocale, useWords } from "~/ui/kit/words";
import { OrderTask } from "~/ui/orders/order-task";
import { PhotoField } from "./photo-field";

type AskFormProps = {
  readonly nomor: string;
  readonly orderKey: string | undefined;
  readonly page: AskPage;
  readonly answer: FormAnswer;
};

/** What goes back, what is wrong with it, and what the buyer asks for. */
export function AskForm({ nomor, orderKey, page, answer }: AskFormProps) {
  const t = useWords(returnsWords);
  const { ask } = t;
  const busy = useNavigation().formMethod === "POST";
  const hours = page.answerHours;
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.act} lead={ask.lead(page.shopName)}>
      {page.isOnTheWay ? <Banner tone="warn">{ask.onTheWay}</Banner> : null}
      {page.isPaidToShop ? <Banner tone="warn">{ask.straight}</Banner> : null}
      <Form
        method="post"
        action={paths.returns.ask(nomor, page.partId, orderKey)}
        encType="multipart/form-data"
        className="panel stack gap-6"
        noValidate
      >
        <FormErrorSummary answer={answer} />
        <input type="hidden" name="kunci" value={answer?.values.kunci ?? page.formKey} />
        <Goods page={page} answer={answer} />
        <RadioCards
          name="alasan"
          legend={ask.why}
          error={answer?.errors.alasan}
          defaultValue={answer?.values.alasan}
          choices={returnReasons.map((value) => ({
            value,
            label: t.reason[value],
            detail: t.reasonDetail[value],
          }))}
        />
        <TextArea
          {...fieldOf(answer, "keterangan")}
          label={ask.note}
          hint={ask.noteHint}
          rows={3}
          counter={1000}
        />
        <PhotoField label={ask.photos} hint={ask.photosHint} error={answer?.errors.foto} />
        <Wish answer={answer} />
        <p className="hint">{page.isPaidToShop ? ask.heldStraight(hours) : ask.held(hours)}</p>
        <div className="stack gap-2">
          <Button wide icon="send" busy={busy}>
            {ask.submit}
          </Button>
          <LinkButton kind="quiet" wide to={paths.order(nomor, orderKey)}>
            {ask.keep}
          </LinkButton>
        </div>
      </Form>
    </OrderTask>
  );
}

function Goods({ page, answer }: Pick<AskFormProps, "page" | "answer">) {
  const { ask } = useWords(returnsWords);
  const locale = useLocale();
  const only = page.lines.length === 1 && page.lines[0]?.left === 1 ? "1" : null;
  return (
    <fieldset
      className="stack gap-3"
      id="buah"
      aria-describedby={answer?.errors.buah ? "buah-error" : undefined}
    >
      <legend className="label pb-2">{ask.goods}</legend>
      {page.lines.map((line) => (
        <Field
          key={line.id}
          {...fieldOf(answer, piecesField(line.id), only)}
          label={ask.pieces([line.name, line.variantName].filter(Boolean).join(" · "))}
          hint={ask.piecesHint(line.left, formatRupiah(line.paid, locale))}
          inputMode="numeric"
          autoComplete="off"
        />
      ))}
      <FieldError id="buah" error={answer?.errors.buah} />
    </fieldset>
  );
}

function Wish({ answer }: Pick<AskFormProps, "answer">) {
  const { ask } = useWords(returnsWords);
  return (
    <div className="stack gap-3">
      <RadioCards
        name="minta"
        legend={ask.wish}
        error={answer?.errors.minta}
        defaultValue={answer ? answer.values.minta : "semua"}
        choices={[
          { value: "semua", label: ask.whole, detail: ask.wholeDetail },
          { value: "sebagian", label: ask.part, detail: ask.partDetail },
        ]}
      />
      <MoneyField {...fieldOf(answer, "jumlah")} label={ask.amount} hint={ask.amountHint} optional />
    </div>
  );
}
