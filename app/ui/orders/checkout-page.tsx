import { Link } from "@remix-run/react";
import { deliveryFieldOf } from "~/domain/orders/checkout";
import { checkoutWords } from "~/messages/checkout";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { EmptyState } from "~/ui/kit/empty-state";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "~/ui/shell/bare-shell";
import { type Checkout, type CheckoutAnswer, type CheckoutStart, checkoutNow } from "./checkout-now";
import { Recipient } from "./checkout-recipient";
import { ShopPart } from "./checkout-shop";
import { checkoutFormId, PayBar, Summary } from "./checkout-summary";
import { PaymentChoice } from "./payment-choice";

export type CheckoutPageProps = {
  readonly start: CheckoutStart;
  readonly answer: CheckoutAnswer | undefined;
};

/** All of an order on one page: a plain form, which counts by itself where the light script runs. */
export function CheckoutPage({ start, answer }: CheckoutPageProps) {
  const t = useWords(checkoutWords);
  const checkout = checkoutNow(start, answer);
  const isEmpty = checkout.view.shops.length === 0;
  return (
    <BareShell
      back={paths.cart()}
      title={t.title}
      aside={
        <>
          <Icon name="shield-check" size="small" />
          {t.safe}
        </>
      }
      bar={isEmpty ? undefined : <PayBar checkout={checkout} />}
    >
      <div className="stack">
        <FormErrorSummary answer={answer} />
        {answer?.made ? (
          <div>
            <LinkButton to={answer.made.href}>{t.seeOrder(answer.made.nomor)}</LinkButton>
          </div>
        ) : null}
        {isEmpty ? <NothingToPay /> : <CheckoutForm start={start} answer={answer} checkout={checkout} />}
      </div>
    </BareShell>
  );
}

type CheckoutFormProps = CheckoutPageProps & { readonly checkout: Checkout };

function CheckoutForm({ start, answer, checkout }: CheckoutFormProps) {
  const t = useWords(checkoutWords);
  const { view, sums } = checkout;
  return (
    <form
      method="post"
      noValidate
      action={paths.checkout()}
      id={checkoutFormId}
      className="layout-aside group/checkout"
    >
      <div hidden id="terhitung" data-fresh>
        <input type="hidden" name="checkoutKey" value={answer?.checkoutKey ?? start.checkoutKey} />
        <input type="hidden" name="expectedTotal" value={String(sums.total)} />
        <input type="hidden" name="seenPrint" value={view.print} />
      </div>
      <div className="stack">
        {start.known ? null : <NoAccountNeeded />}
        {view.hasProblems && !answer ? <Banner tone="warn">{t.changed}</Banner> : null}
        <Recipient start={start} answer={answer} />
        <div className="stack" id="cara-terima" data-fresh data-auto={paths.checkoutFees()}>
          {view.shops.map((shop) => (
            <ShopPart
              key={shop.id}
              shop={shop}
              view={view}
              error={answer?.errors[deliveryFieldOf(shop.id)]}
            />
          ))}
        </div>
        <section
          className="panel stack"
          aria-labelledby="bayar-dengan"
          id="cara-bayar"
          data-fresh
          data-auto={paths.checkoutFees()}
        >
          <h2 id="bayar-dengan">{t.payWith}</h2>
          <PaymentChoice
            payments={view.payments}
            method={answer?.values.method}
            bank={answer?.values.bank}
            error={answer?.errors.method}
          />
        </section>
      </div>
      <Summary checkout={checkout} answer={answer} />
    </form>
  );
}

function NoAccountNeeded() {
  const t = useWords(checkoutWords);
  return (
    <Banner>
      {t.noAccount}{" "}
      <Link className="link" to={paths.signIn({ lanjut: paths.checkout() })}>
        {t.signIn}
      </Link>{" "}
      {t.toFillIn}
    </Banner>
  );
}

function NothingToPay() {
  const t = useWords(checkoutWords);
  return (
    <EmptyState icon="shopping-cart" title={t.emptyTitle}>
      <p>{t.emptyText}</p>
      <div className="row justify-center">
        <LinkButton to={paths.orders()}>{t.toOrders}</LinkButton>
        <LinkButton kind="line" to={paths.cart()}>
          {t.toCart}
        </LinkButton>
      </div>
    </EmptyState>
  );
}
