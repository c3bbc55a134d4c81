import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { checkTable } from "~/domain/catalog/kept-table.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { redirectWith } from "~/http/reply.server";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { TableReport } from "~/ui/catalog/table-report";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${catalogCsvWords[localeOf(matches)].report.title} · Etalase` },
];

const errorsPerPage = 50;
const goodsShown = 30;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const importId = params.id ?? "";
  const report = await checkTable(actor, importId);
  if (!report) {
    const text = catalogCsvWords[context.locale].problems.file_gone;
    throw redirectWith(context, paths.owner.productTables(), { kind: "warn", text });
  }
  const { errors, goods, ...counts } = report;
  const last = Math.max(1, Math.ceil(errors.length / errorsPerPage));
  const page = Math.min(pageIn(new URL(request.url).searchParams), last);
  return {
    ...{ importId, counts, page, errorsPerPage, errorCount: errors.length },
    errors: errors.slice((page - 1) * errorsPerPage, page * errorsPerPage),
    goods: goods.filter(({ outcome }) => outcome !== "unchanged").slice(0, goodsShown),
    goodsCount: goods.filter(({ outcome }) => outcome !== "unchanged").length,
  };
}

export default function TableReportPage() {
  const t = useWords(catalogCsvWords);
  return (
    <OwnerFrame task={{ back: paths.owner.productTables(), title: t.report.title }}>
      <TableReport {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
