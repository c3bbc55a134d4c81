import type { LoaderFunctionArgs } from "@remix-run/node";
import { templateRows } from "~/domain/catalog/csv-template";
import { requireOwner } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { catalogCsvWords } from "~/messages/catalog-csv";

export const handle: RouteHandle = { policy: "owner" };

/** A table to fill in. */
export async function loader({ context }: LoaderFunctionArgs) {
  requireOwner(context);
  return csvAnswer(catalogCsvWords[context.locale].templateName, lines());
}

async function* lines() {
  yield templateRows();
}
