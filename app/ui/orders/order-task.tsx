import type { ReactNode } from "react";
import { paths } from "~/paths";
import { BareShell } from "~/ui/shell/bare-shell";

type OrderTaskProps = {
  readonly nomor: string;
  readonly orderKey: string | undefined;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** One thing to do with an order, on a page of its own that leads back to it. */
export function OrderTask({ nomor, orderKey, title, lead, children }: OrderTaskProps) {
  return (
    <BareShell narrow back={paths.order(nomor, orderKey)} title={nomor}>
      <div className="stack gap-4">
        <div>
          <h2 className="text-25 wrap-anywhere">{title}</h2>
          {lead ? <p className="muted mt-2">{lead}</p> : null}
        </div>
        {children}
      </div>
    </BareShell>
  );
}
