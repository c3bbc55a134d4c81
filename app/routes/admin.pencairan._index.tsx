import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payoutDesk } from "~/domain/payouts/desk-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { shellWords } from "~/messages/shell";
import { PayoutsScreen } from "~/ui/admin/payouts-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shellWords[localeOf(matches)].adminPayouts} · Etalase` },
];

export function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return payoutDesk();
}

export default function PayoutsRoute() {
  return <PayoutsScreen {...useLoaderData<typeof loader>()} />;
}
