import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { settlementPage } from "~/domain/payments/settlement-queries.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { settlementsWords } from "~/messages/settlements";
import { SettlementScreen } from "~/ui/admin/settlement-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${data?.name ?? settlementsWords[localeOf(matches)].settlements.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return (await settlementPage(params.id ?? "")) ?? notFound();
}

export default function SettlementRoute() {
  return <SettlementScreen page={useLoaderData<typeof loader>()} />;
}
