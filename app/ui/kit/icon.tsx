import type { IconName } from "./icon-names";
import sprite from "./icons.svg?no-inline";

type IconProps = {
  readonly name: IconName;
  /** 16, 20 (the rule) or 24 px. */
  readonly size?: "small" | "large";
  readonly className?: string;
};

/** A decoration: hidden from screen readers, so the words beside it (or an aria-label) carry the meaning. */
export function Icon({ name, size, className = "" }: IconProps) {
  const sized = size === "small" ? "i i-s" : size === "large" ? "i i-l" : "i";
  return (
    <svg className={`${sized} ${className}`} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
