import { Form } from "@remix-run/react";
import {
  noteOf,
  notesFor,
  type StatementLine,
  type StatementSum,
  statementSums,
} from "~/domain/payouts/statement";
import type { ShopStatement } from "~/domain/payouts/statement.server";
import { statementWords } from "~/messages/statement";
import { paths } from "~/paths";
import { formatDate, formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Select } from "~/ui/kit/select";
import { Stat } from "~/ui/kit/stat";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";

/** A month of her balance, line by line: what was sold, what was taken off, what was paid out. */
export function StatementPage({ statement }: { readonly statement: ShopStatement }) {
  const t = useWords(statementWords);
  const locale = useLocale();
  const monthName = (month: string) =>
    new Intl.DateTimeFormat(locale === "id" ? "id-ID" : "en-GB", {
      ...{ month: "long", year: "numeric", timeZone: "UTC" },
    }).format(new Date(`${month}-01T00:00:00Z`));
  const { month, months: known } = statement;
  // A month without an entry may be asked for by its address.
  const months = known.includes(month) ? known : [...known, month];
  return (
    <div className="wrap stack gap-6 pt-5 pb-8">
      <p className="muted">{t.lead}</p>
      <Form method="get" className="row items-end gap-3">
        <Select
          name="bulan"
          label={t.month}
          defaultValue={statement.month}
          options={months.map((month) => ({ value: month, label: monthName(month) }))}
        />
        <Button kind="line">{t.show}</Button>
      </Form>
      <section className="panel grid gap-4 md:grid-cols-3">
        <Stat value={formatRupiah(statement.opening, locale)} label={t.opening} />
        <Stat value={formatRupiah(statement.sums.change, locale)} label={t.columns.change} />
        <Stat big value={formatRupiah(statement.closing, locale)} label={t.closing} />
      </section>
      <Table
        caption={t.of(statement.shopName, monthName(statement.month))}
        columns={useColumns(statement)}
        rows={statement.lines}
        rowKey={(line) => `${line.kind}:${line.at.getTime()}:${line.balance}:${line.nomor ?? line.memo}`}
        empty={<EmptyState icon="receipt" title={t.none} />}
      />
      {notesFor(statement.lines).map((note) => (
        <p key={note} className="muted max-w-[44rem]">
          {t.notes[note]}
        </p>
      ))}
      <div className="row">
        <LinkButton
          kind="line"
          icon="download"
          to={paths.owner.statementFile(statement.month, "csv")}
          reloadDocument
        >
          {t.csv}
        </LinkButton>
        <LinkButton
          kind="line"
          icon="download"
          to={paths.owner.statementFile(statement.month, "pdf")}
          reloadDocument
        >
          {t.pdf}
        </LinkButton>
      </div>
    </div>
  );
}

/** Columns that stay empty all month are left out. */
function useColumns({ sums, lines }: ShopStatement): readonly Column<StatementLine>[] {
  const t = useWords(statementWords);
  const locale = useLocale();
  const isUsed = (key: StatementSum) => sums[key] !== 0n || lines.some((line) => line[key] !== 0n);
  return [
    {
      key: "what",
      label: t.columns.what,
      cell: (line) => (
        <>
          <b>{t.kind[line.kind]}</b>
          <span className="muted num block text-13 wrap-anywhere">{noteOf(line)}</span>
        </>
      ),
    },
    { key: "date", label: t.columns.date, cell: (line) => formatDate(line.at, locale) },
    ...statementSums
      .filter((key) => key !== "change" && isUsed(key))
      .map(
        (key): Column<StatementLine> => ({
          key,
          label: t.columns[key],
          align: "end",
          cell: (line) => (line[key] === 0n ? null : <Money amount={line[key]} />),
        }),
      ),
    {
      key: "change",
      label: t.columns.change,
      align: "end",
      phone: "end",
      cell: (line) => (
        <b>
          <Money amount={line.change} />
        </b>
      ),
    },
    {
      key: "balance",
      label: t.columns.balance,
      align: "end",
      cell: (line) => <Money amount={line.balance} />,
    },
  ];
}
