import type { ComponentProps } from "react";
import { formatPhone } from "~/platform/format";
import { Field } from "./field";

type PhoneFieldProps = Omit<
  ComponentProps<typeof Field>,
  "type" | "inputMode" | "prefix" | "suffix" | "defaultValue"
> & {
  readonly defaultValue?: string;
};

/** An Indonesian mobile number; any spelling is understood by the server, shown as 0812-3456-7890. */
export function PhoneField({ defaultValue, ...rest }: PhoneFieldProps) {
  return (
    <Field
      autoComplete="tel-national"
      placeholder="0812-3456-7890"
      {...rest}
      type="tel"
      inputMode="tel"
      defaultValue={defaultValue && formatPhone(defaultValue)}
    />
  );
}
