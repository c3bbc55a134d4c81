import { trainingWords } from "~/messages/training";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { useWords } from "~/ui/kit/words";

/** From registration to the shop, in four steps. */
export function TrainingSteps() {
  const t = useWords(trainingWords).steps;
  const steps: readonly (readonly [IconName, string, string])[] = [
    ["pencil", t.joinTitle, t.joinText],
    ["users", t.attendTitle, t.attendText],
    ["graduation-cap", t.certificateTitle, t.certificateText],
    ["store", t.shopTitle, t.shopText],
  ];
  return (
    <ol className="grid gap-4 md:grid-cols-2 lg:grid-cols-4">
      {steps.map(([icon, title, text], index) => (
        <li key={icon} className="panel snug stack gap-2">
          <span className="row between">
            <span className="grid size-11 place-items-center rounded-12 bg-accent-soft text-accent-text">
              <Icon name={icon} />
            </span>
            <span className="muted num text-20 font-bold">{index + 1}</span>
          </span>
          <h3>{title}</h3>
          <p className="muted">{text}</p>
        </li>
      ))}
    </ol>
  );
}
