import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { type CartLineView, maxQuantity } from "~/domain/cart/cart";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { times } from "~/platform/money";
import { Button } from "~/ui/kit/button";
import { Icon } from "~/ui/kit/icon";
import { Money } from "~/ui/kit/money";
import { NoPhoto, Photo } from "~/ui/kit/photo";
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
          {isGone ? (
            line.name
          ) : (
            <Link className="-my-2 inline-block py-2" to={paths.product(line.shopSlug, line.productSlug)}>
              {line.name}
            </Link>
          )}
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
      <LineForm line={line}>
        <input type="hidden" name="quantity" value="0" />
        <Button kind="quiet" icon="trash-2" className="-ml-3" aria-label={t.removeOf(line.name)}>
          {t.remove}
        </Button>
      </LineForm>
      {line.problem === "short" ? (
        <LineForm line={line}>
          <input type="hidden" name="quantity" value={line.available} />
          <Button kind="soft">{t.take(line.available)}</Button>
        </LineForm>
      ) : null}
      {canCount ? <Quantity line={line} /> : null}
    </div>
  );
}

function LineForm({ line, children }: { readonly line: CartLineView; readonly children: ReactNode }) {
  return (
    <form method="post" noValidate action={paths.cartLine(line.variantId)} data-swap="page">
      {children}
    </form>
  );
}

/** Minus and plus are buttons of the form, so they work without a script; Enter sends what was typed. */
function Quantity({ line }: { readonly line: CartLineView }) {
  const t = useWords(cartWords);
  const id = `jumlah-${line.variantId}`;
  const most = Math.min(maxQuantity, line.available);
  return (
    <LineForm line={line}>
      <span className="stepper ready">
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t.update}
        </button>
        <StepButton
          id={`${id}-kurang`}
          icon="minus"
          label={t.lessOf(line.name)}
          to={line.quantity - 1}
          least={1}
          most={most}
        />
        <label className="sr-only" htmlFor={id}>
          {t.quantityOf(line.name)}
        </label>
        <input
          id={id}
          name="quantity"
          type="number"
          inputMode="numeric"
          enterKeyHint="done"
          min={1}
          max={most}
          defaultValue={line.quantity}
          autoComplete="off"
          data-send
        />
        <StepButton
          id={`${id}-tambah`}
          icon="plus"
          label={t.moreOf(line.name)}
          to={line.quantity + 1}
          least={1}
          most={most}
        />
      </span>
    </LineForm>
  );
}

type StepButtonProps = {
  readonly id: string;
  readonly icon: "minus" | "plus";
  readonly label: string;
  readonly to: number;
  readonly least: number;
  readonly most: number;
};

function StepButton({ id, icon, label, to, least, most }: StepButtonProps) {
  return (
    <button
      type="submit"
      id={id}
      className="icon-btn"
      name="jadi"
      value={to}
      aria-label={label}
      disabled={to < least || (icon === "plus" && to > most)}
    >
      <Icon name={icon} />
    </button>
  );
}
