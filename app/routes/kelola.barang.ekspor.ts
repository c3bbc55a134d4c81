import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportProducts } from "~/domain/catalog/export-products.server";
import { dayOf } from "~/domain/city/calendar";
import { requireOwner } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { limitDocument } from "~/http/rate-limit.server";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { now } from "~/platform/clock.server";

export const handle: RouteHandle = { policy: "owner" };

/** Her goods as a table that the import takes back; sent as they are read. */
export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  await limitDocument(actor);
  const day = dayOf(now());
  const name = catalogCsvWords[context.locale].exportName(context.shop?.slug ?? "", day);
  return csvAnswer(name, exportProducts(actor));
}
