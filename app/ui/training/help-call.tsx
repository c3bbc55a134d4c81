import { Form } from "@remix-run/react";
import type { HelpSeat } from "~/domain/training/help-seat.server";
import { trainingWords } from "~/messages/training";
import { paths } from "~/paths";
import { formatTime } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { useLocale, useWords } from "~/ui/kit/words";

/** "Minta bantuan": lights her seat on the trainer's screen while her class runs. */
export function HelpCall({ seat }: { readonly seat: HelpSeat }) {
  const t = useWords(trainingWords).help;
  const locale = useLocale();
  const { batchNumber, helpAskedAt } = seat;
  return (
    <section className="panel row between" aria-labelledby="bantuan">
      <div className="fill min-w-48">
        <h2 id="bantuan" className="text-17">
          {t.title(batchNumber)}
        </h2>
        <p className="muted">{helpAskedAt ? t.waiting(formatTime(helpAskedAt, locale)) : t.lead}</p>
      </div>
      {helpAskedAt ? (
        <p className="row nowrap font-semibold text-accent-text">
          <Icon name="circle-check" />
          {t.isAsked}
        </p>
      ) : (
        <Form method="post" action={paths.trainingHelp()}>
          <Button kind="line" icon="circle-question-mark">
            {t.ask}
          </Button>
        </Form>
      )}
    </section>
  );
}
