import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type Tab = {
  readonly key: string;
  readonly to: string;
  readonly text: ReactNode;
  readonly count?: number | null;
};

type TabsProps = {
  /** Names the group: "Isi toko". */
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
};

/** Pages of one thing side by side; links, so each has an address. */
export function Tabs({ label, tabs, current }: TabsProps) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          to={tab.to}
          aria-current={tab.key === current ? "page" : undefined}
          preventScrollReset
        >
          {tab.text}
          {tab.count === undefined || tab.count === null ? null : (
            <span className="count num">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
