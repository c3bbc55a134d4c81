import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import { WholeNumbers } from "./whole-numbers";
import { useWords } from "./words";

export type FieldText = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; stands beside the field. */
  readonly error?: string | null;
  /** Writes "boleh kosong" beside the label. */
  readonly optional?: boolean;
};

/** Ids and aria of a control, the same for every kind of field; one that was refused takes the keyboard. */
export function controlIds(id: string, { hint, error }: Pick<FieldText, "hint" | "error">) {
  const ids = [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ");
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": ids || undefined,
    ...takesFocus(error),
  };
}

/**
 * Puts the keyboard on what a refused form came back with, also where no script runs; of several the first in the
 * page gets it. Nothing on a page that was opened anew.
 */
export function takesFocus(error: unknown): { readonly autoFocus?: true } {
  return error ? { autoFocus: true } : {};
}

type FieldFrameProps = FieldText & {
  readonly id: string;
  readonly children: ReactNode;
  readonly count?: ReactNode;
  readonly className?: string;
};

/** Label above, control, error, hint below. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  optional,
  count,
  className,
  children,
}: FieldFrameProps) {
  const t = useWords(kitWords);
  return (
    <div className={`field ${className ?? ""}`}>
      <label className="label" htmlFor={id}>
        {label}
        {optional ? <span className="optional"> ({t.optional})</span> : null}
      </label>
      {children}
      <FieldError id={id} error={error} />
      {hint || count ? (
        <div className="hint under">
          <span id={`${id}-hint`}>{typeof hint === "string" ? <WholeNumbers text={hint} /> : hint}</span>
          {count}
        </div>
      ) : null}
    </div>
  );
}

/** The sentence beside a control, tied to it by id. */
export function FieldError({ id, error }: { readonly id: string; readonly error?: string | null }) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <Icon name="circle-alert" size="small" />
      <span>
        <WholeNumbers text={error} />
      </span>
    </p>
  );
}
