import type { InputHTMLAttributes } from "react";
import { controlIds, FieldFrame, type FieldText } from "./field-frame";

type ComboboxProps = FieldText &
  InputHTMLAttributes<HTMLInputElement> & {
    readonly name: string;
    /** What the browser proposes while typing; anything else may be typed too, so the server checks. */
    readonly suggestions: readonly string[];
  };

/** A text field that proposes: the browser's own list, so it works everywhere and costs no script. */
export function Combobox({ label, hint, error, optional, suggestions, className, ...input }: ComboboxProps) {
  const id = input.id ?? input.name;
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        {...controlIds(id, { hint, error })}
        list={`${id}-list`}
        className="input"
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
