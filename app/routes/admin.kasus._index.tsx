import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseRows, openCaseCount } from "~/domain/payments/queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { casesWords } from "~/messages/cases";
import { CasesScreen } from "~/ui/admin/cases-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${casesWords[localeOf(matches)].list.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const showsAll = new URL(request.url).searchParams.get("tampil") === "semua";
  const [cases, open] = await Promise.all([caseRows({ openOnly: !showsAll }), openCaseCount()]);
  return { cases, open, showsAll };
}

export default function CasesRoute() {
  return <CasesScreen {...useLoaderData<typeof loader>()} />;
}
