import { useEffect, useRef } from "react";
import { kitWords } from "~/messages/kit";
import { takesFocus } from "./field-frame";
import type { FormAnswer } from "./form-state";
import { namedSentence } from "./named-sentence";
import { useWords } from "./words";

type FormErrorSummaryProps = {
  readonly answer: FormAnswer;
  /** The fields' labels by their names, for sentences that don't say which field they are of. */
  readonly labels?: Readonly<Record<string, unknown>>;
  /** Leaves the focus where it is: several forms on one page. */
  readonly quiet?: boolean;
};

/**
 * Above a form that came back: what to mend, each leading to its field. Takes the focus, so that it is read out
 * first. The error under "" is of the whole form. Nothing on the first visit.
 */
export function FormErrorSummary({ answer, labels, quiet }: FormErrorSummaryProps) {
  const t = useWords(kitWords);
  const box = useRef<HTMLDivElement>(null);
  const errors = Object.entries(answer?.errors ?? {});
  useEffect(() => {
    if (!quiet && answer && Object.keys(answer.errors).length) box.current?.focus();
  }, [answer, quiet]);
  if (!errors.length) return null;
  const whole = answer?.errors[""];
  const fields = errors.filter(([name]) => name);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} {...takesFocus(!quiet)}>
      <h2>{whole ?? t.fixThese(fields.length)}</h2>
      {fields.length ? (
        <ul>
          {fields.map(([name, sentence]) => (
            <li key={name}>
              <a className="link" href={`#${name}`}>
                {namedSentence(sentence, labels?.[name])}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
