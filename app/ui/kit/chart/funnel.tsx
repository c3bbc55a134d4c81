import { formatNumber, formatPercent } from "~/platform/format";
import { useLocale } from "../words";
import { round } from "./scale";

export type FunnelStep = { readonly label: string; readonly value: number };

/**
 * From many to few; each share is of the step before. A first step that dwarfs the others is drawn cut, and
 * `cutNote` says so.
 */
export function Funnel({
  steps,
  cutNote,
}: {
  readonly steps: readonly FunnelStep[];
  readonly cutNote?: string;
}) {
  const locale = useLocale();
  const [first, second] = steps;
  const isCut = Boolean(first && second && first.value > second.value * 3);
  const full = (isCut ? (second?.value ?? 0) / 0.62 : first?.value) || 1;
  return (
    <div className="stack">
      <ol className="funnel">
        {steps.map((step, index) => {
          const before = steps[index - 1]?.value;
          const cut = isCut && index === 0;
          const width = cut ? 100 : step.value === 0 ? 0 : Math.max(2, round((step.value / full) * 100));
          return (
            <li key={step.label}>
              <b>{step.label}</b>
              <span className="num">
                <b>{formatNumber(step.value, locale)}</b>{" "}
                {before ? (
                  <span className="muted text-13">{formatPercent(step.value / before, locale)}</span>
                ) : null}
              </span>
              <span className="bar" aria-hidden="true">
                <i className={cut ? "cut" : undefined} style={{ width: `${width}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
      {isCut && cutNote ? <p className="hint">{cutNote}</p> : null}
    </div>
  );
}
