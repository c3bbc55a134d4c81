import { Link } from "@remix-run/react";
import { Icon } from "~/ui/kit/icon";
import { CountDot } from "~/ui/kit/link-button";
import type { BarItem } from "./bottom-bar";

/** The lines of a workplace's sidebar, or of its menu on a phone. */
export function SideLinks({
  items,
  current,
}: {
  readonly items: readonly BarItem[];
  readonly current?: string;
}) {
  return (
    <>
      {items.map((item) => (
        <Link
          key={item.key}
          className="side-link"
          to={item.to}
          aria-label={item.label}
          aria-current={item.key === current ? "page" : undefined}
        >
          <Icon name={item.icon} />
          <span className="clamp2 leading-snug">{item.text}</span>
          <CountDot count={item.count} />
        </Link>
      ))}
    </>
  );
}
