import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvOf, dataSets, jsonOf } from "~/domain/insight/open-data";
import { openData } from "~/domain/insight/open-data.server";
import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { insightWords } from "~/messages/insight";

export const handle: RouteHandle = { policy: "public" };

const meanings = { id: insightWords.id.data.columns, en: insightWords.en.data.columns };

/** `/data/kelurahan.csv`, `/data/kelurahan.json`: for anyone, from any page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [name, format, more] = (params.file ?? "").split(".");
  const set = dataSets.find((known) => known === name);
  if (!set || more !== undefined || (format !== "csv" && format !== "json")) notFound();
  const table = await openData(set);
  const body = format === "csv" ? csvOf(table) : JSON.stringify(jsonOf(table, meanings), null, 1);
  return new Response(body, {
    headers: {
      "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "Content-Disposition": `inline; filename="etalase-${set}.${format}"`,
      "Cache-Control": "public, max-age=60",
      "Access-Control-Allow-Origin": "*",
      "X-Robots-Tag": "noindex",
    },
  });
}
