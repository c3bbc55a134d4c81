import { Link } from "@remix-run/react";
import { type ReactNode, useEffect, useRef } from "react";
import { formatNumber } from "~/platform/format";
import { useLocale } from "./words";

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
  const locale = useLocale();
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const open = current ? row.current?.querySelector<HTMLElement>("[aria-current]") : null;
    if (row.current && open) row.current.scrollLeft = middleOf(open) - row.current.clientWidth / 2;
  }, [current]);
  return (
    <nav ref={row} className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.key}
          to={tab.to}
          aria-current={tab.key === current ? "page" : undefined}
          preventScrollReset
        >
          {tab.text}
          {tab.count === undefined || tab.count === null ? null : (
            <span className="count num">{formatNumber(tab.count, locale)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

/** From the row's left edge; the row is what a tab is placed in. */
function middleOf(tab: HTMLElement): number {
  return tab.offsetLeft + tab.offsetWidth / 2;
}
