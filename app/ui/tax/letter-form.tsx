import { Form } from "@remix-run/react";
import { letterKinds } from "~/domain/tax/tax";
import { taxWords } from "~/messages/tax";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { RadioCards } from "~/ui/kit/radio-cards";
import { Select } from "~/ui/kit/select";
import { useWords } from "~/ui/kit/words";

/** Kind, year, number and picture of an owner's letter. */
export function LetterForm({ years, answer }: { years: readonly number[]; answer: FormAnswer }) {
  const t = useWords(taxWords);
  return (
    <Form method="post" noValidate encType="multipart/form-data" className="stack">
      <FormErrorSummary answer={answer} />
      <p className="muted">{t.letterLead}</p>
      <RadioCards
        name="kind"
        legend={t.kind}
        choices={letterKinds.map((kind) => ({
          ...{ value: kind, label: t.letterKind[kind], detail: t.letterKindHint[kind] },
        }))}
        defaultValue={answer?.values.kind ?? "under_line"}
        error={answer?.errors.kind}
      />
      <Select
        {...fieldOf(answer, "year", String(years[0]))}
        label={t.year}
        options={years.map((year) => ({ value: String(year), label: String(year) }))}
      />
      <Field
        {...fieldOf(answer, "number")}
        label={t.number}
        hint={t.numberHint}
        inputMode="numeric"
        autoComplete="off"
        maxLength={24}
        required
      />
      <Field
        name="file"
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        label={t.letterFile}
        hint={t.letterFileHint}
        error={answer?.errors.file}
        required
      />
      <div>
        <Button>{t.send}</Button>
      </div>
    </Form>
  );
}
