import { Field } from "~/ui/kit/field";

type PhotoFieldProps = {
  readonly label: string;
  readonly hint: string;
  readonly error?: string;
};

/** Several photos at once, without a script; none is fine. */
export function PhotoField({ label, hint, error }: PhotoFieldProps) {
  return (
    <Field
      name="foto"
      type="file"
      multiple
      accept="image/jpeg,image/png,image/webp"
      label={label}
      hint={hint}
      error={error}
      optional
    />
  );
}
