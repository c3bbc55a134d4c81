import { stringify } from "csv-stringify/sync";

type Cell = string | number;

/**
 * A table for a spreadsheet, sent as it is made: UTF-8 with a mark that Excel needs, semicolons as Excel in
 * Indonesia reads them. A cell that a spreadsheet would take for a formula gets an apostrophe.
 */
export function csvAnswer(fileName: string, parts: AsyncGenerator<readonly (readonly Cell[])[]>): Response {
  const encoder = new TextEncoder();
  let isFirst = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await parts.next();
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode((isFirst ? "\ufeff" : "") + csvText(next.value)));
      isFirst = false;
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

export function csvText(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) => [...row]);
  return stringify(cells, {
    delimiter: ";",
    record_delimiter: "\r\n",
    escape_formulas: true,
    // By itself it quotes a cell for its own record delimiter alone: a bare line feed would end the row.
    quoted_match: /[\r\n]/,
  });
}
