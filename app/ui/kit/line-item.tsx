import type { ReactNode } from "react";
import type { Rupiah } from "~/platform/money";
import { Money } from "./money";
import { NoPhoto, Photo, type PhotoView } from "./photo";

type LineItemProps = {
  readonly photo: PhotoView | null;
  readonly name: string;
  /** The name as it stands: a link, say. Otherwise `name`. */
  readonly title?: ReactNode;
  /** Variant, notes. */
  readonly detail?: ReactNode;
  readonly amount?: Rupiah;
  readonly quantity?: number;
  /** At the right in place of amount and quantity. */
  readonly end?: ReactNode;
};

/** One bought thing: small photo, name and variant, price and how many. */
export function LineItem({ photo, name, title, detail, amount, quantity, end }: LineItemProps) {
  return (
    <div className="line-item">
      <span className="pic">
        {photo ? <Photo photo={photo} sizes="4rem" alt="" /> : <NoPhoto name={name} />}
      </span>
      <div>
        <b>{title ?? name}</b>
        {detail ? <div className="muted text-13">{detail}</div> : null}
      </div>
      <div className="num text-right">
        {end}
        {amount === undefined ? null : (
          <b>
            <Money amount={amount} />
          </b>
        )}
        {quantity === undefined ? null : <div className="muted text-13">{quantity} ×</div>}
      </div>
    </div>
  );
}
