import { type InputHTMLAttributes, type ReactNode, useState } from "react";
import { controlIds, FieldFrame, type FieldText } from "./field-frame";

type FieldProps = FieldText &
  Omit<InputHTMLAttributes<HTMLInputElement>, "prefix"> & {
    readonly name: string;
    /** Letters allowed; shows "26/70" and counts while typing. Not enforced by the browser. */
    readonly counter?: number;
    /** Stands inside the field, before or after what is typed: "Rp", "gram". */
    readonly prefix?: ReactNode;
    readonly suffix?: ReactNode;
    readonly className?: string;
  };

/** One line of text. Its id is its name unless `id` is given, so that an error summary can lead to it. */
export function Field(props: FieldProps) {
  const { label, hint, error, optional, counter, prefix, suffix, className, ...input } = props;
  const id = input.id ?? input.name;
  const [length, setLength] = useState(String(input.defaultValue ?? input.value ?? "").length);
  const control = (
    <input
      type="text"
      {...input}
      {...controlIds(id, { hint, error })}
      className={`input ${prefix || suffix ? "strong" : ""}`}
      onInput={(event) => {
        if (counter) setLength(event.currentTarget.value.length);
        input.onInput?.(event);
      }}
    />
  );
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional, className }}
      count={counter ? <Counter length={length} limit={counter} /> : null}
    >
      {prefix || suffix ? (
        <span className="affix">
          {prefix ? <span>{prefix}</span> : null}
          {control}
          {suffix ? <span>{suffix}</span> : null}
        </span>
      ) : (
        control
      )}
    </FieldFrame>
  );
}

/** "26/70"; turns red when too much was written. */
export function Counter({ length, limit }: { readonly length: number; readonly limit: number }) {
  return (
    <span className={`num ${length > limit ? "font-semibold text-bad" : ""}`} data-limit={limit}>
      {length}/{limit}
    </span>
  );
}
