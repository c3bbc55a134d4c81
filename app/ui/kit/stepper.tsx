import { useId, useRef, useState } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import { useReady } from "./use-ready";
import { useWords } from "./words";

type StepperProps = {
  readonly name: string;
  /** What is counted, for screen readers: "Jumlah amplang bandeng". */
  readonly label: string;
  readonly defaultValue?: number;
  readonly min?: number;
  readonly max?: number;
  readonly form?: string;
};

/** A small whole number with minus and plus; without JavaScript a plain number field. */
export function Stepper({ name, label, defaultValue = 1, min = 1, max, form }: StepperProps) {
  const t = useWords(kitWords);
  const ready = useReady();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [count, setCount] = useState(defaultValue);
  const step = (by: number) => {
    const next = Math.min(max ?? Number.MAX_SAFE_INTEGER, Math.max(min, count + by));
    if (field.current) field.current.value = String(next);
    setCount(next);
  };
  return (
    <span className={`stepper ${ready ? "ready" : ""}`}>
      {ready ? (
        <StepButton icon="minus" label={t.less} disabled={count <= min} press={() => step(-1)} />
      ) : null}
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        type="number"
        inputMode="numeric"
        {...{ name, min, max, form, defaultValue }}
        onInput={(event) => setCount(event.currentTarget.valueAsNumber || min)}
      />
      {ready ? (
        <StepButton
          icon="plus"
          label={t.more}
          disabled={max !== undefined && count >= max}
          press={() => step(1)}
        />
      ) : null}
    </span>
  );
}

type StepButtonProps = {
  readonly icon: "minus" | "plus";
  readonly label: string;
  readonly disabled: boolean;
  readonly press: () => void;
};

function StepButton({ icon, label, disabled, press }: StepButtonProps) {
  return (
    <button type="button" className="icon-btn" aria-label={label} disabled={disabled} onClick={press}>
      <Icon name={icon} />
    </button>
  );
}
