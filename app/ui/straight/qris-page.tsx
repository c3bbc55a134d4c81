import { Form } from "@remix-run/react";
import type { ShopQris } from "~/domain/straight/shop-qris";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";

type Props = { readonly draft: ShopQris | null; readonly answer: FormAnswer };

/** The code that was read, for her to say that the name is hers; and another to be read. */
export function QrisPage({ draft, answer }: Props) {
  const t = useWords(straightWords);
  return (
    <div className="wrap stack max-w-[36rem] gap-6 pt-5 pb-8">
      {draft && !answer ? (
        <section className="panel stack">
          <h2>{t.isItYours}</h2>
          <Facts
            facts={[
              { label: t.name, value: <b className="text-20 wrap-anywhere">{draft.name}</b> },
              { label: t.city, value: draft.city ?? "–" },
              { label: t.nmid, value: <span className="num">{draft.nmid ?? "–"}</span> },
            ]}
          />
          <Banner tone="warn">{t.isItYoursText}</Banner>
          <Form method="post" action={paths.owner.straightQrisConfirmation()}>
            <input type="hidden" name="text" value={draft.text} />
            <Button>{t.confirm}</Button>
          </Form>
        </section>
      ) : null}
      <section className="panel stack">
        <h2>{draft && !answer ? t.again : t.qrisTitle}</h2>
        <p className="muted">{t.qrisLead}</p>
        <Form method="post" encType="multipart/form-data" className="stack" noValidate>
          <FormErrorSummary answer={answer} />
          <Field
            name="picture"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            label={t.picture}
            hint={t.pictureHint}
            error={answer?.errors.picture}
          />
          <TextArea {...fieldOf(answer, "text")} label={t.text} hint={t.textHint} rows={3} />
          <div>
            <Button icon="scan-line">{t.read}</Button>
          </div>
        </Form>
      </section>
    </div>
  );
}
