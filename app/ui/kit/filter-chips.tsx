import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import { useWords } from "./words";

export type FilterChip = {
  readonly key: string;
  readonly text: ReactNode;
  /** Where a tap leads: with the filter, or without it when it is on. */
  readonly to: string;
  readonly isOn?: boolean;
  readonly count?: ReactNode;
};

type FilterChipsProps = {
  readonly label: string;
  readonly chips: readonly FilterChip[];
  /** First in the row: the button that opens the filter sheet. */
  readonly children?: ReactNode;
};

/** Filters as links; one that is on carries a cross and takes itself away. Rolls sideways on a phone. */
export function FilterChips({ label, chips, children }: FilterChipsProps) {
  const t = useWords(kitWords);
  return (
    <nav className="chips roll" aria-label={label}>
      {children}
      {chips.map((chip) => (
        <Link key={chip.key} className={`chip ${chip.isOn ? "on" : ""}`} to={chip.to} preventScrollReset>
          {chip.text}
          {chip.count === undefined ? null : <span className="count num">{chip.count}</span>}
          {chip.isOn ? (
            <>
              <Icon name="x" size="small" />
              <span className="sr-only">{t.remove}</span>
            </>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

/** Words that lead to a search, as on the home page. */
export function LinkChips({
  chips,
}: {
  readonly chips: readonly { readonly text: string; readonly to: string }[];
}) {
  return (
    <div className="chips roll">
      {chips.map((chip) => (
        <Link key={chip.to} className="chip" to={chip.to}>
          {chip.text}
        </Link>
      ))}
    </div>
  );
}
