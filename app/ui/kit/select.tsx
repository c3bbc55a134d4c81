import type { ReactNode, SelectHTMLAttributes } from "react";
import { controlIds, FieldFrame, type FieldText } from "./field-frame";
import { Icon } from "./icon";

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

type SelectProps = FieldText &
  SelectHTMLAttributes<HTMLSelectElement> & {
    readonly name: string;
    readonly options: readonly (Option | OptionGroup)[];
    /** First line with an empty value: "Pilih kelurahan". */
    readonly placeholder?: string;
  };

/** One of a known list; the device's own picker. */
export function Select({
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  className,
  ...select
}: SelectProps) {
  const id = select.id ?? select.name;
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <BareSelect
        {...select}
        {...controlIds(id, { hint, error })}
        options={options}
        placeholder={placeholder}
      />
    </FieldFrame>
  );
}

type BareSelectProps = SelectHTMLAttributes<HTMLSelectElement> & {
  readonly options: readonly (Option | OptionGroup)[];
  readonly placeholder?: string;
};

/** The control alone, for toolbars; give it an aria-label. */
export function BareSelect({ options, placeholder, className, ...select }: BareSelectProps) {
  return (
    <span className="select">
      <select {...select} className={`input ${className ?? ""}`}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(optionLine)}
      </select>
      <Icon name="chevron-down" size="small" />
    </span>
  );
}

function optionLine(line: Option | OptionGroup): ReactNode {
  if ("options" in line) {
    return (
      <optgroup key={line.label} label={line.label}>
        {line.options.map(optionLine)}
      </optgroup>
    );
  }
  return (
    <option key={line.value} value={line.value} disabled={line.disabled}>
      {line.label}
    </option>
  );
}
