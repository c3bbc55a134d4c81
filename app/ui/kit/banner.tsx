import type { ReactNode } from "react";
import { type Tone, toneIcon } from "./flash-line";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

type BannerProps = {
  /** plain: no state, only set apart. */
  readonly tone?: Tone | "plain";
  readonly icon?: IconName;
  /** Reads itself out when it appears after an act. */
  readonly live?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** What the reader should know before going on; stands in the page, not over it. */
export function Banner({ tone = "info", icon, live, className = "", children }: BannerProps) {
  return (
    <div className={`banner ${tone === "info" ? "" : tone} ${className}`} role={live ? "status" : undefined}>
      <Icon name={icon ?? (tone === "plain" ? "info" : toneIcon[tone])} />
      <div>{children}</div>
    </div>
  );
}
