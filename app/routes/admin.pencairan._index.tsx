import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payoutRows } from "~/domain/payouts/queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { PayoutsScreen } from "~/ui/admin/payouts-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Pencairan · Etalase" }];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return { rows: await payoutRows() };
}

export default function PayoutsRoute() {
  return <PayoutsScreen {...useLoaderData<typeof loader>()} />;
}
