import { Form } from "@remix-run/react";
import { straightWords } from "~/messages/straight";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { useWords } from "~/ui/kit/words";

type ProofFormProps = { readonly action: string; readonly title?: string; readonly error?: string };

/** A photo that she paid the shop. Without a title where the page has said what it is. */
export function ProofForm({ action, title, error }: ProofFormProps) {
  const t = useWords(straightWords).pay;
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="stack gap-3 text-left"
      noValidate
    >
      {title ? (
        <>
          <h3 className="text-17">{title}</h3>
          <p className="muted text-13">{t.sendLead}</p>
        </>
      ) : null}
      <Field
        name="proof"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        label={t.file}
        hint={t.fileHint}
        error={error}
        required
      />
      <Button kind="buy" wide icon="upload">
        {t.send}
      </Button>
    </Form>
  );
}
