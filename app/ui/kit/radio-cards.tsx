import type { ReactNode } from "react";
import { FieldError, takesFocus } from "./field-frame";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  /** At the right: a price, "Gratis". */
  readonly end?: ReactNode;
  readonly icon?: IconName;
  readonly disabled?: boolean;
};

type RadioProps = {
  readonly name: string;
  readonly legend: ReactNode;
  /** The legend is there for screen readers only. */
  readonly hideLegend?: boolean;
  readonly choices: readonly Choice[];
  readonly defaultValue?: string;
  readonly error?: string | null;
  readonly required?: boolean;
};

/** One of a few, each a full-width line with room for an explanation and a price. */
export function RadioCards({ name, legend, hideLegend, choices, defaultValue, error, required }: RadioProps) {
  return (
    <fieldset
      aria-describedby={error ? `${name}-error` : undefined}
      aria-invalid={error ? true : undefined}
      id={name}
    >
      <legend className={hideLegend ? "sr-only" : "label pb-2"}>{legend}</legend>
      <div className="choices">
        {choices.map((choice, index) => (
          <label className="choice" key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              required={required}
              {...takesFocus(error && index === 0)}
            />
            <span className="fill">
              <b>{choice.label}</b>
              {choice.detail ? <span className="muted block text-13">{choice.detail}</span> : null}
            </span>
            {choice.end ? <b className="num">{choice.end}</b> : null}
            {choice.icon ? <Icon name={choice.icon} /> : null}
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  );
}

/** One of a few short words side by side: a product's flavour or size. `detail` stands under the word. */
export function RadioPills({ name, legend, hideLegend, choices, defaultValue, error, required }: RadioProps) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} id={name}>
      <legend className={hideLegend ? "sr-only" : "label pb-2"}>{legend}</legend>
      <div className="variants">
        {choices.map((choice, index) => (
          <label key={choice.value}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === defaultValue}
              disabled={choice.disabled}
              required={required}
              {...takesFocus(error && index === 0)}
            />
            {choice.label}
            {choice.detail ? <small className="num">{choice.detail}</small> : null}
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  );
}
