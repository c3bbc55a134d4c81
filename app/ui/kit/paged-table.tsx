import { Pagination, type PaginationProps } from "./pagination";
import { Table, type TableProps } from "./table";

type PagedTableProps<Row> = TableProps<Row> & { readonly pages: PaginationProps };

/** A page of rows, and under it the way to the others; no row, no pages. */
export function PagedTable<Row>({ pages, ...table }: PagedTableProps<Row>) {
  return (
    <div>
      <Table {...table} />
      {table.rows.length > 0 ? <Pagination {...pages} /> : null}
    </div>
  );
}
