import { Form } from "@remix-run/react";
import { trainingOfficeWords } from "~/messages/training-office";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";

export function ProgrammeForm({ answer }: { readonly answer: FormAnswer }) {
  const t = useWords(trainingOfficeWords).list;
  return (
    <Form method="post" noValidate className="stack">
      <Field
        {...fieldOf(answer, "title")}
        label={t.programmeTitle}
        hint={t.programmeTitleHint}
        counter={80}
        required
      />
      <TextArea
        {...fieldOf(answer, "description")}
        label={t.description}
        hint={t.descriptionHint}
        rows={3}
        optional
      />
      <div>
        <Button>{t.save}</Button>
      </div>
    </Form>
  );
}
