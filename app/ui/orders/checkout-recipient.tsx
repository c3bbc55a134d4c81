import { districts, villagesIn } from "~/domain/city/city";
import { orderLimits } from "~/domain/orders/checkout";
import { outsideZones } from "~/domain/shipping/delivery";
import { checkoutWords } from "~/messages/checkout";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { checkedOf, fieldOf } from "~/ui/kit/form-state";
import { PhoneField } from "~/ui/kit/phone-field";
import { type OptionGroup, Select } from "~/ui/kit/select";
import { TextArea } from "~/ui/kit/text-area";
import { useReady } from "~/ui/kit/use-ready";
import { useWords } from "~/ui/kit/words";
import type { Checkout, CheckoutAnswer, CheckoutStart } from "./use-checkout";

type RecipientProps = {
  readonly start: CheckoutStart;
  readonly answer: CheckoutAnswer | undefined;
  readonly checkout: Checkout;
};

/** Who gets it and where: the place decides what delivery costs. */
export function Recipient({ start, answer, checkout }: RecipientProps) {
  const t = useWords(checkoutWords);
  const known = start.known;
  return (
    <section className="panel stack" aria-labelledby="penerima">
      <h2 id="penerima">{t.recipient}</h2>
      <div className="halves">
        <Field
          {...fieldOf(answer, "buyerName", known?.name)}
          label={t.name}
          autoComplete="name"
          maxLength={80}
          required
        />
        <PhoneField
          {...fieldOf(answer, "phone", known?.phone)}
          label={t.phone}
          hint={t.phoneHint}
          className="num"
          required
        />
      </div>
      <Field
        {...fieldOf(answer, "email", known?.email)}
        label={t.email}
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        optional
      />
      <Place start={start} answer={answer} checkout={checkout} />
      <OutsideFields answer={answer} known={known} />
      <TextArea
        {...fieldOf(answer, "addressLine", known?.address?.line)}
        label={t.address}
        hint={t.addressHint}
        autoComplete="street-address"
        rows={2}
        maxLength={orderLimits.address}
      />
      <Field
        {...fieldOf(answer, "landmark", known?.address?.landmark)}
        label={t.landmark}
        hint={t.landmarkHint}
        maxLength={orderLimits.landmark}
        optional
      />
      {known ? (
        <Checkbox
          name="keepAddress"
          label={t.keepAddress}
          defaultChecked={checkedOf(answer, "keepAddress", known.address === null)}
        />
      ) : null}
    </section>
  );
}

function Place({ start, answer, checkout }: RecipientProps) {
  const t = useWords(checkoutWords);
  const ready = useReady();
  const field = fieldOf(answer, "place", start.view.place);
  return (
    <div className="stack gap-2">
      <Select
        {...field}
        label={t.place}
        placeholder={t.choosePlace}
        options={placeOptions(t)}
        onChange={(event) => checkout.pickPlace(event.currentTarget.value)}
        aria-busy={checkout.isCounting}
        required
      />
      {ready ? (
        <p className="sr-only" role="status">
          {checkout.isCounting ? t.counting : ""}
        </p>
      ) : (
        <div>
          <Button kind="line" formAction={paths.checkoutFees()} formNoValidate>
            {t.countFees}
          </Button>
        </div>
      )}
    </div>
  );
}

type PlaceWords = {
  readonly outside: string;
  readonly zones: Readonly<Record<(typeof outsideZones)[number], string>>;
};

function placeOptions(t: PlaceWords): OptionGroup[] {
  const inCity = districts.map((district) => ({
    label: district.name,
    options: villagesIn(district.code).map((village) => ({
      value: village.code,
      label: `${village.name} ${village.postal}`,
    })),
  }));
  const outside = outsideZones.map((zone) => ({ value: `luar:${zone}`, label: t.zones[zone] }));
  return [...inCity, { label: t.outside, options: outside }];
}

/** Shown once a place outside the city is chosen; always where the browser can't tell by style. */
function OutsideFields({
  answer,
  known,
}: {
  readonly answer: CheckoutAnswer | undefined;
  readonly known: CheckoutStart["known"];
}) {
  const t = useWords(checkoutWords);
  return (
    <div className="halves supports-[selector(:has(*))]:hidden group-has-[option[value^='luar:']:checked]/checkout:grid!">
      <Field
        {...fieldOf(answer, "city", known?.address?.city)}
        label={t.city}
        autoComplete="address-level2"
        maxLength={80}
      />
      <Field
        {...fieldOf(answer, "postal", known?.address?.postal)}
        label={t.postal}
        autoComplete="postal-code"
        inputMode="numeric"
        maxLength={5}
        optional
      />
    </div>
  );
}
