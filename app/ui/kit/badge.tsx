import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { useWords } from "./words";

export type BadgeTone = "plain" | "accent" | "ok" | "warn" | "bad" | "info" | "buy";

type BadgeProps = {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A state in a word or two. Colour never stands alone: the word says it. */
export function Badge({ tone = "plain", icon, className = "", children }: BadgeProps) {
  return (
    <span className={`badge ${tone === "plain" ? "" : tone} ${className}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </span>
  );
}

/** Dashed amber: stands wherever simulated money could be taken for real. */
export function SimulatedBadge({ children }: { readonly children?: ReactNode }) {
  const t = useWords(kitWords);
  return (
    <span className="badge simulated">
      {children ? <Icon name="triangle-alert" /> : null}
      {children ?? t.simulated}
    </span>
  );
}

/** The green badge of a shop whose owner finished the city's training. */
export function GraduateBadge({ year }: { readonly year?: number | null }) {
  const t = useWords(kitWords);
  return (
    <Badge tone="accent" icon="graduation-cap">
      {t.graduate}
      {year ? ` ${year}` : null}
    </Badge>
  );
}
