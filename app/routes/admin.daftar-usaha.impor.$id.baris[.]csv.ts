import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "~/domain/city/calendar";
import { importPage, reportRows } from "~/domain/registry/imports.server";
import { reportOutcomes } from "~/domain/registry/report-row";
import { notFound, requireAdmin } from "~/http/context.server";
import { csvAnswer } from "~/http/csv.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn } from "~/http/query.server";
import { limitDocument } from "~/http/rate-limit.server";
import { registryWords } from "~/messages/registry";

export const handle: RouteHandle = { policy: "admin" };

/** The report for a spreadsheet: all of it, or one outcome; sent as it is read. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await limitDocument(requireAdmin(context));
  const page = (await importPage(params.id ?? "")) ?? notFound();
  const { report: t, outcome: outcomes, reason } = registryWords[context.locale];
  const outcome = choiceIn(new URL(request.url).searchParams, "hasil", reportOutcomes);
  return csvAnswer(t.fileName(dayOf(page.createdAt)), lines());

  async function* lines() {
    yield [[t.line, t.outcome, t.business, t.village, t.reasons]];
    for await (const rows of reportRows(page.id, outcome)) {
      yield rows.map((row) => [
        row.line,
        outcomes[row.outcome],
        row.businessName ?? "",
        row.villageText,
        row.reasons.map((one) => reason[one]).join("; "),
      ]);
    }
  }
}
