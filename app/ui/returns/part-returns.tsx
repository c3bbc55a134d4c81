import type { PartReturns } from "~/domain/returns/buyer-queries.server";
import { isClosed } from "~/domain/returns/return";
import { returnsWords } from "~/messages/returns";
import { paths } from "~/paths";
import { formatDateTime } from "~/platform/format";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { useLocale, useWords } from "~/ui/kit/words";
import { ReturnBadge } from "./return-badge";

type PartReturnsProps = {
  readonly returns: PartReturns;
  readonly nomor: string;
  readonly orderKey: string | undefined;
};

/** On the buyer's order: each return of a part with how far it is. */
export function PartReturnList({ returns, nomor, orderKey }: PartReturnsProps) {
  const t = useWords(returnsWords);
  if (returns.list.length === 0) return null;
  return (
    <ul className="stack gap-2">
      {returns.list.map((one) => (
        <li key={one.id} className="row between rounded-12 bg-sunk p-4">
          <div className="stack gap-1 leading-snug">
            <span>
              <b>{t.title}</b>{" "}
              <span className="num whitespace-nowrap">
                <Money amount={one.amount} />
              </span>
            </span>
            <span>
              <ReturnBadge status={one.status} />
            </span>
          </div>
          <LinkButton
            kind={isClosed(one.status) ? "quiet" : "line"}
            to={paths.returns.one(nomor, one.id, orderKey)}
          >
            {t.see}
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

/** The way to ask, while it can be asked. */
export function AskLink({ returns, nomor, orderKey }: PartReturnsProps) {
  const t = useWords(returnsWords);
  if (returns.why) return null;
  return (
    <LinkButton kind="quiet" icon="undo-2" to={paths.returns.ask(nomor, returns.partId, orderKey)}>
      {t.act}
    </LinkButton>
  );
}

/** Until when, where that is limited. */
export function AskUntil({ returns }: Pick<PartReturnsProps, "returns">) {
  const t = useWords(returnsWords);
  const locale = useLocale();
  if (returns.why || !returns.until) return null;
  return <p className="hint">{t.untilDay(formatDateTime(returns.until, locale))}</p>;
}
