import { round } from "./scale";

/** A line without an axis beside a figure that says the same: a decoration. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(1, ...values);
  const step = 220 / Math.max(1, values.length - 1);
  const points = values
    .map((value, index) => `${round(index * step)} ${round(44 - (value / most) * 38)}`)
    .join("L");
  return (
    <svg className="sparkline" viewBox="0 0 220 48" preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${points}L220 48L0 48Z`} fill="var(--accent-soft)" />
      <path
        d={`M${points}`}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2.5}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
