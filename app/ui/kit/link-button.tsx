import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "./button";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

type LinkButtonProps = ButtonLook & Omit<LinkProps, "className"> & { readonly children?: ReactNode };

/** Goes somewhere, looks like a button. For files and other servers add `reloadDocument`. */
export function LinkButton({ kind, icon, wide, compact, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={buttonClass({ kind, wide, compact, className })}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}

type IconLinkProps = Omit<LinkProps, "children" | "className"> & {
  readonly icon: IconName;
  readonly label: string;
  /** A number on its corner; 0 and null show none. Say it in `label` too. */
  readonly count?: number | null;
  readonly className?: string;
};

/** A picture alone that goes somewhere, 48 px square. */
export function IconLink({ icon, label, count, className, ...rest }: IconLinkProps) {
  return (
    <Link {...rest} className={`icon-btn ${className ?? ""}`} aria-label={label} title={label}>
      <Icon name={icon} size="large" />
      <CountDot count={count} />
    </Link>
  );
}

/** The small coral number; nothing at 0. */
export function CountDot({ count }: { readonly count?: number | null }) {
  return count ? <span className="dot">{count > 99 ? "99+" : count}</span> : null;
}
