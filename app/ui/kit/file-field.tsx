import { type InputHTMLAttributes, useEffect, useState } from "react";
import { kitWords } from "~/messages/kit";
import { FieldError, takesFocus } from "./field-frame";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { useWords } from "./words";

type FileFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  readonly name: string;
  /** In the tile: "Ambil foto". */
  readonly label?: string;
  readonly icon?: IconName;
  readonly error?: string | null;
  /** The page itself shows the error, by `<FieldError>`, where it has more room. */
  readonly isErrorBelow?: boolean;
  /** Opens the camera at once on a phone. */
  readonly camera?: boolean;
  /** What is stored already, shown until another is chosen. */
  readonly saved?: string | null;
};

/**
 * A square tile that takes a photo; shows it where JavaScript runs, and its plain file name where not. Its form
 * needs `encType="multipart/form-data"`.
 */
export function FileField({ label, icon, error, isErrorBelow, camera, saved, ...input }: FileFieldProps) {
  const t = useWords(kitWords);
  const id = input.id ?? input.name;
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => () => (chosen ? URL.revokeObjectURL(chosen) : undefined), [chosen]);
  const shown = chosen ?? saved;
  const words = label ?? (camera ? t.takePhoto : t.choosePhoto);
  return (
    <div>
      <label className="drop-zone" htmlFor={id}>
        <Icon name={icon ?? (camera ? "camera" : "image")} size="large" />
        {words}
        {/* What a browser can't draw, an iPhone's HEIC say, is sent all the same: the answer names it. */}
        {shown ? <img src={shown} alt={t.chosenPhoto} onError={() => setChosen(null)} /> : null}
        <input
          accept="image/*"
          {...input}
          {...(camera ? { capture: "environment" as const } : {})}
          id={id}
          type="file"
          {...takesFocus(error)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            setChosen(file ? URL.createObjectURL(file) : null);
            input.onChange?.(event);
          }}
        />
      </label>
      {isErrorBelow ? null : <FieldError id={id} error={error} />}
    </div>
  );
}
