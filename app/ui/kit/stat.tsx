import type { ReactNode } from "react";

type StatProps = {
  readonly value: ReactNode;
  readonly label: ReactNode;
  readonly big?: boolean;
};

/** One figure and what it counts. Several stand in `<div className="stats">`. */
export function Stat({ value, label, big }: StatProps) {
  return (
    <p className={`stat ${big ? "big" : ""}`}>
      <b>{value}</b>
      <span>{label}</span>
    </p>
  );
}

/** "naik 18%": a change with a word, so that colour isn't alone. */
export function Change({ text, isGood }: { readonly text: string; readonly isGood: boolean }) {
  return <b className={isGood ? "text-ok" : "text-bad"}>{text}</b>;
}
