import type { BookAddress } from "~/domain/accounts/address-book.server";
import { outsideCity } from "~/domain/accounts/address-form";
import { districts, villagesIn } from "~/domain/city/city";
import { addressBookWords } from "~/messages/address-book";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { PhoneField } from "~/ui/kit/phone-field";
import { type OptionGroup, Select } from "~/ui/kit/select";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";

type AddressFormProps = {
  readonly action: string;
  /** What stands there now; null for a new one. */
  readonly address: BookAddress | null;
  readonly answer: FormAnswer;
};

export function AddressForm({ action, address, answer }: AddressFormProps) {
  const t = useWords(addressBookWords);
  const place = address ? (address.villageCode ?? outsideCity) : "";
  return (
    <form method="post" noValidate action={action} className="panel stack group/address">
      <FormErrorSummary answer={answer} labels={t} />
      <Field
        {...fieldOf(answer, "recipient", address?.recipient)}
        label={t.recipient}
        autoComplete="name"
        required
      />
      <PhoneField {...fieldOf(answer, "phone", address?.phone)} label={t.phone} className="num" required />
      <Select
        {...fieldOf(answer, "place", place)}
        label={t.place}
        placeholder={t.choosePlace}
        options={placeOptions(t.outside)}
        required
      />
      <div className="halves supports-[selector(:has(*))]:hidden group-has-[option[value='luar']:checked]/address:grid!">
        <Field
          {...fieldOf(answer, "city", address?.city)}
          label={t.city}
          hint={t.cityHint}
          autoComplete="address-level2"
        />
        <Field
          {...fieldOf(answer, "postal", address?.postal)}
          label={t.postal}
          autoComplete="postal-code"
          inputMode="numeric"
          optional
        />
      </div>
      <TextArea
        {...fieldOf(answer, "line", address?.line)}
        label={t.line}
        hint={t.lineHint}
        autoComplete="street-address"
        rows={2}
        required
      />
      <Field {...fieldOf(answer, "landmark", address?.landmark)} label={t.landmark} optional />
      <Button wide>{t.save}</Button>
    </form>
  );
}

function placeOptions(outside: string): OptionGroup[] {
  const inCity = districts.map((district) => ({
    label: district.name,
    options: villagesIn(district.code).map(({ code, name, postal }) => ({
      value: code,
      label: `${name} ${postal}`,
    })),
  }));
  return [...inCity, { label: outside, options: [{ value: outsideCity, label: outside }] }];
}
