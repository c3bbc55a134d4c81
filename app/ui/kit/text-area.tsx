import { type TextareaHTMLAttributes, useState } from "react";
import { Counter } from "./field";
import { controlIds, FieldFrame, type FieldText } from "./field-frame";

type TextAreaProps = FieldText &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    readonly name: string;
    /** Letters allowed; shows "26/500" and counts while typing. */
    readonly counter?: number;
  };

/** Several lines of text. */
export function TextArea({ label, hint, error, optional, counter, className, ...area }: TextAreaProps) {
  const id = area.id ?? area.name;
  const [length, setLength] = useState(String(area.defaultValue ?? area.value ?? "").length);
  return (
    <FieldFrame
      {...{ id, label, hint, error, optional, className }}
      count={counter ? <Counter length={length} limit={counter} /> : null}
    >
      <textarea
        rows={3}
        {...area}
        {...controlIds(id, { hint, error })}
        className="input"
        onInput={(event) => {
          if (counter) setLength(event.currentTarget.value.length);
          area.onInput?.(event);
        }}
      />
    </FieldFrame>
  );
}
