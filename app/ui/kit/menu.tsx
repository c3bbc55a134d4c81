import { type ReactNode, useEffect, useRef } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { useWords } from "./words";

type MenuProps = {
  readonly icon?: IconName;
  /** What it holds, for those who can't see the three dots. */
  readonly label?: string;
  /** Opens towards the right; from its right edge to the left otherwise. */
  readonly fromStart?: boolean;
  /** Links, and forms with one button each. */
  readonly children: ReactNode;
};

/** Lesser acts behind three dots; opens without a script, which only closes it on Escape and outside. */
export function Menu({ icon = "ellipsis", label, fromStart, children }: MenuProps) {
  const t = useWords(kitWords);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const shut = (event: Event) => {
      const menu = box.current;
      if (!menu?.open) return;
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      const isOutside = event.type === "pointerdown" && !menu.contains(event.target as Node);
      if (isEscape) menu.querySelector("summary")?.focus();
      if (isEscape || isOutside) menu.open = false;
    };
    document.addEventListener("pointerdown", shut);
    document.addEventListener("keydown", shut);
    return () => {
      document.removeEventListener("pointerdown", shut);
      document.removeEventListener("keydown", shut);
    };
  }, []);
  return (
    <details className={`menu ${fromStart ? "from-start" : ""}`} ref={box}>
      <summary className="btn line px-3.5" aria-label={label ?? t.menu}>
        <Icon name={icon} />
      </summary>
      <div className="items">{children}</div>
    </details>
  );
}
