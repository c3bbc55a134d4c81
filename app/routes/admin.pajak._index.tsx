import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cityTaxYear, thisYear } from "~/domain/tax/report.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { taxWords } from "~/messages/tax";
import { localeOf } from "~/ui/shell/locale-of";
import { AdminTaxPage } from "~/ui/tax/admin-tax-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${taxWords[localeOf(matches)].adminTitle} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const asked = new URL(request.url).searchParams.get("tahun");
  if (asked && !/^20\d\d$/.test(asked)) notFound();
  return { view: await cityTaxYear(asked ? Number(asked) : thisYear()) };
}

export default function AdminTaxRoute() {
  return <AdminTaxPage {...useLoaderData<typeof loader>()} />;
}
