import type { ReactNode } from "react";

type BuyBarProps = {
  /** Names the region for screen readers: "Beli". */
  readonly label: string;
  /** What is bought and for how much. */
  readonly detail?: ReactNode;
  readonly price?: ReactNode;
  /** Stays on a desktop too (an editor's save bar). */
  readonly everywhere?: boolean;
  /** The buttons. */
  readonly children: ReactNode;
};

/** Sticks to the bottom within thumb reach: what it is and costs at the left, the acts at the right. */
export function BuyBar({ label, detail, price, everywhere, children }: BuyBarProps) {
  return (
    <section className={`buy-bar ${everywhere ? "" : "only-phone"}`} aria-label={label}>
      <div className="in">
        {detail || price ? (
          <div className="fill leading-snug">
            {detail ? <p className="muted clamp1 text-13">{detail}</p> : null}
            {price ? <p className="price">{price}</p> : null}
          </div>
        ) : null}
        {children}
      </div>
    </section>
  );
}
