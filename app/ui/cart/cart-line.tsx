import { Form, Link, useFetcher } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { type CartLineView, maxQuantity } from "~/domain/cart/cart";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { times } from "~/platform/money";
import { Button } from "~/ui/kit/button";
import type { FormAnswer } from "~/ui/kit/form-state";
import { formatRupiah } from "~/ui/kit/format";
import { Icon } from "~/ui/kit/icon";
import { Money } from "~/ui/kit/money";
import { NoPhoto, Photo } from "~/ui/kit/photo";
import { Stepper } from "~/ui/kit/stepper";
import { useReady } from "~/ui/kit/use-ready";
import { useLocale, useWords } from "~/ui/kit/words";
import { thumbOf } from "./thumb";

type CartLineProps = {
  readonly line: CartLineView;
  /** Why its last change was refused. */
  readonly problem?: string;
};

/** One thing in the cart: what it is and costs, how many, and what changed since it was put in. */
export function CartLine({ line, problem }: CartLineProps) {
  const photo = thumbOf(line.photoHash);
  const isGone = line.problem === "gone";
  return (
    <li className="line-item">
      <span className="pic">
        {photo ? <Photo photo={photo} sizes="4rem" alt="" /> : <NoPhoto name={line.name} />}
      </span>
      <div className="min-w-0 wrap-anywhere">
        <b>
          {isGone ? line.name : <Link to={paths.product(line.shopSlug, line.productSlug)}>{line.name}</Link>}
        </b>
        {line.variantName ? <div className="muted text-13">{line.variantName}</div> : null}
        <UnitPrice line={line} />
      </div>
      <b className="num text-right">
        <Money amount={times(line.price, line.quantity)} />
      </b>
      <div className="col-span-3 stack gap-2">
        <Changes line={line} problem={problem} />
        <LineActs line={line} />
      </div>
    </li>
  );
}

function UnitPrice({ line }: { readonly line: CartLineView }) {
  const t = useWords(cartWords);
  const locale = useLocale();
  if (line.quantity === 1) return null;
  return <div className="muted text-13 num">{t.each(formatRupiah(line.price, locale))}</div>;
}

/** Price and stock said openly. */
function Changes({ line, problem }: CartLineProps) {
  const t = useWords(cartWords);
  const locale = useLocale();
  const now = formatRupiah(line.price, locale);
  const before = line.priceBefore === null ? null : formatRupiah(line.priceBefore, locale);
  const price =
    line.priceBefore === null || before === null
      ? null
      : line.price > line.priceBefore
        ? t.priceUp(before, now)
        : t.priceDown(before, now);
  const stock = { gone: t.gone, sold_out: t.soldOut, short: t.short(line.available) };
  const bad = problem ?? (line.problem === null ? null : stock[line.problem]);
  return (
    <>
      {bad ? (
        <p
          className="row nowrap items-start font-semibold text-13 text-bad"
          role={problem ? "alert" : undefined}
        >
          <Icon name="circle-alert" size="small" className="mt-0.5" />
          <span>{bad}</span>
        </p>
      ) : null}
      {price ? (
        <p className="row nowrap items-start text-13 text-warn">
          <Icon name="info" size="small" className="mt-0.5" />
          <span>{price}</span>
        </p>
      ) : null}
    </>
  );
}

function LineActs({ line }: { readonly line: CartLineView }) {
  const t = useWords(cartWords);
  const canCount = line.problem !== "gone" && line.problem !== "sold_out";
  return (
    <div className="row between">
      <Form method="post" noValidate action={paths.cartLine(line.variantId)} preventScrollReset>
        <input type="hidden" name="quantity" value="0" />
        <Button kind="quiet" icon="trash-2" className="-ml-3" aria-label={t.removeOf(line.name)}>
          {t.remove}
        </Button>
      </Form>
      {line.problem === "short" ? (
        <Form method="post" noValidate action={paths.cartLine(line.variantId)} preventScrollReset>
          <input type="hidden" name="quantity" value={line.available} />
          <Button kind="soft">{t.take(line.available)}</Button>
        </Form>
      ) : null}
      {canCount ? <Quantity key={`${line.quantity}/${line.available}`} line={line} /> : null}
    </div>
  );
}

const pauseMs = 450;

/** Counts at once where JavaScript runs; otherwise a number and a button. */
function Quantity({ line }: { readonly line: CartLineView }) {
  const t = useWords(cartWords);
  const ready = useReady();
  const counted = useFetcher<FormAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { submit } = counted;
  useEffect(() => () => clearTimeout(timer.current), []);
  const count = (quantity: number) => {
    clearTimeout(timer.current);
    if (quantity === line.quantity) return;
    const action = paths.cartLine(line.variantId);
    timer.current = setTimeout(
      () => submit({ quantity: String(quantity) }, { method: "post", action, preventScrollReset: true }),
      pauseMs,
    );
  };
  const refused = counted.data?.errors.quantity ?? counted.data?.errors[""];
  return (
    <div className="stack justify-items-end gap-1">
      <counted.Form
        method="post"
        action={paths.cartLine(line.variantId)}
        preventScrollReset
        className="row nowrap"
        aria-busy={counted.state !== "idle"}
      >
        <Stepper
          name="quantity"
          label={t.quantityOf(line.name)}
          defaultValue={line.quantity}
          max={Math.min(maxQuantity, Math.max(line.available, line.quantity))}
          onCount={count}
        />
        {ready ? null : (
          <Button kind="line" aria-label={t.updateOf(line.name)}>
            {t.update}
          </Button>
        )}
      </counted.Form>
      {refused ? (
        <p className="font-semibold text-13 text-bad" role="alert">
          {refused}
        </p>
      ) : null}
    </div>
  );
}
