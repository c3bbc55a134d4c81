import { cityFigures } from "./city-figures.server";
import { cityReport } from "./city-report.server";
import { tableOf } from "./data-tables";
import type { DataSet, DataTable } from "./open-data";

/** A table of the figures as they are now. */
export async function openData(set: DataSet): Promise<DataTable> {
  const [report, figures] = await Promise.all([cityReport(), cityFigures()]);
  return tableOf(set, report, figures);
}
