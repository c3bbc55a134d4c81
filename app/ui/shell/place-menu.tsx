import { useLocation } from "@remix-run/react";
import { shellWords } from "~/messages/shell";
import { Icon } from "~/ui/kit/icon";
import { useWords } from "~/ui/kit/words";
import type { BarItem } from "./bottom-bar";
import { SideLinks } from "./side-links";

type PlaceMenuProps = {
  /** Names the list for screen readers. */
  readonly label: string;
  readonly items: readonly BarItem[];
  readonly current?: string;
  /** The picture alone, where the header has little room. */
  readonly bare?: boolean;
};

/** Every place of a workplace behind one button, on a phone; opens without a script and shuts on the next page. */
export function PlaceMenu({ label, items, current, bare }: PlaceMenuProps) {
  const t = useWords(shellWords);
  const { key } = useLocation();
  return (
    <details className="menu-bar" key={key}>
      <summary className={bare ? "icon-btn" : "btn quiet"} aria-label={bare ? t.menu : undefined}>
        <Icon name="menu" size={bare ? "large" : undefined} />
        {bare ? null : t.menu}
      </summary>
      <nav aria-label={label}>
        <SideLinks items={items} current={current} />
      </nav>
    </details>
  );
}
