import type { PartReturns } from "~/domain/returns/buyer-queries.server";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { DateTime } from "~/ui/kit/date-time";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { ReturnBadge } from "./return-badge";

/** On the officers' page of an order: the returns of a part. */
export function PartReturnLinks({ list }: Pick<PartReturns, "list">) {
  const t = useWords(returnsWords);
  if (list.length === 0) return null;
  return (
    <ul className="stack gap-2">
      {list.map((one) => (
        <li key={one.id} className="row between">
          <span className="row gap-2">
            <ReturnBadge status={one.status} />
            <span className="muted text-13">
              <DateTime at={one.askedAt} />
            </span>
          </span>
          <LinkButton compact kind="quiet" to={paths.admin.return(one.id)}>
            {t.see}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
