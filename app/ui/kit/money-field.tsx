import type { ComponentProps } from "react";
import { Field } from "./field";
import { groupThousands, retype } from "./money-input";

type MoneyFieldProps = Omit<
  ComponentProps<typeof Field>,
  "prefix" | "suffix" | "inputMode" | "type" | "defaultValue"
> & {
  /** What was typed before, or whole rupiah. */
  readonly defaultValue?: string | bigint | number;
};

/**
 * A price in rupiah. Without JavaScript a plain text field in which "25.000", "Rp 25.000" and "25rb" are all
 * understood by the server; with it, thousands are grouped while typing.
 */
export function MoneyField({ defaultValue, onInput, ...rest }: MoneyFieldProps) {
  const first = typeof defaultValue === "string" ? defaultValue : defaultValue?.toString();
  return (
    <Field
      {...rest}
      prefix="Rp"
      inputMode="numeric"
      autoComplete="off"
      defaultValue={first && /^\d+$/.test(first) ? groupThousands(first) : first}
      onInput={(event) => {
        const input = event.currentTarget;
        const next = retype(input.value, input.selectionStart ?? input.value.length);
        if (next.text !== input.value) {
          input.value = next.text;
          input.setSelectionRange(next.caret, next.caret);
        }
        onInput?.(event);
      }}
    />
  );
}
