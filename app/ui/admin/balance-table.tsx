import type { AccountBalance } from "~/domain/ledger/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { type Rupiah, rupiah } from "~/platform/money";
import { Disclosure } from "~/ui/kit/disclosure";
import { Money } from "~/ui/kit/money";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";

type KindSum = {
  readonly kind: AccountBalance["kind"];
  readonly balance: Rupiah;
  /** Shops whose account isn't empty. */
  readonly shops: number;
};

/** One line a kind of account; the accounts of each shop and gateway behind a line of their own. */
export function BalanceTable({ balances }: { readonly balances: readonly AccountBalance[] }) {
  const t = useWords(adminMoneyWords);
  const amount = {
    key: "balance",
    label: t.columns.balance,
    align: "end",
    phone: "end",
    cell: (row: { readonly balance: Rupiah }) => <Money amount={row.balance} />,
  } as const;
  const sumColumns: readonly Column<KindSum>[] = [
    {
      key: "account",
      label: t.columns.account,
      cell: (row) => (
        <>
          <b>{t.account[row.kind]}</b>
          {row.shops > 0 ? <span className="muted"> · {t.ledger.shops(row.shops)}</span> : null}
        </>
      ),
    },
    amount,
  ];
  const keyed = balances.filter((row) => row.key !== "" && row.balance !== 0n);
  const keyedColumns: readonly Column<AccountBalance>[] = [
    {
      key: "account",
      label: t.columns.account,
      cell: (row) => (
        <>
          {row.shopName ?? row.key}
          <span className="muted block">{t.account[row.kind]}</span>
        </>
      ),
    },
    amount,
  ];
  return (
    <div className="stack">
      <Table
        caption={t.ledger.balances}
        columns={sumColumns}
        rows={sumsByKind(balances)}
        rowKey={(row) => row.kind}
      />
      {keyed.length > 0 ? (
        <Disclosure title={t.ledger.each}>
          <Table
            caption={t.ledger.each}
            columns={keyedColumns}
            rows={keyed}
            rowKey={(row) => `${row.kind}:${row.key}`}
          />
        </Disclosure>
      ) : null}
    </div>
  );
}

function sumsByKind(balances: readonly AccountBalance[]): readonly KindSum[] {
  const kinds = [...new Set(balances.map((row) => row.kind))];
  return kinds.map((kind) => {
    const accounts = balances.filter((row) => row.kind === kind);
    return {
      kind,
      balance: rupiah(accounts.reduce((sum, row) => sum + row.balance, 0n)),
      shops: accounts.filter((row) => row.shopName !== null && row.balance !== 0n).length,
    };
  });
}
