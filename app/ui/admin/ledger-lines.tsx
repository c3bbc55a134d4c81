import type { CaseOption } from "~/domain/orders/case-page.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { casesWords } from "~/messages/cases";
import { rupiah } from "~/platform/money";
import { Money } from "~/ui/kit/money";
import { useWords } from "~/ui/kit/words";
import { useProviderName } from "./provider-name";

/** What a choice will book, as a bookkeeper writes it: account, debit, credit. */
export function LedgerLines({ lines }: { readonly lines: CaseOption["lines"] }) {
  const t = useWords(adminMoneyWords);
  const words = useWords(casesWords);
  const providerName = useProviderName();
  if (lines.length === 0) return <p className="hint">{words.noLedger}</p>;
  return (
    <table className="data-table">
      <caption className="muted pb-1 text-left text-13">{words.ledger}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.account}</th>
          <th scope="col" className="end">
            {t.columns.debit}
          </th>
          <th scope="col" className="end">
            {t.columns.credit}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row" className="font-normal">
              {t.account[line.account]}
              {line.shopName ? <span className="muted block text-13">{line.shopName}</span> : null}
              {line.provider ? (
                <span className="muted block text-13">{providerName(line.provider)}</span>
              ) : null}
            </th>
            <td className="end whitespace-nowrap">
              {line.amount > 0n ? <Money amount={line.amount} /> : null}
            </td>
            <td className="end whitespace-nowrap">
              {line.amount < 0n ? <Money amount={rupiah(-line.amount)} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
