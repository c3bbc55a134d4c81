import { kitWords } from "~/messages/kit";
import { useWords } from "./words";

type ProgressProps = {
  readonly value: number;
  readonly max: number;
  /** What advances, for screen readers. */
  readonly label: string;
  readonly tone?: "ok" | "star";
  readonly thin?: boolean;
};

/** How far along, as a bar; say it in words beside it too. */
export function Progress({ value, max, label, tone, thin }: ProgressProps) {
  const t = useWords(kitWords);
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <span
      className={`progress ${tone ?? ""} ${thin ? "thin" : ""}`}
      role="img"
      aria-label={`${label}: ${t.stepOf(value, max)}`}
    >
      <i style={{ width: `${Math.round(share * 1000) / 10}%` }} />
    </span>
  );
}
