import { Link } from "@remix-run/react";
import { chosenQuote } from "~/domain/orders/checkout";
import { checkoutWords } from "~/messages/checkout";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Totals } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";
import { useDiscountLine } from "~/ui/vouchers/discount-line";
import { VoucherBox } from "~/ui/vouchers/voucher-box";
import type { Checkout, CheckoutAnswer } from "./checkout-now";

type SummaryProps = { readonly checkout: Checkout };
type WholeSummaryProps = SummaryProps & { readonly answer: CheckoutAnswer | undefined };

/** Both the summary's button and the bar's send this form. */
export const checkoutFormId = "pesan";

/** What will be paid, for what, to whom, and on which terms. */
export function Summary({ checkout, answer }: WholeSummaryProps) {
  const t = useWords(checkoutWords);
  const locale = useLocale();
  const { view, sums } = checkout;
  const total = formatRupiah(sums.total, locale);
  const discount = useDiscountLine(view.voucher?.code ?? null, sums.discountTotal);
  const fees = view.shops.map((shop) => {
    const quote = chosenQuote(shop);
    return {
      label: <span className="wrap-anywhere">{t.deliveryOf(shop.name)}</span>,
      value: quote ? (
        quote.fee === 0n ? (
          t.free
        ) : (
          <Money amount={quote.fee} />
        )
      ) : (
        <span className="muted">{view.place === "" ? t.feesLater : "–"}</span>
      ),
    };
  });
  return (
    <aside className="panel stack stick" aria-labelledby="ringkasan" id="ringkasan-bayar" data-fresh>
      <h2 id="ringkasan">{t.summary}</h2>
      <VoucherBox
        voucher={view.voucher}
        answer={answer}
        putIn={paths.checkoutVoucher()}
        takeOff={paths.checkoutVoucherRemoval()}
      />
      <div aria-live="polite">
        <Totals
          lines={[
            { label: t.goods(view.pieces), value: <Money amount={sums.itemsTotal} /> },
            ...discount,
            ...fees,
            {
              label: sums.isComplete ? t.total : t.totalSoFar,
              value: <Money amount={sums.total} />,
              isTotal: true,
            },
          ]}
        />
      </div>
      <div className="only-wide">
        <PayButton checkout={checkout} wide words={checkout.isCash ? t.order(total) : t.pay(total)} />
      </div>
      <p className="hint">{t.noFee(view.shops.length)}</p>
      <p className="hint">
        {t.contract(
          nameList(
            view.shops.map((shop) => shop.name),
            locale,
          ),
        )}{" "}
        <Link className="link" to={paths.page("tukar-batal")} target="_blank" rel="noreferrer">
          {t.terms}
        </Link>
      </p>
    </aside>
  );
}

/** "A", "A dan B", "A, B, dan C". */
export function nameList(names: readonly string[], locale: "id" | "en"): string {
  const and = locale === "en" ? "and" : "dan";
  if (names.length <= 1) return names[0] ?? "";
  const comma = names.length > 2 ? "," : "";
  return `${names.slice(0, -1).join(", ")}${comma} ${and} ${names.at(-1)}`;
}

type PayButtonProps = SummaryProps & { readonly words: string; readonly wide?: boolean };

function PayButton({ checkout, words, wide }: PayButtonProps) {
  const t = useWords(checkoutWords);
  if (checkout.view.hasProblems) {
    return (
      <LinkButton kind="line" wide={wide} to={paths.cart()}>
        {t.fixInCart}
      </LinkButton>
    );
  }
  return (
    <Button kind="buy" wide={wide} form={checkoutFormId}>
      {words}
    </Button>
  );
}

export function PayBar({ checkout }: SummaryProps) {
  const t = useWords(checkoutWords);
  const locale = useLocale();
  const { view, sums } = checkout;
  return (
    <div id="batang-bayar" data-fresh>
      <BuyBar
        label={t.payRegion}
        detail={sums.isComplete ? t.shopsAndGoods(view.shops.length, view.pieces) : t.totalSoFar}
        price={formatRupiah(sums.total, locale)}
      >
        <PayButton checkout={checkout} words={checkout.isCash ? t.orderShort : t.payShort} />
      </BuyBar>
    </div>
  );
}
