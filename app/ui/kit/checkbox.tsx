import type { InputHTMLAttributes, ReactNode } from "react";
import { controlIds, FieldError } from "./field-frame";

type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** How many it would leave, at the line's end (facets). */
  readonly count?: ReactNode;
};

/** A tick; the whole line is the target. Give `id` where several share a name. */
export function Checkbox({ label, hint, error, count, className, ...input }: CheckboxProps) {
  const id = input.id ?? (input.value === undefined ? input.name : `${input.name}-${input.value}`);
  return (
    <div className={className}>
      <label className="check" htmlFor={id}>
        <input value="1" {...input} {...controlIds(id, { hint, error })} type="checkbox" />
        <span className="leading-snug">
          {label}
          {hint ? (
            <span className="hint block" id={`${id}-hint`}>
              {hint}
            </span>
          ) : null}
        </span>
        {count === undefined ? null : <span className="count">{count}</span>}
      </label>
      <FieldError id={id} error={error} />
    </div>
  );
}
