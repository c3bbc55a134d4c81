import type { ActionFunctionArgs } from "@remix-run/node";
import { csvRefusalSentence } from "~/domain/catalog/csv-refusal";
import { importTable } from "~/domain/catalog/kept-table.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { paths } from "~/paths";

/** She has read the report and agrees. */
export const handle: RouteHandle = { policy: "owner" };

export async function action({ params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const words = catalogCsvWords[context.locale];
  const result = await importTable(actor, params.id ?? "");
  if (!result.ok) {
    const text =
      result.code === "file_gone"
        ? words.problems.file_used
        : csvRefusalSentence(result, words, context.locale);
    return redirectWith(context, paths.owner.productTables(), { kind: "warn", text });
  }
  const { created, updated, rejected } = result.value;
  const text = words.done(String(created), String(updated), rejected > 0 ? String(rejected) : null);
  return redirectWith(context, paths.owner.products(), { kind: "ok", text });
}
