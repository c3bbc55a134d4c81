import { type Weekday, weekdays } from "~/domain/shops/open-hours";
import { shopSettingsWords } from "~/messages/shop-settings";
import { controlIds, FieldError } from "~/ui/kit/field-frame";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";
import type { EditorProps } from "./shop-editor";

/** A line for each day of the week: from and until. */
export function HoursFields({ shop, answer }: EditorProps) {
  const t = useWords(shopSettingsWords);
  return (
    <fieldset className="panel stack gap-3">
      <legend className="sr-only">{t.page.hours}</legend>
      <div>
        <p aria-hidden="true" className="text-20 font-bold">
          {t.page.hours}
        </p>
        <p className="hint mt-1">{t.page.hoursHint}</p>
      </div>
      <div className="muted grid grid-cols-[4.5rem_1fr_1fr] gap-2 text-13" aria-hidden="true">
        <span />
        <span>{t.page.opens}</span>
        <span>{t.page.closes}</span>
      </div>
      {weekdays.map((day) => (
        <Day key={day} day={day} hours={shop.openHours?.[day] ?? null} answer={answer} />
      ))}
    </fieldset>
  );
}

type DayProps = {
  readonly day: Weekday;
  readonly hours: readonly [string, string] | null;
  readonly answer: FormAnswer;
};

function Day({ day, hours, answer }: DayProps) {
  const t = useWords(shopSettingsWords);
  const name = t.days[day];
  return (
    <div>
      <div className="grid grid-cols-[4.5rem_1fr_1fr] items-center gap-2">
        <b className="text-15">{name}</b>
        <Time answer={answer} name={`${day}-from`} saved={hours?.[0]} label={t.page.from(name)} />
        <Time answer={answer} name={`${day}-until`} saved={hours?.[1]} label={t.page.until(name)} />
      </div>
      <FieldError id={`${day}-from`} error={answer?.errors[`${day}-from`]} />
      <FieldError id={`${day}-until`} error={answer?.errors[`${day}-until`]} />
    </div>
  );
}

type TimeProps = {
  readonly answer: FormAnswer;
  readonly name: string;
  readonly saved: string | undefined;
  readonly label: string;
};

function Time({ answer, name, saved, label }: TimeProps) {
  const { defaultValue, error } = fieldOf(answer, name, saved);
  return (
    <input
      {...controlIds(name, { error })}
      className="input num min-w-0"
      type="text"
      inputMode="numeric"
      maxLength={5}
      placeholder="––:––"
      autoComplete="off"
      name={name}
      defaultValue={defaultValue}
      aria-label={label}
    />
  );
}
