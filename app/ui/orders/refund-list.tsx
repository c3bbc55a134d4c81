import type { PartRefund } from "~/domain/orders/refund-desk.server";
import { refundsWords } from "~/messages/refunds";
import { Badge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { Money } from "~/ui/kit/money";
import { useWords } from "~/ui/kit/words";
import { useReasonText } from "./reason-text";

/** Each refund with how far it is and why. */
export function RefundList({ refunds }: { readonly refunds: readonly PartRefund[] }) {
  const t = useWords(refundsWords);
  const reasonText = useReasonText();
  return (
    <ul className="stack gap-3">
      {refunds.map((refund) => (
        <li key={refund.id} className="row between items-start">
          <span className="fill min-w-0">
            <b className="num">
              <Money amount={refund.amount} />
            </b>
            <span className="muted block text-13 wrap-anywhere">
              <DateTime at={refund.createdAt} /> · {reasonText(refund.reason)}
            </span>
          </span>
          <Badge tone={refund.status === "succeeded" ? "ok" : refund.status === "manual" ? "warn" : "info"}>
            {t.status[refund.status]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
