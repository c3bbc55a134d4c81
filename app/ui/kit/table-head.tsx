import { Link } from "@remix-run/react";
import { kitWords } from "~/messages/kit";
import { Icon } from "./icon";
import type { Column } from "./table";
import { useWords } from "./words";

export type SortState = {
  readonly by: string;
  readonly direction: "asc" | "desc";
  readonly hrefFor: (by: string, direction: "asc" | "desc") => string;
};

type TableHeadProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly sort?: SortState;
  readonly pickAll: { readonly isOn: boolean; readonly pick: (isOn: boolean) => void } | null;
};

export function TableHead<Row>({ columns, sort, pickAll }: TableHeadProps<Row>) {
  const t = useWords(kitWords);
  return (
    <thead>
      <tr>
        {pickAll ? (
          <th className="pick">
            <label className="check">
              <input
                type="checkbox"
                checked={pickAll.isOn}
                aria-label={t.pickAll}
                onChange={(event) => pickAll.pick(event.currentTarget.checked)}
              />
            </label>
          </th>
        ) : null}
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.align}
            aria-sort={
              sort?.by === column.key ? (sort.direction === "asc" ? "ascending" : "descending") : undefined
            }
          >
            {sort && column.isSortable ? <SortLink column={column} sort={sort} /> : column.label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortLink<Row>({ column, sort }: { readonly column: Column<Row>; readonly sort: SortState }) {
  const t = useWords(kitWords);
  const isBy = sort.by === column.key;
  const next = isBy && sort.direction === "asc" ? "desc" : "asc";
  return (
    <Link to={sort.hrefFor(column.key, next)} title={t.sortBy(column.label)} preventScrollReset>
      {column.label}
      <Icon
        name={isBy ? (sort.direction === "asc" ? "arrow-up" : "arrow-down") : "chevrons-up-down"}
        size="small"
      />
    </Link>
  );
}
