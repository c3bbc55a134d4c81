import { Form } from "@remix-run/react";
import { districts } from "~/domain/city/city";
import type { DeliveryKind, Tariff } from "~/domain/shipping/delivery";
import { deliveryLimits, tariffField, zonesOf } from "~/domain/shipping/form-fields";
import type { DeliverySettings } from "~/domain/shipping/set-delivery.server";
import { shippingWords } from "~/messages/shipping";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { checkedOf, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { MoneyField } from "~/ui/kit/money-field";
import { useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";

const formId = "pengiriman";

type DeliveryFormProps = { readonly settings: DeliverySettings; readonly answer: FormAnswer };

/** The four ways in which goods reach people, each with its fees. */
export function DeliveryForm({ settings, answer }: DeliveryFormProps) {
  return (
    <Form method="post" noValidate id={formId} className="stack gap-5">
      <FormErrorSummary answer={answer} />
      {settings.map((way) => (
        <Way key={way.kind} way={way} answer={answer} />
      ))}
    </Form>
  );
}

export function DeliveryBar({ busy }: { readonly busy: boolean }) {
  const t = useWords(shippingWords);
  return (
    <BuyBar label={t.save} everywhere>
      <Button className="fill max-w-[26rem]" form={formId} busy={busy}>
        {busy ? t.saving : t.save}
      </Button>
    </BuyBar>
  );
}

type WayProps = { readonly way: DeliverySettings[number]; readonly answer: FormAnswer };

function Way({ way, answer }: WayProps) {
  const t = useWords(shippingWords);
  const { kind } = way;
  return (
    <fieldset className="panel stack">
      <legend className="sr-only">{t.kinds[kind]}</legend>
      <div>
        <p aria-hidden="true" className="text-20 font-bold">
          {t.kinds[kind]}
        </p>
        <p className="hint mt-1">{t.about[kind]}</p>
      </div>
      <Checkbox
        name={`${kind}-on`}
        label={t.offer(t.kinds[kind].toLowerCase())}
        defaultChecked={checkedOf(answer, `${kind}-on`, way.isActive)}
      />
      {kind === "pickup" ? null : <Fees way={way} answer={answer} />}
      <div className="grid gap-4 md:grid-cols-[1fr_9rem]">
        <Field
          {...fieldOf(answer, `${kind}-note`, way.note)}
          label={t.note}
          hint={t.noteHints[kind]}
          maxLength={deliveryLimits.note}
          optional
        />
        <Field
          {...fieldOf(answer, `${kind}-hours`, String(way.readyHours))}
          label={t.readyHours}
          suffix={t.hours}
          inputMode="numeric"
        />
      </div>
    </fieldset>
  );
}

function Fees({ way, answer }: WayProps) {
  const t = useWords(shippingWords);
  return (
    <div className="stack gap-3">
      <div className={way.kind === "parcel" ? "stack gap-5" : "grid grid-cols-2 gap-3 lg:grid-cols-4"}>
        {zonesOf(way.kind).map((zone) => {
          const tariff = way.tariffs.find((one) => one.zone === zone);
          const props = { kind: way.kind, zone, tariff, answer };
          return way.kind === "parcel" ? <Parcel key={zone} {...props} /> : <Local key={zone} {...props} />;
        })}
      </div>
      <p className="hint">{t.zeroIsFree}</p>
    </div>
  );
}

type ZoneProps = {
  readonly kind: DeliveryKind;
  readonly zone: string;
  readonly tariff: Tariff | undefined;
  readonly answer: FormAnswer;
};

function Local({ kind, zone, tariff, answer }: ZoneProps) {
  const place = districts.find(({ code }) => code === zone)?.name ?? zone;
  const t = useWords(shippingWords);
  return (
    <MoneyField
      {...fieldOf(answer, tariffField(kind, zone), tariff?.fee.toString())}
      label={
        <>
          <span className="sr-only">{t.feeTo("")}</span>
          {place}
        </>
      }
    />
  );
}

function Parcel({ kind, zone, tariff, answer }: ZoneProps) {
  const t = useWords(shippingWords);
  const places: Readonly<Record<string, string>> = t.zones;
  const field = (part: "perKg" | "min" | "max", saved: string | undefined) =>
    fieldOf(answer, tariffField(kind, zone, part), saved);
  return (
    <div className="grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
      <MoneyField
        {...fieldOf(answer, tariffField(kind, zone), tariff?.fee.toString())}
        className="col-span-2 sm:col-span-1"
        label={t.firstKg(places[zone] ?? zone)}
      />
      <MoneyField
        {...field("perKg", tariff?.perKg?.toString())}
        className="col-span-2 sm:col-span-1"
        label={t.perKg}
      />
      <Field
        {...field("min", tariff && String(tariff.daysMin))}
        label={t.daysMin}
        suffix={t.days}
        inputMode="numeric"
      />
      <Field
        {...field("max", tariff && String(tariff.daysMax))}
        label={t.daysMax}
        suffix={t.days}
        inputMode="numeric"
      />
    </div>
  );
}
