import { Form, useNavigation } from "@remix-run/react";
import { writeDay } from "~/domain/shops/day";
import { shopLimits } from "~/domain/shops/limits";
import type { OwnerPaper } from "~/domain/shops/owner-papers.server";
import { shopSettingsWords } from "~/messages/shop-settings";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";

type PaperFormProps = { readonly paper: OwnerPaper; readonly answer?: FormAnswer };

/** Number, last day and picture of one proof. Several stand on one page, so their ids carry the kind. */
export function PaperForm({ paper: { kind, kept }, answer }: PaperFormProps) {
  const t = useWords(shopSettingsWords).papers;
  const busy = useNavigation().formAction === paths.owner.document(kind);
  return (
    <Form
      method="post"
      noValidate
      action={paths.owner.document(kind)}
      encType="multipart/form-data"
      className="stack pt-2"
    >
      <p className="muted">{t.about[kind]}</p>
      <Field
        {...fieldOf(answer, "number", kept?.number)}
        id={`${kind}-number`}
        label={t.number}
        hint={t.shape[kind]}
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={shopLimits.documentNumber}
        required
      />
      <Field
        {...fieldOf(answer, "expiresOn", writeDay(kept?.expiresOn ?? null))}
        id={`${kind}-expiresOn`}
        type="date"
        label={t.expiresOn}
        optional
      />
      <Field
        name="file"
        id={`${kind}-file`}
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        label={t.file}
        hint={kept?.hasFile ? `${t.fileKept} ${t.fileHint}` : t.fileHint}
        error={answer?.errors.file}
        optional
      />
      <Button busy={busy}>{t.keep}</Button>
    </Form>
  );
}
