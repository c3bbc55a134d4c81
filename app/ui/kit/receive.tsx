import type { ReactNode } from "react";
import type { Rupiah } from "~/platform/money";
import { Icon } from "./icon";
import { Money } from "./money";

type ReceiveProps = {
  /** "Anda terima per barang". */
  readonly label: ReactNode;
  readonly amount: Rupiah;
  /** Price − fee, and when: "Rp 110.000 − biaya Rp 770 · cair 26 November". */
  readonly detail?: ReactNode;
};

/** What an owner gets, wherever she sets a price or sees an order. */
export function Receive({ label, amount, detail }: ReceiveProps) {
  return (
    <div className="receive">
      <Icon name="wallet" size="large" />
      <div>
        {label}
        <b>
          <Money amount={amount} />
        </b>
        {detail}
      </div>
    </div>
  );
}
