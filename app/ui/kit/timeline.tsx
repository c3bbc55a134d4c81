import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { useWords } from "./words";

export type TimelineStep = {
  readonly state: "done" | "now" | "todo" | "failed";
  readonly title: ReactNode;
  readonly detail?: ReactNode;
};

/** What happened, what happens now, what comes. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  const t = useWords(kitWords);
  const said = { done: t.done, now: t.underWay, todo: t.notYet, failed: t.failed } as const;
  return (
    <ol className="timeline">
      {steps.map((step, index) => (
        <li key={index} className={step.state} aria-current={step.state === "now" ? "step" : undefined}>
          {step.title}
          <span className="sr-only"> ({said[step.state]})</span>
          {step.detail ? <small>{step.detail}</small> : null}
        </li>
      ))}
    </ol>
  );
}
