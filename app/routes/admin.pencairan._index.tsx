import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payoutDesk } from "~/domain/payouts/desk-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { PayoutsScreen } from "~/ui/admin/payouts-page";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Pencairan · Etalase" }];

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return payoutDesk();
}

export default function PayoutsRoute() {
  return <PayoutsScreen {...useLoaderData<typeof loader>()} />;
}
