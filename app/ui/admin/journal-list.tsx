import type { JournalRow } from "~/domain/ledger/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { rupiah } from "~/platform/money";
import { DateTime } from "~/ui/kit/date-time";
import { Money } from "~/ui/kit/money";
import { useWords } from "~/ui/kit/words";
import { useReasonText } from "~/ui/orders/reason-text";
import { OrderLink } from "./order-link";

/** Journals as a bookkeeper writes them: debits first, credits at the right. */
export function JournalList({ rows }: { readonly rows: readonly JournalRow[] }) {
  const t = useWords(adminMoneyWords);
  const reasonText = useReasonText();
  return (
    <ul className="stack gap-3">
      {rows.map((row) => (
        <li key={row.id} className="panel snug stack gap-2">
          <div className="row between">
            <b>{t.journal[row.kind]}</b>
            <span className="muted text-13">
              <DateTime at={row.at} />
            </span>
          </div>
          <table className="data-table">
            <thead className="sr-only">
              <tr>
                <th scope="col">{t.columns.account}</th>
                <th scope="col" className="hidden md:table-cell">
                  {t.columns.debit}
                </th>
                <th scope="col" className="hidden md:table-cell">
                  {t.columns.credit}
                </th>
                <th scope="col" className="md:hidden">
                  {t.columns.amount}
                </th>
              </tr>
            </thead>
            <tbody>
              {row.lines.map((line, index) => (
                <tr key={index}>
                  <th scope="row" className={`font-normal ${line.amount < 0n ? "md:pl-8" : ""}`}>
                    {t.account[line.account]}
                    {line.shopName ? <span className="muted"> · {line.shopName}</span> : null}
                  </th>
                  <td className="end hidden w-28 md:table-cell">
                    {line.amount > 0n ? <Money amount={line.amount} /> : null}
                  </td>
                  <td className="end hidden w-28 md:table-cell">
                    {line.amount < 0n ? <Money amount={rupiah(-line.amount)} /> : null}
                  </td>
                  <td className="end whitespace-nowrap md:hidden">
                    <Money amount={line.amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="meta">
            {row.orderNomor ? (
              <span>
                <OrderLink nomor={row.orderNomor} />
              </span>
            ) : null}
            {row.memo && row.memo !== row.orderNomor ? (
              <span className="wrap-anywhere">{reasonText(row.memo)}</span>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
