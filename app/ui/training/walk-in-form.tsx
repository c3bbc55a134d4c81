import { Form } from "@remix-run/react";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { PhoneField } from "~/ui/kit/phone-field";
import { Select } from "~/ui/kit/select";
import { useWords } from "~/ui/kit/words";
import { villageOptions } from "./village-options";

/** Somebody whom the register does not know yet. */
export function WalkInForm({ batchId, answer }: { readonly batchId: string; readonly answer: FormAnswer }) {
  const t = useWords(trainingOfficeWords).participants;
  return (
    <Form method="post" noValidate action={paths.admin.batchWalkIns(batchId)} className="stack gap-3">
      <FormErrorSummary answer={answer} labels={{ ...t, businessName: t.business, villageCode: t.village }} />
      <Field {...fieldOf(answer, "name")} label={t.name} required />
      <Field {...fieldOf(answer, "businessName")} label={t.business} required />
      <PhoneField {...fieldOf(answer, "phone")} label={t.phone} hint={t.phoneHint} optional />
      <Select
        {...fieldOf(answer, "villageCode")}
        label={t.village}
        placeholder={t.village}
        options={villageOptions}
        required
      />
      <div>
        <Button>{t.addOne}</Button>
      </div>
    </Form>
  );
}
