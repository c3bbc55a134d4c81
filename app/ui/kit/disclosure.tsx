import type { ReactNode } from "react";
import { Icon } from "./icon";

type DisclosureProps = {
  readonly title: ReactNode;
  /** At the line's end: "boleh nanti". */
  readonly aside?: ReactNode;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** What not everybody needs, behind a line; opens without a script. */
export function Disclosure({ title, aside, open, children }: DisclosureProps) {
  return (
    <details className="panel" open={open}>
      <summary>
        <span className="fill">{title}</span>
        {aside ? <span className="muted text-13 font-normal">{aside}</span> : null}
        <Icon name="plus" />
      </summary>
      <div>{children}</div>
    </details>
  );
}
