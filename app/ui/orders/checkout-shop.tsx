import { Link } from "@remix-run/react";
import { type CheckoutShop, type CheckoutView, chosenQuote, deliveryFieldOf } from "~/domain/orders/checkout";
import { checkoutWords } from "~/messages/checkout";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { plus, times, ZERO } from "~/platform/money";
import { thumbOf } from "~/ui/cart/thumb";
import { FieldError } from "~/ui/kit/field-frame";
import { LineItem } from "~/ui/kit/line-item";
import { Money } from "~/ui/kit/money";
import { RadioCards } from "~/ui/kit/radio-cards";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useLocale, useWords } from "~/ui/kit/words";
import { deliveryLine } from "./delivery-line";

type CheckoutShopProps = {
  readonly shop: CheckoutShop;
  readonly view: CheckoutView;
  readonly error?: string;
};

/** What one shop sends, how, and what it costs together. */
export function ShopPart({ shop, view, error }: CheckoutShopProps) {
  const t = useWords(checkoutWords);
  const fee = chosenQuote(shop)?.fee ?? ZERO;
  return (
    <section className="panel stack" aria-labelledby={`toko-${shop.id}`}>
      <div className="row nowrap">
        <ShopMark name={shop.name} color={shop.color} size="small" />
        <h2 className="fill text-17 wrap-anywhere" id={`toko-${shop.id}`}>
          {shop.name}
        </h2>
      </div>
      {shop.lines.map((line) => (
        <LineItem
          key={line.variantId}
          photo={thumbOf(line.photoHash)}
          name={line.name}
          title={<span className="wrap-anywhere">{line.name}</span>}
          detail={<LineDetail line={line} />}
          amount={times(line.price, line.quantity)}
          quantity={line.quantity}
        />
      ))}
      {shop.note ? (
        <p className="text-13 wrap-anywhere">
          <span className="muted">{t.note}</span> {shop.note}
        </p>
      ) : null}
      <Delivery shop={shop} view={view} error={error} />
      <p className="row between num font-semibold">
        <span className="muted">{t.shopTotal}</span>
        <Money amount={plus(shop.itemsTotal, fee)} />
      </p>
    </section>
  );
}

function LineDetail({ line }: { readonly line: CheckoutShop["lines"][number] }) {
  const t = useWords(checkoutWords);
  if (line.problem === null) return <>{line.variantName}</>;
  const words = { ...t.lineProblem, short: t.lineProblem.short(line.available) };
  return (
    <>
      {line.variantName ? `${line.variantName}, ` : null}
      <span className="font-semibold text-bad">{words[line.problem]}</span>
    </>
  );
}

function Delivery({ shop, view, error }: CheckoutShopProps) {
  const t = useWords(checkoutWords);
  const locale = useLocale();
  const name = deliveryFieldOf(shop.id);
  if (view.place === "") {
    return (
      <div id={name}>
        <p className="label pb-2">{t.delivery}</p>
        <p className="banner plain">{t.chooseFirst}</p>
        <FieldError id={name} error={error} />
      </div>
    );
  }
  if (shop.quotes.length === 0) {
    return (
      <p className="banner bad" id={name}>
        <span>
          {t.notThere}{" "}
          <Link className="link" to={paths.cart()}>
            {t.toCart}
          </Link>
        </span>
      </p>
    );
  }
  return (
    <RadioCards
      name={name}
      legend={t.delivery}
      error={error}
      defaultValue={chosenQuote(shop)?.kind}
      choices={shop.quotes.map((quote) => ({
        value: quote.kind,
        label: t.kinds[quote.kind],
        detail: deliveryLine(quote, view.at, t, locale),
        end: quote.fee === 0n ? t.free : formatRupiah(quote.fee, locale),
      }))}
    />
  );
}
