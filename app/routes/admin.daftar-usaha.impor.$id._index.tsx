import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type ImportPage, importPage, reportPage, reportRowsPerPage } from "~/domain/registry/imports.server";
import { reportOutcomes } from "~/domain/registry/report-row";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn } from "~/http/query.server";
import { registryWords } from "~/messages/registry";
import { ImportScreen } from "~/ui/registry/import-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.page.fileName ?? registryWords[localeOf(matches)].imports.title} · Etalase` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const page = (await importPage(params.id ?? "")) ?? notFound();
  const { searchParams } = new URL(request.url);
  const outcome = choiceIn(searchParams, "hasil", reportOutcomes) ?? firstOutcome(page);
  const last = Math.max(1, Math.ceil(page.counts[outcome] / reportRowsPerPage));
  const pageNumber = Math.min(pageIn(searchParams), last);
  const rows = await reportPage(page.id, { outcome, page: pageNumber });
  return { page, report: { outcome, rows, pageNumber, perPage: reportRowsPerPage } };
}

/** The most serious ones that there are. */
function firstOutcome({ counts }: ImportPage) {
  return reportOutcomes.find((outcome) => counts[outcome] > 0) ?? "rejected";
}

export default function ImportRoute() {
  return <ImportScreen {...useLoaderData<typeof loader>()} />;
}
