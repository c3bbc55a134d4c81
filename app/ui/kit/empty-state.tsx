import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

type EmptyStateProps = {
  readonly icon: IconName;
  readonly title: ReactNode;
  /** Of the heading: 2 unless it is the page's own. */
  readonly level?: 1 | 2 | 3;
  /** What to do next, in a sentence, and the button for it. */
  readonly children?: ReactNode;
};

/** An empty screen teaches the next step. */
export function EmptyState({ icon, title, level = 2, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <span className="emblem">
        <Icon name={icon} />
      </span>
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
