import type { AccountEntry, AccountPage } from "~/domain/ledger/account-page.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { DateTime } from "~/ui/kit/date-time";
import { Money } from "~/ui/kit/money";
import { Pagination } from "~/ui/kit/pagination";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { useReasonText } from "~/ui/orders/reason-text";
import { OrderLink } from "./order-link";
import { useProviderName } from "./provider-name";

/** One account of the books and what moved in it, newest first. */
export function AccountScreen({
  account,
  pageNumber,
}: {
  readonly account: AccountPage;
  readonly pageNumber: number;
}) {
  const words = useWords(reconciliationWords);
  const money = useWords(adminMoneyWords);
  const locale = useLocale();
  const providerName = useProviderName();
  const t = words.account;
  const whose = account.shopName ?? (account.key ? providerName(account.key) : null);
  return (
    <div className="wrap full stack gap-5 py-5">
      <Breadcrumbs
        label={money.ledger.title}
        crumbs={[
          { text: money.ledger.title, to: paths.admin.ledger() },
          { text: money.account[account.kind] },
        ]}
      />
      <div>
        <h1 className="text-25">
          {money.account[account.kind]}
          {whose ? <span className="muted font-normal"> · {whose}</span> : null}
        </h1>
        <p className="muted max-w-[44rem]">{words.what[account.kind]}</p>
      </div>
      <p className="row between">
        <span>
          {t.balance}{" "}
          <b className="num">
            <Money amount={account.balance} />
          </b>
        </span>
        <span className="muted text-13">{t.entries(formatNumber(account.total, locale))}</span>
      </p>
      <p className="muted text-13">
        {t.lead} {t.sign}
      </p>
      <Table
        caption={money.account[account.kind]}
        columns={useEntryColumns()}
        rows={account.entries}
        rowKey={(row) => row.id}
        empty={<p className="muted">{t.none}</p>}
      />
      <Pagination
        page={pageNumber}
        perPage={account.perPage}
        total={account.total}
        hrefFor={(hal) => paths.admin.ledgerAccount(account.id, { hal })}
      />
    </div>
  );
}

function useEntryColumns(): readonly Column<AccountEntry>[] {
  const t = useWords(reconciliationWords).account;
  const money = useWords(adminMoneyWords);
  const reasonText = useReasonText();
  return [
    {
      key: "what",
      label: t.what,
      cell: (row) => (
        <>
          <b>{money.journal[row.kind]}</b>
          <span className="muted block text-13">
            <DateTime at={row.at} />
          </span>
        </>
      ),
    },
    {
      key: "note",
      label: t.note,
      cell: (row) => (
        <>
          {row.orderNomor ? <OrderLink nomor={row.orderNomor} /> : null}
          {row.memo && row.memo !== row.orderNomor ? (
            <span className="muted block text-13 wrap-anywhere">{reasonText(row.memo)}</span>
          ) : null}
        </>
      ),
    },
    {
      key: "opposite",
      label: t.opposite,
      cell: (row) => row.opposite.map((kind) => money.account[kind]).join(", "),
    },
    {
      key: "amount",
      label: t.inHere,
      align: "end",
      phone: "end",
      cell: (row) => (
        <>
          {row.amount > 0n ? "+" : ""}
          <Money amount={row.amount} />
        </>
      ),
    },
  ];
}
