import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import { useWords } from "./words";

type SearchBoxProps = {
  /** Where the GET form goes. */
  readonly action: string;
  readonly name?: string;
  readonly defaultValue?: string;
  readonly label?: string;
  readonly placeholder?: string;
  /** Without the button on a narrow header; Enter and the phone's search key still send it. */
  readonly noButton?: boolean;
  readonly compact?: boolean;
  /** A page's own id for the field: two boxes may stand on one page. */
  readonly id?: string;
  /** Hidden fields to keep, a list of suggestions. */
  readonly children?: ReactNode;
};

/** A plain search form: works as it is, and proposes nothing unless given a list as a child. */
export function SearchBox(props: SearchBoxProps) {
  const { action, name = "q", defaultValue, noButton, compact, id = "q", children } = props;
  const t = useWords(kitWords);
  const label = props.label ?? t.searchLabel;
  return (
    // biome-ignore lint/a11y/useSemanticElements: older phones don't know <search>, and would lose the landmark
    <form
      className={`search ${compact ? "compact" : ""}`}
      role="search"
      aria-label={label}
      action={action}
      method="get"
    >
      <Icon name="search" />
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="search"
        defaultValue={defaultValue}
        placeholder={props.placeholder ?? t.searchHint}
        autoComplete="off"
        enterKeyHint="search"
      />
      {noButton ? null : (
        <button type="submit" className="btn">
          {t.search}
        </button>
      )}
      {children}
    </form>
  );
}
