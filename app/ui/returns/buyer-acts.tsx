import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { canAskCity, canConfirmRepaid, canSendBack, canTakeOffer } from "~/domain/returns/return";
import type { ReturnView } from "~/domain/returns/view.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

type BuyerActsProps = {
  readonly view: ReturnView;
  readonly orderKey: string | undefined;
  readonly answer?: FormAnswer;
};

/** What the buyer can do with her return now; nothing where it isn't her turn. */
export function BuyerActs(props: BuyerActsProps) {
  const { view, orderKey } = props;
  const t = useWords(returnsWords).acts;
  const locale = useLocale();
  const acts: ReactNode[] = [];
  if (canSendBack(view)) return <SendBack {...props} />;
  if (canTakeOffer(view))
    acts.push(
      <Press key="offer" to={paths.returns.offer(view.nomor, view.id, orderKey)}>
        {t.takeOffer(formatRupiah(view.amount, locale))}
      </Press>,
    );
  if (canConfirmRepaid(view))
    acts.push(
      <Press key="got" to={paths.returns.receipt(view.nomor, view.id, orderKey)}>
        {t.got}
      </Press>,
    );
  if (view.refund?.status === "manual")
    acts.push(
      <LinkButton key="account" to={paths.refunds.account(view.nomor, view.refund.id, orderKey)}>
        {t.account}
      </LinkButton>,
    );
  if (canAskCity(view))
    acts.push(
      <LinkButton key="city" kind="line" to={paths.returns.complaint(view.nomor, view.id, orderKey)}>
        {view.status === "repaid" ? t.notGot : t.city}
      </LinkButton>,
    );
  return acts.length ? <div className="row">{acts}</div> : null;
}

function Press({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Form method="post" action={to} noValidate>
      <Button icon="check" busy={useNavigation().formMethod === "POST"}>
        {children}
      </Button>
    </Form>
  );
}

function SendBack({ view, orderKey, answer }: BuyerActsProps) {
  const t = useWords(returnsWords).acts;
  const place = [view.shop.address, view.shop.village].filter(Boolean).join(", ");
  return (
    <section className="panel stack">
      <div>
        <h2>{t.sendTitle}</h2>
        <p className="mt-1 wrap-anywhere">{t.sendTo(view.shop.name, place)}</p>
      </div>
      <Form
        method="post"
        action={paths.returns.shipment(view.nomor, view.id, orderKey)}
        className="stack"
        noValidate
      >
        <FormErrorSummary answer={answer} />
        <div className="halves">
          <Field
            {...fieldOf(answer, "kurir")}
            label={t.courier}
            hint={t.courierHint}
            maxLength={60}
            optional
          />
          <Field {...fieldOf(answer, "resi")} label={t.tracking} autoComplete="off" maxLength={60} optional />
        </div>
        <div>
          <Button icon="truck" busy={useNavigation().formMethod === "POST"}>
            {t.sent}
          </Button>
        </div>
      </Form>
    </section>
  );
}
