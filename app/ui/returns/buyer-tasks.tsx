import { Form, useNavigation } from "@remix-run/react";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { OrderTask } from "~/ui/orders/order-task";

type TaskProps = {
  readonly view: ReturnView;
  readonly orderKey: string | undefined;
  readonly answer?: FormAnswer;
};

/** Why she asks the city, which reads both sides' messages then. */
export function AskCityForm({ view, orderKey, answer }: TaskProps) {
  const { acts: t, see } = useWords(returnsWords);
  const { nomor, id } = view;
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.cityTitle} lead={t.cityLead}>
      <Form
        method="post"
        action={paths.returns.complaint(nomor, id, orderKey)}
        className="panel stack"
        noValidate
      >
        <FormErrorSummary answer={answer} />
        <TextArea
          {...fieldOf(answer, "alasan")}
          label={t.cityWhy}
          hint={t.cityHint}
          rows={4}
          counter={1000}
        />
        <Button wide icon="landmark" busy={useNavigation().formMethod === "POST"}>
          {t.citySubmit}
        </Button>
        <LinkButton kind="quiet" wide to={paths.returns.one(nomor, id, orderKey)}>
          {see}
        </LinkButton>
      </Form>
    </OrderTask>
  );
}

/** Asked once more: what is withdrawn may be too late to ask for again. */
export function WithdrawForm({ view, orderKey }: TaskProps) {
  const t = useWords(returnsWords);
  const { nomor, id } = view;
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.acts.withdrawTitle} lead={t.acts.withdrawLead}>
      <Form
        method="post"
        action={paths.returns.withdrawal(nomor, id, orderKey)}
        className="stack gap-2"
        noValidate
      >
        <Button kind="danger" wide busy={useNavigation().formMethod === "POST"}>
          {t.acts.withdrawDo}
        </Button>
        <LinkButton kind="quiet" wide to={paths.returns.one(nomor, id, orderKey)}>
          {t.see}
        </LinkButton>
      </Form>
    </OrderTask>
  );
}
