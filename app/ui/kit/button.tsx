import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";

/** main: the one act of a region; buy: coral, where money moves; line, soft, quiet: lesser acts; danger: undoes. */
export type ButtonKind = "main" | "buy" | "line" | "soft" | "quiet" | "danger";

export type ButtonLook = {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** As wide as what holds it. */
  readonly wide?: boolean;
  /** 40 px high on a desktop; a phone keeps its 48. */
  readonly compact?: boolean;
  readonly className?: string;
};

export function buttonClass({ kind = "main", wide, compact, className }: ButtonLook): string {
  return ["btn", kind === "main" ? "" : kind, wide ? "wide" : "", compact ? "compact" : "", className ?? ""]
    .filter(Boolean)
    .join(" ");
}

type ButtonProps = ButtonLook &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** The act is under way: shows it, and takes no second press. */
    readonly busy?: boolean;
    readonly children?: ReactNode;
  };

/** Submits its form unless `type` says otherwise. A verb first: "Simpan", "Kirim pesanan". */
export function Button({ kind, icon, wide, compact, className, busy, children, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      className={buttonClass({ kind, wide, compact, className })}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {busy ? <span className="spinner" /> : icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly icon: IconName;
  /** What it does, for those who can't see the picture. */
  readonly label: string;
};

/** A picture alone, 48 px square. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="submit"
      {...rest}
      className={`icon-btn ${className ?? ""}`}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} size="large" />
    </button>
  );
}
