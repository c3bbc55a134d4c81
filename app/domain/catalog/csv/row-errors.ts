import type { CsvColumn } from "../csv-columns";
import type { CsvProblem, CsvRowError } from "../csv-report";
import { errorAt, type ReadRow } from "./read-row";

/** What was found wrong so far, by line: a row with an error is not imported. */
export class RowErrors {
  readonly #found: CsvRowError[] = [];
  readonly #lines = new Set<number>();

  take(errors: readonly CsvRowError[]): void {
    for (const error of errors) {
      this.#found.push(error);
      this.#lines.add(error.line);
    }
  }

  add(row: ReadRow, column: CsvColumn, code: CsvProblem, fact: string | number | null = null): void {
    this.take([errorAt(row, column, code, fact)]);
  }

  /** One row is wrong in what it says for all rows of its product; the others wait for it. */
  addForAll(
    rows: readonly ReadRow[],
    first: ReadRow,
    column: CsvColumn,
    code: CsvProblem | null,
    fact: string | number | null = null,
  ): void {
    if (code) this.add(first, column, code, fact);
    for (const row of rows)
      if (row !== first && !this.has(row)) this.add(row, column, "first_row_wrong", first.line);
  }

  has({ line }: ReadRow): boolean {
    return this.#lines.has(line);
  }

  get rejected(): number {
    return this.#lines.size;
  }

  inOrder(): CsvRowError[] {
    return [...this.#found].sort((left, right) => left.line - right.line);
  }
}
