import type { ProductCard } from "~/domain/catalog/product-card";
import type { CartWithVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { minus, ZERO } from "~/platform/money";
import { Banner } from "~/ui/kit/banner";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Totals } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";
import { BuyBar } from "~/ui/shell/buy-bar";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";
import { useDiscountLine } from "~/ui/vouchers/discount-line";
import { VoucherBox } from "~/ui/vouchers/voucher-box";
import { CartShop } from "./cart-shop";
import { EmptyCart } from "./empty-cart";

type CartPageProps = {
  readonly cart: CartWithVoucher;
  /** Proposed where it is empty. */
  readonly popular?: readonly ProductCard[];
  /** Why the last change was refused; `variantId` empty: of the whole cart. */
  readonly problem?: { readonly variantId: string; readonly sentence: string } | null;
  /** A code that was typed and takes nothing off. */
  readonly voucherAnswer?: FormAnswer;
};

/** The cart by shop, what changed since, and the way on. */
export function CartView({ cart, popular = [], problem = null, voucherAnswer }: CartPageProps) {
  const t = useWords(cartWords);
  const isEmpty = cart.shops.length === 0;
  return (
    <StorefrontShell
      {...useFrame()}
      current="cart"
      title={t.title}
      back={paths.home()}
      buyBar={isEmpty ? undefined : <CheckoutBar cart={cart} />}
    >
      <div className="wrap stack pt-4 pb-8">
        <div className={isEmpty ? "sr-only" : ""}>
          <h1 className="text-25 lg:text-31">{t.title}</h1>
          <p className="muted">{t.summary(cart.count, cart.shops.length)}</p>
        </div>
        <FormErrorSummary answer={voucherAnswer} />
        {problem && !knows(cart, problem.variantId) ? (
          <Banner tone="bad" live>
            {problem.sentence}
          </Banner>
        ) : null}
        {isEmpty ? (
          <EmptyCart popular={popular} />
        ) : (
          <div className="layout-aside">
            <div className="stack">
              {cart.hasProblems ? <Banner tone="warn">{t.fixFirst}</Banner> : null}
              {cart.shops.map((shop) => (
                <CartShop key={shop.id} shop={shop} problem={problem} />
              ))}
            </div>
            <Summary cart={cart} answer={voucherAnswer} />
          </div>
        )}
      </div>
    </StorefrontShell>
  );
}

function knows(cart: CartWithVoucher, variantId: string): boolean {
  return cart.shops.some((shop) => shop.lines.some((line) => line.variantId === variantId));
}

/** Goods less the voucher; delivery comes later. */
const sumOf = (cart: CartWithVoucher) => minus(cart.total, discountOf(cart));

function discountOf({ voucher }: CartWithVoucher) {
  return voucher?.judged.ok ? voucher.judged.value.total : ZERO;
}

function Summary({ cart, answer }: { readonly cart: CartWithVoucher; readonly answer: FormAnswer }) {
  const t = useWords(cartWords);
  const discount = useDiscountLine(cart.voucherCode, discountOf(cart));
  return (
    <aside className="panel stack stick" aria-labelledby="ringkasan">
      <h2 id="ringkasan">{t.totalTitle}</h2>
      <form method="post" noValidate action={paths.cartVoucher()} data-swap="page">
        <VoucherBox
          voucher={cart.voucher}
          answer={answer}
          putIn={paths.cartVoucher()}
          takeOff={paths.cartVoucherRemoval()}
        />
      </form>
      <Totals
        lines={[
          { label: t.goods(cart.count), value: <Money amount={cart.total} /> },
          ...discount,
          { label: t.delivery, value: <span className="muted">{t.deliveryLater}</span> },
          { label: t.total, value: <Money amount={sumOf(cart)} />, isTotal: true },
        ]}
      />
      {cart.hasProblems ? null : (
        <LinkButton kind="buy" wide className="only-wide" to={paths.checkout()}>
          {t.toCheckout}
        </LinkButton>
      )}
      <p className="hint">{cart.hasProblems ? t.fixFirst : t.nextHint}</p>
    </aside>
  );
}

function CheckoutBar({ cart }: { readonly cart: CartWithVoucher }) {
  const t = useWords(cartWords);
  const locale = useLocale();
  return (
    <BuyBar
      label={t.checkoutRegion}
      detail={t.summary(cart.count, cart.shops.length)}
      price={formatRupiah(sumOf(cart), locale)}
    >
      {cart.hasProblems ? null : (
        <LinkButton kind="buy" to={paths.checkout()}>
          {t.toCheckout}
        </LinkButton>
      )}
    </BuyBar>
  );
}
