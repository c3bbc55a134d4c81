import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { FormAnswer } from "~/ui/kit/form-state";
import { type Fact, Facts } from "~/ui/kit/totals";
import { WholeNumbers } from "~/ui/kit/whole-numbers";

type SettleScreenProps = {
  readonly parent: Required<Crumb>;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly answer: FormAnswer;
  /** The words on the button. */
  readonly act: string;
  readonly isDanger?: boolean;
  /** The form's fields. */
  readonly children: ReactNode;
};

/** One thing to be dealt with by hand: what is known of it, and a sentence about how it was done. */
export function SettleScreen(props: SettleScreenProps) {
  const { parent, title, lead, facts, answer, act, isDanger, children } = props;
  return (
    <div className="wrap full stack max-w-[44rem] py-5">
      <Breadcrumbs label={parent.text} crumbs={[parent, { text: title }]} />
      <div>
        <h1 className="text-25">
          <WholeNumbers text={title} />
        </h1>
        <p className="muted">{lead}</p>
      </div>
      <section className="panel stack gap-6">
        <Facts facts={facts} />
        <Form method="post" noValidate className="stack gap-4">
          <FormErrorSummary answer={answer} />
          {children}
          <div>
            <Button kind={isDanger ? "danger" : "main"}>{act}</Button>
          </div>
        </Form>
      </section>
    </div>
  );
}
