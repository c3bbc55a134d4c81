import { initials } from "~/platform/format";
import { inkOn } from "./tint";

type ShopMarkProps = {
  readonly name: string;
  /** "#b8452a"; the shop's own colour. */
  readonly color?: string | null;
  readonly size?: "small" | "large";
};

/** A shop's or a person's initials on its colour. A decoration: the name stands beside it. */
export function ShopMark({ name, color, size }: ShopMarkProps) {
  const style = color ? { backgroundColor: color, color: inkOn(color) } : undefined;
  return (
    <span className={`shop-mark ${size ?? ""}`} style={style} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
