import { Form } from "@remix-run/react";
import type { Invitation } from "~/domain/training/invitations.server";
import { trainingWords } from "~/messages/training";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { PhoneField } from "~/ui/kit/phone-field";
import { Select } from "~/ui/kit/select";
import { useWords } from "~/ui/kit/words";
import { villageOptions } from "./village-options";

type JoinFormProps = { readonly invitation: Invitation; readonly answer: FormAnswer };

export function JoinForm({ invitation, answer }: JoinFormProps) {
  const t = useWords(trainingWords).join;
  const isFull = invitation.free === 0;
  return (
    <Form method="post" noValidate className="panel stack">
      <h2>{t.formTitle}</h2>
      <FormErrorSummary answer={answer} labels={{ ...t, businessName: t.business, villageCode: t.village }} />
      {isFull ? <Banner tone="warn">{t.fullNote}</Banner> : null}
      <Field {...fieldOf(answer, "name")} label={t.name} hint={t.nameHint} autoComplete="name" required />
      <Field {...fieldOf(answer, "businessName")} label={t.business} autoComplete="organization" required />
      <PhoneField {...fieldOf(answer, "phone")} label={t.phone} hint={t.phoneHint} required />
      <Select
        {...fieldOf(answer, "villageCode")}
        label={t.village}
        placeholder={t.chooseVillage}
        options={villageOptions}
        required
      />
      <Button wide>{isFull ? t.sendWaiting : t.send}</Button>
      <p className="hint">{t.privacy}</p>
    </Form>
  );
}
