import type { ReactNode } from "react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import type { IconName } from "./icon-names";
import { Progress } from "./progress";
import { useWords } from "./words";

export type ChecklistStep = {
  readonly key: string;
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly isDone?: boolean;
  /** The way to do it: a soft LinkButton with one verb. */
  readonly action?: ReactNode;
};

/** Things to do, each with its picture, reason and one button. */
export function Checklist({ steps }: { readonly steps: readonly ChecklistStep[] }) {
  const t = useWords(kitWords);
  return (
    <ul className="todo">
      {steps.map((step) => (
        <li key={step.key} className={step.isDone ? "done" : undefined}>
          <span className="tile">
            <Icon name={step.isDone ? "check" : step.icon} />
          </span>
          <div className="fill leading-snug">
            <b>{step.title}</b>
            {step.isDone ? <span className="sr-only"> ({t.done})</span> : null}
            {step.detail ? <p className="muted text-13">{step.detail}</p> : null}
          </div>
          {step.isDone ? null : step.action}
        </li>
      ))}
    </ul>
  );
}

/** "5 dari 8" over a bar; stands above a checklist. */
export function StepCount({ title, done, total }: { title: string; done: number; total: number }) {
  const t = useWords(kitWords);
  return (
    <div className="stack gap-3">
      <div className="row between">
        <h2 className="text-20">{title}</h2>
        <span className="muted num text-13">{t.stepOf(done, total)}</span>
      </div>
      <Progress value={done} max={total} label={title} />
    </div>
  );
}
