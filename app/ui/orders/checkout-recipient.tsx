import { Link } from "@remix-run/react";
import { districts, villagesIn } from "~/domain/city/city";
import { orderLimits } from "~/domain/orders/checkout";
import { outsideZones } from "~/domain/shipping/delivery";
import { addressBookWords } from "~/messages/address-book";
import { checkoutWords } from "~/messages/checkout";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { checkedOf, fieldOf } from "~/ui/kit/form-state";
import { Icon } from "~/ui/kit/icon";
import { PhoneField } from "~/ui/kit/phone-field";
import { type OptionGroup, Select } from "~/ui/kit/select";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import type { CheckoutAnswer, CheckoutStart } from "./checkout-now";

type RecipientProps = {
  readonly start: CheckoutStart;
  readonly answer: CheckoutAnswer | undefined;
};

/** Who gets it and where: the place decides what delivery costs. */
export function Recipient({ start, answer }: RecipientProps) {
  const t = useWords(checkoutWords);
  const known = start.known;
  return (
    <section className="panel stack" aria-labelledby="penerima">
      <h2 id="penerima">{t.recipient}</h2>
      {known && known.others.length > 0 ? <OtherAddresses others={known.others} /> : null}
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
      <Place start={start} answer={answer} />
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

/** Each fills the form in anew; what was typed of the one before goes. */
function OtherAddresses({ others }: { readonly others: NonNullable<CheckoutStart["known"]>["others"] }) {
  const t = useWords(addressBookWords);
  return (
    <details>
      <summary className="link row nowrap min-h-(--tap)">{t.useAnother}</summary>
      <ul className="stack gap-1">
        {others.map((address) => (
          <li key={address.id}>
            <Link className="row nowrap min-h-(--tap)" to={paths.checkoutTo(address.id)}>
              <Icon name="map-pin" size="small" />
              <span className="fill clamp1">
                <b>{address.recipient}</b> <span className="muted">{address.line}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ start, answer }: RecipientProps) {
  const t = useWords(checkoutWords);
  const field = fieldOf(answer, "place", start.view.place);
  return (
    <div className="stack gap-2" data-auto={paths.checkoutFees()}>
      <Select
        {...field}
        data-counted={answer?.view.place ?? start.view.place}
        label={t.place}
        placeholder={t.choosePlace}
        options={placeOptions(t)}
        required
      />
      <div className="only-plain">
        <Button kind="line" formAction={paths.checkoutFees()} formNoValidate>
          {t.countFees}
        </Button>
      </div>
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
