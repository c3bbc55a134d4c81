import { Link } from "@remix-run/react";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { CountDot } from "~/ui/kit/link-button";

export type BarItem = {
  readonly key: string;
  readonly to: string;
  readonly icon: IconName;
  readonly text: string;
  /** For screen readers where a number stands on the icon. */
  readonly label?: string;
  readonly count?: number;
};

type BottomBarProps = {
  readonly label: string;
  readonly items: readonly BarItem[];
  readonly current?: string;
};

/** Five places within reach of the thumb; phones only. */
export function BottomBar({ label, items, current }: BottomBarProps) {
  return (
    <nav className="bottom-bar" aria-label={label}>
      {items.map((item) => (
        <Link
          key={item.key}
          to={item.to}
          aria-label={item.label}
          aria-current={item.key === current ? "page" : undefined}
        >
          <Icon name={item.icon} size="large" />
          {item.text}
          <CountDot count={item.count} />
        </Link>
      ))}
    </nav>
  );
}
