import type { ReactNode } from "react";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";

type PartFrameProps = {
  readonly nomor: string;
  /** Back to the order itself, from one thing to do with it; to the list otherwise. */
  readonly partId?: string;
  readonly children: ReactNode;
};

/** The frame of one order, and of one thing to do with it. */
export function PartFrame({ nomor, partId, children }: PartFrameProps) {
  const t = useWords(ownerOrdersWords);
  const back = partId ? paths.owner.order(partId) : paths.owner.orders();
  return (
    <OwnerFrame current="orders" task={{ back, title: `${t.title} ${nomor}` }}>
      {partId ? <div className="wrap max-w-[36rem] pt-5 pb-8">{children}</div> : children}
    </OwnerFrame>
  );
}
