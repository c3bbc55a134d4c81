import { Link } from "@remix-run/react";
import type { AccountBalance } from "~/domain/ledger/queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { type Rupiah, rupiah } from "~/platform/money";
import { Disclosure } from "~/ui/kit/disclosure";
import { Money } from "~/ui/kit/money";
import { type Column, Table } from "~/ui/kit/table";
import { useWords } from "~/ui/kit/words";
import { useProviderName } from "./provider-name";

type Kind = AccountBalance["kind"];
type Group = {
  readonly key: "have" | "owe" | "result" | "open";
  readonly kinds: readonly Kind[];
  /** What is owed or earned stands at the credit side: shown as people say it. */
  readonly isCredit: boolean;
};

const groups: readonly Group[] = [
  { key: "have", kinds: ["bank", "gateway_clearing", "cash_with_shops"], isCredit: false },
  {
    key: "owe",
    kinds: [
      "buyers_held",
      "shop_payable",
      "refunds_due",
      "payouts_in_flight",
      "tax_withheld",
      "unmatched_receipts",
    ],
    isCredit: true,
  },
  { key: "result", kinds: ["commission", "gateway_fees", "vouchers", "losses"], isCredit: true },
  { key: "open", kinds: ["breaks"], isCredit: false },
];

/** Accounts by what their money is; each leads to its journals, those of shops and gateways one by one. */
export function BalanceTables({ balances }: { readonly balances: readonly AccountBalance[] }) {
  const t = useWords(reconciliationWords).groups;
  return (
    <div className="stack gap-6">
      {groups.map((group) => {
        const rows = sumsOf(balances, group);
        return rows.length === 0 ? null : (
          <section key={group.key} className="stack gap-2">
            <div className="row between gap-3">
              <h3>{t[group.key]}</h3>
              <b className="num">
                <Money amount={rupiah(rows.reduce((sum, row) => sum + row.balance, 0n))} />
              </b>
            </div>
            <p className="muted text-13">{t[`${group.key}Text`]}</p>
            <SumTable rows={rows} caption={t[group.key]} />
          </section>
        );
      })}
    </div>
  );
}

type KindSum = {
  readonly kind: Kind;
  readonly balance: Rupiah;
  readonly accounts: readonly (AccountBalance & { readonly shown: Rupiah })[];
};

function sumsOf(balances: readonly AccountBalance[], { kinds, isCredit }: Group): readonly KindSum[] {
  const shown = (amount: bigint) => rupiah(isCredit ? -amount : amount);
  return kinds.flatMap((kind) => {
    const accounts = balances.filter((row) => row.kind === kind);
    if (accounts.length === 0) return [];
    const balance = shown(accounts.reduce((sum, row) => sum + row.balance, 0n));
    return [{ kind, balance, accounts: accounts.map((row) => ({ ...row, shown: shown(row.balance) })) }];
  });
}

function SumTable({ rows, caption }: { readonly rows: readonly KindSum[]; readonly caption: string }) {
  const t = useWords(adminMoneyWords);
  const words = useWords(reconciliationWords);
  const columns: readonly Column<KindSum>[] = [
    {
      key: "account",
      label: t.columns.account,
      cell: (row) => (
        <>
          <AccountLink row={row} />
          <span className="muted block text-13">{words.what[row.kind]}</span>
        </>
      ),
    },
    {
      key: "balance",
      label: t.columns.balance,
      align: "end",
      phone: "end",
      cell: (row) => <Money amount={row.balance} />,
    },
  ];
  const many = rows.filter(({ accounts }) => accounts.length > 1);
  return (
    <>
      <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.kind} />
      {many.map((row) => (
        <EachAccount key={row.kind} row={row} />
      ))}
    </>
  );
}

/** An account that there is once leads to its journals; of several each does, below. */
function AccountLink({ row: { kind, accounts } }: { readonly row: KindSum }) {
  const t = useWords(adminMoneyWords);
  const providerName = useProviderName();
  const [only] = accounts;
  if (accounts.length !== 1 || !only) {
    return (
      <b>
        {t.account[kind]} <span className="muted font-normal">· {accounts.length}</span>
      </b>
    );
  }
  return (
    <Link
      className="link inline-flex min-h-12 items-center font-semibold md:min-h-0"
      to={paths.admin.ledgerAccount(only.id)}
    >
      {t.account[kind]}
      {only.key ? ` · ${only.shopName ?? providerName(only.key)}` : null}
    </Link>
  );
}

function EachAccount({ row: { kind, accounts } }: { readonly row: KindSum }) {
  const t = useWords(adminMoneyWords);
  const providerName = useProviderName();
  return (
    <Disclosure title={`${t.account[kind]}: ${t.ledger.each}`} aside={String(accounts.length)}>
      <ul className="stack gap-0">
        {[...accounts]
          .sort((a, b) => (a.shown === b.shown ? 0 : a.shown > b.shown ? -1 : 1))
          .map((account) => (
            <li key={account.id} className="row between nowrap gap-3">
              <Link
                className="link inline-flex min-h-12 items-center md:min-h-9"
                to={paths.admin.ledgerAccount(account.id)}
              >
                {account.shopName ?? providerName(account.key)}
              </Link>
              <span className="num whitespace-nowrap">
                <Money amount={account.shown} />
              </span>
            </li>
          ))}
      </ul>
    </Disclosure>
  );
}
