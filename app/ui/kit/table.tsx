import { Form } from "@remix-run/react";
import { type ReactNode, useId, useState } from "react";
import { kitWords } from "~/messages/kit";
import { type SortState, TableHead } from "./table-head";
import { useReady } from "./use-ready";
import { useWords } from "./words";

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the right. */
  readonly align?: "end";
  /** May be sorted by; the key goes to `sort.hrefFor`. */
  readonly isSortable?: boolean;
  /**
   * On a phone each row is a card: `title` its first line (the first column unless said), `end` at the right,
   * `line` a line of its own with the label (the rule), `wide` a line without, `hide` not shown.
   */
  readonly phone?: "title" | "end" | "line" | "wide" | "hide";
};

export type TableProps<Row> = {
  /** Names the table for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row that is open beside the table. */
  readonly currentKey?: string;
  readonly sort?: SortState;
  readonly bulk?: BulkPick<Row>;
  /** In place of the rows when there are none: an EmptyState. */
  readonly empty?: ReactNode;
  /** Under the rows: a range, a total. */
  readonly foot?: ReactNode;
  /** Rows of sums under a line of their own: `<tr>` with cells. */
  readonly sums?: ReactNode;
};

export type BulkPick<Row> = {
  /** The field's name; each ticked row sends its key. */
  readonly name: string;
  readonly rowName: (row: Row) => string;
  /**
   * Buttons with `form={formId}` and each its own `formAction`; the form posts. `none` says that nothing is
   * ticked, so that they can be disabled; without JavaScript it is always false.
   */
  readonly actions: (formId: string, none: boolean) => ReactNode;
};

/** Rows of one kind: dense on a desktop, cards on a phone, with sorting by link and acts on several rows at once. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, columns, rows, rowKey, currentKey, sort, bulk, empty, foot, sums } = props;
  const formId = useId();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const present = rows.map(rowKey).filter((key) => picked.has(key));
  if (!rows.length && empty) return <section className="panel">{empty}</section>;
  const pick = (keys: readonly string[], isOn: boolean) => setPicked(withKeys(picked, keys, isOn));
  return (
    <section className="panel flush" aria-label={caption}>
      {bulk ? <BulkBar bulk={bulk} formId={formId} count={present.length} /> : null}
      <div className="scroll">
        <table className={`data-table cards ${bulk ? "picks" : ""}`}>
          <caption className="sr-only">{caption}</caption>
          <TableHead
            columns={columns}
            sort={sort}
            pickAll={
              bulk ? { isOn: present.length === rows.length, pick: (on) => pick(rows.map(rowKey), on) } : null
            }
          />
          <tbody>
            {rows.map((row) => {
              const key = rowKey(row);
              return (
                <tr key={key} aria-current={key === currentKey ? "true" : undefined}>
                  {bulk ? (
                    <PickCell
                      name={bulk.name}
                      value={key}
                      label={bulk.rowName(row)}
                      formId={formId}
                      isOn={picked.has(key)}
                      pick={(on) => pick([key], on)}
                    />
                  ) : null}
                  <Cells row={row} columns={columns} />
                </tr>
              );
            })}
          </tbody>
          {sums ? <tfoot>{sums}</tfoot> : null}
        </table>
      </div>
      {foot ? <div className="table-foot">{foot}</div> : null}
    </section>
  );
}

function withKeys(picked: ReadonlySet<string>, keys: readonly string[], isOn: boolean): ReadonlySet<string> {
  const rest = [...picked].filter((key) => !keys.includes(key));
  return new Set(isOn ? [...rest, ...keys] : rest);
}

function Cells<Row>({ row, columns }: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return (
    <>
      {columns.map((column, index) => (
        <Cell key={column.key} column={column} isFirst={index === 0}>
          {column.cell(row)}
        </Cell>
      ))}
    </>
  );
}

type CellProps<Row> = {
  readonly column: Column<Row>;
  readonly isFirst: boolean;
  readonly children: ReactNode;
};

function Cell<Row>({ column, isFirst, children }: CellProps<Row>) {
  const phone = column.phone ?? (isFirst ? "title" : "line");
  const className = `${column.align ?? ""} on-phone-${phone}`;
  if (isFirst) {
    return (
      <th scope="row" className={`${className} font-normal`}>
        {children}
      </th>
    );
  }
  return (
    <td className={className} data-label={phone === "line" ? column.label : undefined}>
      {children}
    </td>
  );
}

type PickCellProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly formId: string;
  readonly isOn: boolean;
  readonly pick: (isOn: boolean) => void;
};

function PickCell({ name, value, label, formId, isOn, pick }: PickCellProps) {
  const t = useWords(kitWords);
  return (
    <td className="pick">
      <label className="check">
        <input
          className="row-pick"
          type="checkbox"
          form={formId}
          name={name}
          value={value}
          checked={isOn}
          aria-label={t.pickRow(label)}
          onChange={(event) => pick(event.currentTarget.checked)}
        />
      </label>
    </td>
  );
}

type BulkBarProps<Row> = { readonly bulk: BulkPick<Row>; readonly formId: string; readonly count: number };

function BulkBar<Row>({ bulk, formId, count }: BulkBarProps<Row>) {
  const t = useWords(kitWords);
  const ready = useReady();
  return (
    <>
      <Form method="post" id={formId} />
      <div className="table-bulk">
        <span aria-live="polite">{ready ? t.picked(count) : t.pick}</span>
        <span className="row">{bulk.actions(formId, ready && count === 0)}</span>
      </div>
    </>
  );
}
