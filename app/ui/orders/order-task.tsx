import type { ReactNode } from "react";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { useWords } from "~/ui/kit/words";
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
  const t = useWords(ordersWords);
  return (
    <BareShell narrow back={paths.order(nomor, orderKey)} title={nomor}>
      <div className="only-wide -mt-3">
        <Breadcrumbs
          label={t.listTitle}
          crumbs={[
            { text: t.listTitle, to: paths.orders() },
            { text: nomor, to: paths.order(nomor, orderKey) },
            { text: title },
          ]}
        />
      </div>
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
