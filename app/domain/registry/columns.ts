import { isOneEdit } from "./places/one-edit";
import { type Column, columnByHeading, looseHeading } from "./sheet/headings";

export type { Column };

/** Where each known column stands in the sheet, counted from 0; a column that the sheet lacks is absent. */
export type Columns = { readonly [Name in Column]?: number };

/** Without these a row can't be a business of the city. */
export const requiredColumns = ["ownerName", "businessName", "village"] as const satisfies readonly Column[];

/** Reads a row as the header, the most certain headings first; of two equal ones the first counts. */
export function readColumns(cells: readonly string[]): Columns {
  const columns: { [Name in Column]?: number } = {};
  const claim = (choose: (heading: string, cell: string) => Column | null) => {
    for (const [index, cell] of cells.entries()) {
      if (cell.length > 80 || Object.values(columns).includes(index)) continue;
      const column = choose(headingKey(cell), cell);
      if (column !== null && columns[column] === undefined) columns[column] = index;
    }
  };
  claim((heading) => columnByHeading.get(heading) ?? null);
  claim((_, cell) => looseHeading(headingWords(cell)));
  claim((heading) => nearestHeading(heading));
  claim((heading) => bareHeading(heading, columns));
  return columns;
}

export function missingColumns(columns: Columns): Column[] {
  return requiredColumns.filter((column) => columns[column] === undefined);
}

/** Whether the row is a header: it names at least the columns that no register can do without. */
export function isHeader(columns: Columns): boolean {
  return missingColumns(columns).length === 0;
}

function headingKey(cell: string): string {
  return headingWords(cell).join("");
}

function headingWords(cell: string): string[] {
  return cell
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** A heading with one slip of the pen; short ones are too near to each other for that. */
function nearestHeading(heading: string): Column | null {
  if (heading.length < 6) return null;
  const near = new Set<Column>();
  for (const [known, column] of columnByHeading) if (isOneEdit(heading, known)) near.add(column);
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}

/** `Nama` and `Usaha` alone mean whichever of the two names the sheet hasn't got yet. */
function bareHeading(heading: string, columns: Columns): Column | null {
  if (heading === "nama") return columns.ownerName === undefined ? "ownerName" : "businessName";
  if (heading === "usaha" || heading === "umkm" || heading === "toko") return "businessName";
  return null;
}
