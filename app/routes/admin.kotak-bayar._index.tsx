import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { manualRefunds } from "~/domain/orders/admin-queries.server";
import { caseRows, recentWebhooks } from "~/domain/payments/queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { shellWords } from "~/messages/shell";
import { InboxScreen } from "~/ui/admin/inbox-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shellWords[localeOf(matches)].adminPayments} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const [refunds, cases, webhooks] = await Promise.all([manualRefunds(), caseRows(), recentWebhooks()]);
  return { refunds, cases, webhooks };
}

export default function InboxRoute() {
  return <InboxScreen {...useLoaderData<typeof loader>()} />;
}
