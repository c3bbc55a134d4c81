import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseRows, openCaseCount } from "~/domain/payments/queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { CasesScreen } from "~/ui/admin/cases-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Kasus · Etalase" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const showsAll = new URL(request.url).searchParams.get("tampil") === "semua";
  const [cases, open] = await Promise.all([caseRows({ openOnly: !showsAll }), openCaseCount()]);
  return { cases, open, showsAll };
}

export default function CasesRoute() {
  return <CasesScreen {...useLoaderData<typeof loader>()} />;
}
