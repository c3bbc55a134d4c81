import type { ReactNode } from "react";
import { SearchBox } from "./search-box";

type ListHeadProps = {
  readonly title: string;
  readonly lead: string;
  readonly search: {
    readonly action: string;
    readonly label: string;
    /** What may be typed; the label where it says that. */
    readonly hint?: string;
    readonly q: string;
  };
  /** Hidden fields that a search keeps. */
  readonly children?: ReactNode;
};

/** The heading of an officer's list, with its search beside it. */
export function ListHead({ title, lead, search, children }: ListHeadProps) {
  return (
    <div className="row between">
      <div>
        <h1 className="text-25">{title}</h1>
        <p className="muted">{lead}</p>
      </div>
      <div className="w-full md:w-80">
        <SearchBox
          action={search.action}
          defaultValue={search.q}
          label={search.label}
          placeholder={search.hint ?? search.label}
          compact
          noButton
        >
          {children}
        </SearchBox>
      </div>
    </div>
  );
}
