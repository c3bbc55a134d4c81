import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { breakRows, breaksPerPage, openBreakSum } from "~/domain/payments/break-queries.server";
import { lastComparison } from "~/domain/payments/last-comparison.server";
import { breakKinds } from "~/domain/payments/settlement";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn } from "~/http/query.server";
import { reconciliationWords } from "~/messages/reconciliation";
import { BreaksScreen } from "~/ui/admin/break-list";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${reconciliationWords[localeOf(matches)].breaks.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const pageNumber = pageIn(searchParams);
  const isOpen = choiceIn(searchParams, "tampil", ["selesai"]) === null;
  const kind = choiceIn(searchParams, "jenis", breakKinds);
  const [found, sum, last] = await Promise.all([
    breakRows({ isOpen, kind }, pageNumber),
    openBreakSum(),
    lastComparison(),
  ]);
  return { ...found, ...{ perPage: breaksPerPage, pageNumber, isOpen, kind, sum, last } };
}

export default function BreaksRoute() {
  return <BreaksScreen {...useLoaderData<typeof loader>()} />;
}
