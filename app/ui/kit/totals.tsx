import { Fragment, type ReactNode } from "react";

export type TotalsLine = {
  readonly label: ReactNode;
  readonly value: ReactNode;
  /** The sum at the end, set apart. */
  readonly isTotal?: boolean;
  readonly tone?: "ok" | "bad";
};

/** A sum of amounts, right-aligned. */
export function Totals({ lines }: { readonly lines: readonly TotalsLine[] }) {
  return (
    <dl className="totals">
      {lines.map((line, index) => (
        <Fragment key={index}>
          <dt className={line.isTotal ? "total" : undefined}>{line.label}</dt>
          <dd className={line.isTotal ? "total" : line.tone === "ok" ? "text-ok" : line.tone && "text-bad"}>
            {line.value}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

export type Fact = { readonly label: ReactNode; readonly value: ReactNode };

/** Facts in two columns: "Berat kirim", "300 g". */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact, index) => (
        <Fragment key={index}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
