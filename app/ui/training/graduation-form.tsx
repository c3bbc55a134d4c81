import { Form } from "@remix-run/react";
import type { GraduationPage } from "~/domain/training/participants.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Stat } from "~/ui/kit/stat";
import { useWords } from "~/ui/kit/words";

type GraduationFormProps = {
  readonly page: GraduationPage;
  readonly answer: FormAnswer;
};

/** How many may graduate, what to check first, and the act. */
export function GraduationForm({ page, answer }: GraduationFormProps) {
  const t = useWords(trainingOfficeWords).graduation;
  const { batch, ready, short, meetingsLeft } = page;
  const rule = batch.requiresDraft ? t.ruleWithShop : t.rule;
  const canFinish = batch.status !== "finished" && meetingsLeft === 0 && batch.taken > 0;
  return (
    <section className="panel stack">
      <p>{rule(batch.minAttendance, batch.meetings.length)}</p>
      <div className="stats">
        <Stat big value={ready} label={t.ready} />
        <Stat big value={short} label={t.short} />
        <Stat big value={batch.graduated} label={t.graduated} />
      </div>
      {ready > 0 || canFinish ? (
        <>
          {meetingsLeft > 0 ? <Banner tone="warn">{t.meetingsLeft(meetingsLeft)}</Banner> : null}
          <Form method="post" noValidate className="stack gap-2">
            <Checkbox name="confirmed" label={t.confirm} error={answer?.errors.confirmed} />
            <div>
              <Button icon="graduation-cap">{ready > 0 ? t.graduate(ready) : t.finish}</Button>
            </div>
          </Form>
        </>
      ) : (
        <p className="muted">{batch.status === "finished" ? t.finished : t.nothing}</p>
      )}
      {batch.graduated > 0 ? (
        <div>
          <LinkButton kind="line" icon="qr-code" to={paths.admin.batchCards(batch.id)}>
            {t.toCards}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}
